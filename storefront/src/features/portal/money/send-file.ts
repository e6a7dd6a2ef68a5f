import { readFile } from "@/lib/backend/client";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import { ownRequest } from "@/lib/backend/own-request";
import { readMemberToken } from "@/lib/member-cookie";

const types = { pdf: "application/pdf", csv: "text/csv; charset=utf-8" } as const;

/**
 * Hands on a statement of the own enterprise's: the browser has no token, the shop keeps it in a cookie.
 * `file` is as it stands in the address, `name` what it must be called before its ending; who is signed
 * out is led to the sign-in by the page that the link stands on.
 */
export async function sendOwnFile(
  path: string,
  file: string,
  name: string,
  backTo: string,
): Promise<Response> {
  const [, format] = new RegExp(`^${name}\\.(pdf|csv)$`).exec(file) ?? [];
  const token = await readMemberToken();
  if (format !== "pdf" && format !== "csv") return nothing(404);
  if (!token) return back(backTo);
  try {
    const answer = await readFile(await ownRequest(token, `${path}/statement.${format}`));
    return new Response(answer.body, {
      headers: {
        "content-type": types[format],
        "content-disposition": answer.headers.get("content-disposition") ?? "attachment",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (isSignedOut(error)) return back(backTo);
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    return nothing(error.status === 404 ? 404 : 502);
  }
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}

function back(to: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: to, "cache-control": "no-store" },
  });
}
