import type { MailBook } from "./mails";

/** The Swedish mails about quotes. */
export const quoteMailsSv: Pick<MailBook, "quote_requested" | "quote_sent" | "quote_withdrawn"> = {
  quote_requested: ({ number, contact_name, points, link }) => ({
    subject: `Vi har fått er förfrågan om offert ${number}`,
    paragraphs: [
      `Hej ${contact_name}!`,
      "Tack för er förfrågan. Samordnaren räknar på den och skickar en offert hit. Ni har frågat om:",
    ],
    points,
    link: { label: "Se förfrågan", address: link },
    after: [
      "Länken är bara er: den som har den kan läsa förfrågan, och svara på offerten.",
      "Var det inte ni som frågade? Då behöver ni inte göra något.",
    ],
  }),
  quote_sent: ({ number, contact_name, note, net, gross, valid_until, link }) => ({
    subject: `Offert ${number}`,
    paragraphs: [
      `Hej ${contact_name}!`,
      `Här är vår offert: ${net} utan moms, ${gross} med moms, frakten inräknad. Den gäller till och med ${valid_until}.`,
      ...(note ? [note] : []),
    ],
    link: { label: "Läs offerten och svara", address: link },
    after: [
      "När ni har godkänt offerten blir den en beställning, och ni får en faktura.",
      "Länken är bara er: den som har den kan godkänna offerten.",
    ],
  }),
  quote_withdrawn: ({ number, contact_name, reason }) => ({
    subject: `Offert ${number} gäller inte längre`,
    paragraphs: [
      `Hej ${contact_name}!`,
      `Samordnaren har tagit tillbaka offert ${number} och skriver:`,
      reason,
      "Ni är välkomna att fråga igen.",
    ],
  }),
};
