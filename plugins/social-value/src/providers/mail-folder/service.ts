import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Logger, NotificationTypes } from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";

interface MailFolderOptions {
  /** Where mails are put, each in a file that its owner alone can read. */
  folder: string;
}

/**
 * Sends nothing: puts every mail in a folder, and says so in the log. For whoever tries the network on a
 * machine of their own. In production the log has neither the mail's words nor its receiver.
 */
export default class MailFolderService extends AbstractNotificationProviderService {
  static override identifier = "insteg-mail-folder";
  protected readonly logger_: Logger;
  protected readonly folder_: string;

  constructor({ logger }: { logger: Logger }, options: MailFolderOptions) {
    super();
    this.logger_ = logger;
    this.folder_ = options.folder;
  }

  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const { to, template, content, attachments } = notification;
    const at = new Date().toISOString().replace(/[:.]/g, "-");
    const name = `${at}-${template}-${randomBytes(4).toString("hex")}.json`;
    await mkdir(this.folder_, { recursive: true, mode: 0o700 });
    const { subject = "", text = "", html = "" } = content ?? {};
    const file = path.join(this.folder_, name);
    const mail = { to, template, subject, text, html, ...filesOf(attachments) };
    // Under its name it is whole, whoever reads and whenever the process ends.
    await writeFile(`${file}.part`, `${JSON.stringify(mail, null, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.part`, file);
    const said = process.env.NODE_ENV === "production" ? "" : `\nTo: ${to}\n${subject}\n\n${text}`;
    this.logger_.info(`Mail "${template}" is in ${file}${said}`);
    return { id: name };
  }
}

function filesOf(attachments: NotificationTypes.Attachment[] | null | undefined) {
  return attachments?.length ? { attachments } : {};
}
