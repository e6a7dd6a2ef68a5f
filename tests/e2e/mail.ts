import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";

const MAIL_DIR = process.env.INSTEG_MAIL_DIR ?? "";

interface Mail {
  to: string;
  template: string;
  text: string;
}

async function mailsTo(address: string): Promise<Mail[]> {
  // Their names begin with the time, so that they are in order.
  const files = await readdir(MAIL_DIR).catch(() => []);
  const names = files.filter((name) => name.endsWith(".json")).sort();
  const mails = await Promise.all(
    names.map(
      async (name) => JSON.parse(await readFile(path.join(MAIL_DIR, name), "utf8")) as Mail,
    ),
  );
  return mails.filter(({ to }) => to === address);
}

/** The link in the mail of a kind to somebody that is the `count`th they get, when it has come. */
export async function linkInMail(address: string, template: RegExp, count = 1): Promise<string> {
  let link = "";
  await expect
    .poll(async () => {
      const mails = (await mailsTo(address)).filter((mail) => template.test(mail.template));
      link = /https?:\/\/\S+#\S+/.exec(mails[count - 1]?.text ?? "")?.[0] ?? "";
      return link;
    }, `mail ${count} ${template} to ${address}`)
    .not.toBe("");
  return link;
}
