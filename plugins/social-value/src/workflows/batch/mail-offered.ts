import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import { membersOf } from "../../modules/enterprise/members/members";
import type { Batch, BatchEvent } from "../../modules/value-chain/batches/batch";
import { databaseOf } from "../lib/database";

/** Tells the receiver's members that something is on its way to them. */
export async function mailOffered(
  container: MedusaContainer,
  { id, code, what }: Batch,
  { id: event_id, enterprise_id, to_enterprise_id }: BatchEvent,
): Promise<void> {
  const db = databaseOf(container);
  const members = await membersOf(db, to_enterprise_id ?? "");
  if (members.length === 0) {
    return;
  }
  const [sender] = await sqlRows<{ name: string }>(db, "SELECT name FROM enterprise WHERE id = ?", [
    enterprise_id,
  ]);
  for (const { id: member_id, email: to, locale } of members) {
    const link = mailLinks.batch(locale, id);
    const data = { from: sender?.name ?? "", code, what, link };
    await sendMail(container, {
      ...{ to, locale, data, name: "batch_offered" as const },
      once: `${event_id}:${member_id}`,
    });
  }
}
