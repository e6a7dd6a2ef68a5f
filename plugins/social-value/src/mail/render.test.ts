import { describe, expect, test } from "vitest";
import { MAIL_EXAMPLES } from "./examples";
import type { MailName } from "./mails";
import { renderMail } from "./render";

const NAMES = Object.keys(MAIL_EXAMPLES) as MailName[];
const LOCALES = ["sv", "en"] as const;

describe.each(LOCALES)("every mail in %s", (locale) => {
  test.each(NAMES)("%s has a subject, and its link in text and HTML", (name) => {
    const data = MAIL_EXAMPLES[name];
    const mail = renderMail(name, locale, data);
    expect(mail.subject).not.toBe("");
    expect(mail.html).toContain(`<html lang="${locale}">`);
    if ("link" in data) {
      expect(mail.text).toContain(data.link);
      expect(mail.html).toContain(`href="${data.link}"`);
    }
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(
      /undefined|registrerad|registered/i,
    );
  });
});

test.each(NAMES)("%s says something else in English than in Swedish", (name) => {
  const [swedish, english] = LOCALES.map((locale) => renderMail(name, locale, MAIL_EXAMPLES[name]));
  expect(swedish?.text).not.toBe(english?.text);
  expect(swedish?.subject).not.toBe(english?.subject);
});

test("what somebody wrote is text, never markup or a header", () => {
  const mail = renderMail("application_received", "sv", {
    contact_name: "<script>alert(1)</script>",
    name: "Biet\r\nBcc: alla@example.org",
    link: 'https://butik.example/"onmouseover="x',
  });
  expect(mail.html).not.toContain("<script>");
  expect(mail.html).not.toContain('"onmouseover=');
  expect(mail.subject).not.toMatch(/[\r\n]/);
});
