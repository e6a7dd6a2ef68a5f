import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { MailMessage, MailName } from "./mails";
import { renderMail } from "./render";

/**
 * Hands a mail to Medusa's notification module; false when it could not be sent, which is logged without
 * its words. What is done already stands whether the mail goes or not: each mail can be asked for anew.
 * The words, with the secrets in their links, are not stored. What has `once` is sent once for it, however
 * often it is asked for.
 */
export async function sendMail<Name extends MailName>(
  container: MedusaContainer,
  { to, locale, name, data, once, attachments = [] }: MailMessage<Name>,
): Promise<boolean> {
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to,
      channel: "email",
      template: name,
      content: renderMail(name, locale, data),
      // As base64: Medusa hands them on as text.
      attachments: attachments.map(({ name: filename, type, content }) => ({
        ...{ filename, content_type: type, disposition: "attachment" },
        content: Buffer.from(content).toString("base64"),
      })),
      ...(once ? { idempotency_key: `${name}:${once}` } : {}),
    });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The mail "${name}" could not be sent: ${reason}`);
    return false;
  }
}
