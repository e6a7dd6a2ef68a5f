import type { NotificationTypes } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { createTransport, type Transporter } from "nodemailer";

interface MailSmtpOptions {
  /** smtp://user:password@host:587, or smtps:// on port 465. */
  url: string;
  /** Whom mails are from: "Name <address>". */
  from: string;
}

/** Sends mails through an SMTP server. */
export default class MailSmtpService extends AbstractNotificationProviderService {
  static override identifier = "insteg-mail-smtp";
  protected readonly transport_: Transporter;
  protected readonly from_: string;

  constructor(_: unknown, options: MailSmtpOptions) {
    super();
    // A server that does not answer must not hold a request for longer than somebody waits.
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    this.transport_ = createTransport({ url: options.url, pool: true, ...patience });
    this.from_ = options.from;
  }

  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["url", "from"]) {
      if (!options[name]) {
        throw new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `mail-smtp needs the option "${name}"`,
        );
      }
    }
  }

  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const { to, content } = notification;
    const attachments = (notification.attachments ?? []).map((file) => ({
      filename: file.filename,
      content: file.content,
      contentType: file.content_type,
      encoding: "base64",
    }));
    const { subject = "", text = "", html = "" } = content ?? {};
    const sent = await this.transport_.sendMail({
      ...{ from: this.from_, to, subject, text, html, attachments },
    });
    return { id: sent.messageId };
  }
}
