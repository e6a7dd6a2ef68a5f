import type { MailBook } from "./mails";

/** The English mails about quotes. */
export const quoteMailsEn: Pick<MailBook, "quote_requested" | "quote_sent" | "quote_withdrawn"> = {
  quote_requested: ({ number, contact_name, points, link }) => ({
    subject: `We have got your request for quote ${number}`,
    paragraphs: [
      `Hello ${contact_name},`,
      "Thank you for your request. The coordinator works it out and sends a quote here. You have asked for:",
    ],
    points,
    link: { label: "See the request", address: link },
    after: [
      "The link is yours alone: whoever has it can read the request, and answer the quote.",
      "Was it not you who asked? Then you need not do anything.",
    ],
  }),
  quote_sent: ({ number, contact_name, note, net, gross, valid_until, link }) => ({
    subject: `Quote ${number}`,
    paragraphs: [
      `Hello ${contact_name},`,
      `Here is our quote: ${net} without VAT, ${gross} with VAT, freight included. It is valid through ${valid_until}.`,
      ...(note ? [note] : []),
    ],
    link: { label: "Read the quote and answer", address: link },
    after: [
      "When you have accepted the quote it becomes an order, and you get an invoice.",
      "The link is yours alone: whoever has it can accept the quote.",
    ],
  }),
  quote_withdrawn: ({ number, contact_name, reason }) => ({
    subject: `Quote ${number} is no longer valid`,
    paragraphs: [
      `Hello ${contact_name},`,
      `The coordinator has taken back quote ${number} and writes:`,
      reason,
      "You are welcome to ask again.",
    ],
  }),
};
