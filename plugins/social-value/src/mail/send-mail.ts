import type { MedusaContainer, NotificationTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { sqlRows } from "../lib/sql";
import { databaseOf } from "../workflows/lib/database";
import type { MailMessage, MailName } from "./mails";
import { renderMail } from "./render";

/**
 * Hands a mail to Medusa's notification module; false when it could not be sent, which is logged without
 * its words. What is done already stands whether the mail goes or not: each mail can be asked for anew.
 * The words, with the secrets in their links, are not stored. What has `once` is sent once for it, however
 * often it is asked for; one that could not be sent is sent when it is asked for again.
 */
export async function sendMail<Name extends MailName>(
  container: MedusaContainer,
  { to, locale, name, data, once, attachments = [] }: MailMessage<Name>,
): Promise<boolean> {
  const mail: Mail = {
    to,
    channel: "email",
    template: name,
    content: renderMail(name, locale, data),
    // As base64: Medusa hands them on as text.
    attachments: attachments.map(({ name: filename, type, content }) => ({
      ...{ filename, content_type: type, disposition: "attachment" },
      content: Buffer.from(content).toString("base64"),
    })),
  };
  try {
    if (once) {
      await sendOnce(container, mail, `${name}:${once}`);
    } else {
      await container.resolve(Modules.NOTIFICATION).createNotifications(mail);
    }
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The mail "${name}" could not be sent: ${reason}`);
    return false;
  }
}

type Mail = NotificationTypes.CreateNotificationDTO;

/** Longer than a mail server may take: what is pending still is nobody's who lives. */
export const ABANDONED_AFTER = "15 minutes";

/** How long two who send the same mail wait for one another. */
const PATIENCE_S = 45;

/**
 * Medusa sends what failed again for the same key, but as a row that is not there: then it fails whether the
 * mail went or not. It is given the row that is there.
 */
async function sendOnce(container: MedusaContainer, mail: Mail, idempotency_key: string) {
  const db = databaseOf(container);
  await container.resolve(Modules.LOCKING).execute(
    `mail:${idempotency_key}`,
    async () => {
      const [unsent] = await sqlRows<{ id: string }>(
        db,
        `UPDATE notification SET status = 'failure'
          WHERE idempotency_key = ? AND (status = 'failure'
                OR status = 'pending' AND updated_at < now() - interval '${ABANDONED_AFTER}')
          RETURNING id`,
        [idempotency_key],
      );
      const row = { ...mail, idempotency_key, ...(unsent && { id: unsent.id }) };
      await container.resolve(Modules.NOTIFICATION).createNotifications(row);
    },
    { timeout: PATIENCE_S },
  );
}
