import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { tablePdf } from "../../lib/table-pdf";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import type { PostalAddress } from "../../modules/trade/models/business-customer";
import type { Quote } from "../../modules/trade/quotes/quote";
import { quoteView } from "./quote-view";
import { QUOTE_WORDS } from "./quote-words";
import { quoteConflict } from "./refusals";

/** How much of the page's width each column has, in the table's order; they sum to 1. */
const SHARES = [0.15, 0.23, 0.1, 0.05, 0.1, 0.1, 0.05, 0.11, 0.11];

/** A sent quote as a PDF; throws "quote_not_sent" (409) for one that has no prices to show yet. */
export async function quotePdf(container: MedusaContainer, quote: Quote) {
  if (!quote.sent_at) {
    throw quoteConflict("quote_not_sent", "The quote is not sent yet", { state: quote.state });
  }
  const view = quoteView(quote);
  const words = QUOTE_WORDS[quote.locale];
  const percent = (rate_bp: number) => `${(rate_bp / 100).toLocaleString("sv-SE")} %`;
  const [network] = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listNetworkSettings({});
  const { buyer } = quote;
  const content = await tablePdf({
    title: words.title(quote.number),
    lang: quote.locale === "en" ? "en-GB" : "sv-SE",
    facts: [
      [words.from, named(network?.name ?? "", network?.organisation_number ?? null)],
      [words.to, `${named(buyer.name, buyer.organisation_number)}, ${oneLine(buyer.address)}`],
      [words.contact, `${quote.contact_name}, ${quote.contact_email}`],
      [words.delivery, oneLine(quote.delivery_address)],
      [words.date, civilDateOf(quote.sent_at)],
      [words.validUntil, quote.valid_until ?? ""],
      [words.payment, words.days(buyer.payment_days)],
      ...pairIf(words.reference, quote.reference),
      ...pairIf(words.orderReference, quote.order_reference),
      ...pairIf(words.reserved, quote.is_reserved_procurement ? words.yesReserved : ""),
      ...pairIf(words.note, quote.note.replace(/\s+/g, " ")),
    ],
    columns: words.columns.map((label, index) => ({ label, share: SHARES[index] ?? 0 })),
    rows: [
      ...view.lines.map((line) => [
        line.enterprise_name,
        [line.title, line.variant_title].filter(Boolean).join(", "),
        line.sku ?? "",
        String(line.quantity),
        BigInt(line.unit_net_minor),
        BigInt(line.unit_gross_minor),
        percent(line.vat_rate_bp),
        BigInt(line.net_minor),
        BigInt(line.gross_minor),
      ]),
      ...view.freights.map((freight) => [
        freight.enterprise_name,
        words.freight(freight.name),
        ...["", "1", "", "", ""],
        BigInt(freight.net_minor),
        BigInt(freight.gross_minor),
      ]),
    ],
    total: [
      words.total,
      ...["", "", "", "", "", ""],
      BigInt(view.totals.net_minor),
      BigInt(view.totals.gross_minor),
    ],
    below: [
      [words.net, BigInt(view.totals.net_minor)],
      ...view.vat.map(({ rate_bp, vat_minor }): [string, bigint] => [
        words.vat(percent(rate_bp)),
        BigInt(vat_minor),
      ]),
      [words.gross, BigInt(view.totals.gross_minor)],
    ],
    footer: words.footer(quote.number),
    created_at: quote.sent_at,
  });
  const name = `${quote.locale === "en" ? "quote" : "offert"}-${quote.number}.pdf`;
  return { name, type: "application/pdf", content };
}

const pairIf = (label: string, value: string): [string, string][] =>
  value ? [[label, value]] : [];

function named(name: string, organisation_number: string | null): string {
  return organisation_number ? `${name}, ${organisation_number}` : name;
}

function oneLine({ address_1, address_2, postal_code, city }: PostalAddress): string {
  return [address_1, address_2, `${postal_code} ${city}`].filter(Boolean).join(", ");
}
