import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { MAIL_EXAMPLES } from "../../mail/examples";
import type { MailName } from "../../mail/mails";
import { renderMail } from "../../mail/render";
import { LOCALES } from "../../modules/enterprise/applications/application";

const NAMES = Object.keys(MAIL_EXAMPLES) as MailName[];

/** Every mail in both languages with fictional people, for whoever writes them: in development alone. */
export function GET(req: MedusaRequest, res: MedusaResponse): void {
  if (process.env.NODE_ENV === "production") {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no preview in production");
  }
  const name = NAMES.find((one) => one === req.query.name);
  const locale = LOCALES.find((one) => one === req.query.locale) ?? "sv";
  res.type("html").send(name ? renderMail(name, locale, MAIL_EXAMPLES[name]).html : index());
}

function index(): string {
  const rows = NAMES.map((name) => {
    const links = LOCALES.map(
      (locale) => `<a href="?name=${name}&amp;locale=${locale}">${locale}</a>`,
    );
    return `<li>${name}: ${links.join(" ")}</li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title><h1>Mails</h1><ul>${rows.join("")}</ul></html>`;
}
