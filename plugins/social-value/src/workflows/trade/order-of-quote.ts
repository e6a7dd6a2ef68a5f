import { blendedRateBp, civilDateOf, grossAtRate, vatOfGross } from "@insteg/domain";
import type { CreateOrderDTO } from "@medusajs/framework/types";
import { type SellingFacts, vatRateOf } from "../../lib/selling-facts";
import type { PostalAddress } from "../../modules/trade/models/business-customer";
import type { Quote, QuoteFreight, QuoteLine } from "../../modules/trade/quotes/quote";
import { taxLine } from "../../providers/vat/tax-line";
import { kronor } from "../stall/order-of-sale";

/** What an accepted quote's order is made with, besides the quote. */
export interface QuoteContext {
  region_id: string | undefined;
  customer_id: string | null;
  facts: readonly SellingFacts[];
}

/** The id of a line of the quote's order, from 0: the same however often it is asked for. */
export const quoteLineId = (quote: Pick<Quote, "order_id">, index: number): string =>
  `${quote.order_id.replace(/^order_/, "ordli_")}_${index + 1}`;

/** A line, or a freight, as it is sold on the day of the acceptance; öre with VAT. */
interface Sold {
  gross_minor: bigint;
  vat_rate_bp: number;
}

/**
 * The order that a quote becomes when it is accepted: one for all its enterprises, each with its shipping.
 * Prices without VAT are as they were quoted, VAT is the day's. Its ids are the quote's own, so that it can
 * be made only once.
 */
export function orderOfQuote(quote: Quote, { region_id, customer_id, facts }: QuoteContext) {
  const day = civilDateOf(quote.decided_at ?? new Date());
  const factOf = (line: QuoteLine) => facts.find((one) => one.product_id === line.product_id);
  const sold = quote.lines.map((line): Sold => {
    const fact = factOf(line);
    const vat_rate_bp = fact ? vatRateOf(fact, day) : 0;
    const quoted = BigInt(line.unit_gross_minor);
    return { vat_rate_bp, gross_minor: grossAtRate(quoted, line.vat_rate_bp, vat_rate_bp) };
  });
  const items = quote.lines.map((line, index) => ({
    id: quoteLineId(quote, index),
    title: line.title,
    subtitle: line.variant_title,
    quantity: line.quantity,
    product_id: line.product_id,
    product_title: line.title,
    variant_id: line.variant_id,
    variant_sku: line.sku ?? undefined,
    variant_title: line.variant_title,
    requires_shipping: true,
    is_tax_inclusive: true,
    is_custom_price: true,
    unit_price: kronor(sold[index]?.gross_minor ?? 0n),
    tax_lines: [taxLineOf(sold[index]?.vat_rate_bp ?? 0, factOf(line)?.vat_class ?? "exempt")],
  }));
  const shipping_methods = quote.freights.map((freight) => {
    const { gross_minor, vat_rate_bp } = soldFreight(freight, quote.lines, sold);
    return {
      name: freight.name,
      shipping_option_id: freight.shipping_option_id,
      amount: kronor(gross_minor),
      is_tax_inclusive: true,
      is_custom_amount: true,
      tax_lines: [taxLineOf(vat_rate_bp, "shipping")],
    };
  });
  const { name: company, address } = quote.buyer;
  const names = namesOf(quote.contact_name);
  return {
    id: quote.order_id,
    status: "pending",
    currency_code: "sek",
    ...(region_id ? { region_id } : {}),
    ...(customer_id ? { customer_id } : {}),
    sales_channel_id: quote.sales_channel_id,
    email: quote.contact_email,
    locale: quote.locale === "en" ? "en-US" : "sv-SE",
    created_at: quote.decided_at,
    shipping_address: addressOf(quote.delivery_address, { ...names, company }),
    billing_address: addressOf(address, { company }),
    metadata: { quote_id: quote.id, is_on_account: true },
    items,
    shipping_methods,
  } as unknown as CreateOrderDTO;
}

/** A freight follows its consignment's rates: the one that stands for them is blended, as in the shop. */
function soldFreight(
  freight: QuoteFreight,
  lines: readonly QuoteLine[],
  sold: readonly Sold[],
): Sold {
  const blended = (rates: (index: number) => Sold) =>
    blendedRateBp(
      lines.flatMap(({ enterprise_id, quantity }, index) => {
        const { gross_minor, vat_rate_bp } = rates(index);
        const gross = gross_minor * BigInt(quantity);
        const net_minor = gross - vatOfGross(gross, vat_rate_bp);
        return enterprise_id === freight.enterprise_id ? [{ vat_rate_bp, net_minor }] : [];
      }),
    ) ?? 0;
  const quoted_bp = blended((index) => quotedPrice(lines[index]));
  const vat_rate_bp = blended((index) => sold[index] ?? quotedPrice(lines[index]));
  const gross_minor = grossAtRate(BigInt(freight.gross_minor), quoted_bp, vat_rate_bp);
  return { gross_minor, vat_rate_bp };
}

function quotedPrice(line: QuoteLine | undefined): Sold {
  return {
    gross_minor: BigInt(line?.unit_gross_minor ?? 0),
    vat_rate_bp: line?.vat_rate_bp ?? 0,
  };
}

/** As Medusa keeps the tax provider's lines with an order. */
function taxLineOf(rate_bp: number, vat_class: string) {
  const { name: description, ...line } = taxLine(rate_bp, vat_class);
  return { ...line, description };
}

function namesOf(name: string): { first_name: string; last_name: string } {
  const [first_name = "", ...rest] = name.split(" ");
  return { first_name, last_name: rest.join(" ") };
}

function addressOf(
  { address_1, address_2, postal_code, city, country_code }: PostalAddress,
  names: { first_name?: string; last_name?: string; company: string },
) {
  return { ...names, address_1, address_2: address_2 ?? "", postal_code, city, country_code };
}
