import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DATA_DIR } from "./settings";

const FOLDER = path.join(DATA_DIR, "mail");

export interface SentMail {
  to: string;
  template: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: string; content_type: string }[];
}

/** The mails to an address, the oldest first; of one kind when a template is named. */
export function mailsTo(to: string, template?: string): SentMail[] {
  return mailFiles()
    .map(mailIn)
    .filter((mail) => mail.to === to && (!template || mail.template === template));
}

/** Files never change, and a run makes thousands: each is read once, however often mails are waited for. */
const held = globalThis as { instegTestMails?: Map<string, SentMail> };

function mailIn(name: string): SentMail {
  held.instegTestMails ??= new Map();
  const known = held.instegTestMails.get(name);
  const mail: SentMail = known ?? JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"));
  held.instegTestMails.set(name, mail);
  return mail;
}

/** What stands after "#" of the last such mail's link. */
export function secretsIn(to: string, template: string): Record<string, string> {
  const mail = mailsTo(to, template).at(-1);
  const [, fragment] = /https?:\/\/\S+#(\S+)/.exec(mail?.text ?? "") ?? [];
  if (!fragment) {
    throw new Error(`No mail "${template}" with a link went to ${to}`);
  }
  return Object.fromEntries(new URLSearchParams(fragment));
}

function mailFiles(): string[] {
  try {
    return readdirSync(FOLDER)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return [];
  }
}
