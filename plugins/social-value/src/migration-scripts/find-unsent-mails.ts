import type { ExecArgs } from "@medusajs/framework/types";
import { sqlRows } from "../lib/sql";
import { databaseOf } from "../workflows/lib/database";

/** The way to the mails that could not be sent: the job that sends them again looks every minute. */
export default async function findUnsentMails({ container }: ExecArgs): Promise<void> {
  await sqlRows(
    databaseOf(container),
    `CREATE INDEX IF NOT EXISTS "IDX_notification_unsent" ON notification (created_at)
      WHERE status <> 'success'`,
    [],
  );
}
