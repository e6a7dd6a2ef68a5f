import { readApplicationKey } from "@/lib/application-cookie";
import { type Application, getApplication } from "@/lib/backend/application";
import { BackendError } from "@/lib/backend/errors";

/** The reader's own application; null when they have none, or no longer. */
export async function loadApplication(): Promise<Application | null> {
  const key = await readApplicationKey();
  if (!key) return null;
  try {
    return await getApplication(key);
  } catch (error) {
    const isGone =
      error instanceof BackendError &&
      (error.code === "application_not_found" || error.code === "not_found");
    if (isGone) return null;
    throw error;
  }
}

/** True while it is the applicant's to change. */
export const isOpen = ({ status }: Application) =>
  status === "unverified" || status === "needs_more";
