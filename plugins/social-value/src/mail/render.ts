import type { Locale } from "../modules/enterprise/applications/application";
import type { MailBook, MailData, MailName, MailWords, RenderedMail } from "./mails";
import { mailsEn } from "./words-en";
import { mailsSv } from "./words-sv";

const BOOKS: Record<Locale, MailBook> = { sv: mailsSv, en: mailsEn };

/** A mail in one language, as text and as simple HTML that says the same. */
export function renderMail<Name extends MailName>(
  name: Name,
  locale: Locale,
  data: MailData[Name],
): RenderedMail {
  const words = BOOKS[locale][name](data);
  return {
    // A line break in a subject would begin another header.
    subject: words.subject.replace(/\s+/g, " ").trim(),
    text: textOf(words),
    html: htmlOf(words, locale),
  };
}

function textOf({ paragraphs, points = [], link, after = [] }: MailWords): string {
  const parts = [
    ...paragraphs,
    ...(points.length > 0 ? [points.map((point) => `- ${point}`).join("\n")] : []),
    ...(link ? [`${link.label}:\n${link.address}`] : []),
    ...after,
  ];
  return `${parts.join("\n\n")}\n`;
}

function htmlOf({ subject, paragraphs, points = [], link, after = [] }: MailWords, locale: Locale) {
  const paragraph = (text: string) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`;
  const body = [
    ...paragraphs.map(paragraph),
    ...(points.length > 0
      ? [`<ul>${points.map((point) => `<li>${escaped(point)}</li>`).join("")}</ul>`]
      : []),
    ...(link ? [`<p><a href="${escaped(link.address)}">${escaped(link.label)}</a></p>`] : []),
    ...after.map(paragraph),
  ].join("\n");
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:auto;padding:1em">
${body}
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
