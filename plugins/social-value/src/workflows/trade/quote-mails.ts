import { quoteTotals } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { quoteToken } from "../../lib/quote-token";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Quote } from "../../modules/trade/quotes/quote";
import { kronorIn, namedPieces } from "../consignment/customer-mails";
import { quotedFreights, quotedGoods } from "./quote-amounts";

const linkOf = (container: MedusaContainer, { id, locale }: Quote): string =>
  mailLinks.quote(locale, id, quoteToken(container, id));

/** Tells the buyer that the request has come in. */
export async function mailRequested(container: MedusaContainer, quote: Quote): Promise<void> {
  const { contact_email: to, locale, number, contact_name } = quote;
  const points = quote.lines.map((line) =>
    namedPieces(line.quantity, line.title, line.variant_title || null),
  );
  await sendMail(container, {
    ...{ to, locale, name: "quote_requested" as const, once: quote.id },
    data: { number: String(number), contact_name, points, link: linkOf(container, quote) },
  });
}

/** Sends the quote to its buyer; `once` names the press of the button. */
export async function mailQuote(
  container: MedusaContainer,
  quote: Quote,
  once: string,
): Promise<void> {
  const { contact_email: to, locale, number, contact_name, valid_until, note } = quote;
  const { net_minor, gross_minor } = quoteTotals(quotedGoods(quote), quotedFreights(quote));
  await sendMail(container, {
    ...{ to, locale, name: "quote_sent" as const, once },
    data: {
      ...{ number: String(number), contact_name, note, valid_until: valid_until ?? "" },
      net: kronorIn(locale, net_minor),
      gross: kronorIn(locale, gross_minor),
      link: linkOf(container, quote),
    },
  });
}

/** Tells the buyer that the quote stands no longer, and why. */
export async function mailWithdrawn(container: MedusaContainer, quote: Quote): Promise<void> {
  const { contact_email: to, locale, number, contact_name, reason } = quote;
  await sendMail(container, {
    ...{ to, locale, name: "quote_withdrawn" as const, once: quote.id },
    data: { number: String(number), contact_name, reason },
  });
}
