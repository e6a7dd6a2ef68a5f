import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** What names a member of staff to others: the e-mail address, or the id of one who is gone. */
export async function emailsOfStaff(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const known = [...new Set(ids.filter((one) => one !== null))];
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id: known }, { select: ["id", "email"], take: known.length });
  const emails = new Map(users.map((user) => [user.id, user.email]));
  return (id) => id && (emails.get(id) ?? id);
}
