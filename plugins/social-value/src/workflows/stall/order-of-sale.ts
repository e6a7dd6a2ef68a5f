import { civilDateOf, formatMinor } from "@insteg/domain";
import type { CreateOrderDTO } from "@medusajs/framework/types";
import { type SellingFacts, vatRateOf } from "../../lib/selling-facts";
import type { StallSale } from "../../modules/funding/stall/stall-sale";
import { taxLine } from "../../providers/vat/tax-line";
import type { StallVariant } from "./stall-goods";
import type { StallPlace } from "./stall-place";

/** What a sale's order is made from. */
export interface SaleGoods {
  variants: readonly StallVariant[];
  facts: readonly SellingFacts[];
  place: StallPlace;
}

/** The id of a line of the sale's order, from 0: the same however often it is asked for. */
export const lineId = (sale: StallSale, index: number): string =>
  `${sale.order_id.replace(/^order_/, "ordli_")}_${index + 1}`;

/**
 * The order that a sale becomes: at the price that was told and the VAT of the day on which it was sold,
 * handed over where it was sold. Its ids are the sale's own, so that it can be made only once.
 */
export function orderOfSale(
  sale: StallSale,
  { variants, facts, place }: SaleGoods,
): CreateOrderDTO {
  const day = civilDateOf(sale.sold_at);
  const items = sale.lines.map((line, index) => {
    const variant = variants.find((one) => one.variant_id === line.variant_id);
    const fact = facts.find((one) => one.product_id === variant?.product_id);
    return {
      id: lineId(sale, index),
      title: variant?.title ?? line.variant_id,
      subtitle: variant?.variant_title,
      thumbnail: variant?.thumbnail ?? undefined,
      quantity: line.quantity,
      product_id: variant?.product_id,
      product_title: variant?.title,
      product_handle: variant?.handle,
      variant_id: line.variant_id,
      variant_sku: variant?.sku ?? undefined,
      variant_title: variant?.variant_title,
      requires_shipping: false,
      is_tax_inclusive: true,
      is_custom_price: true,
      unit_price: kronor(line.unit_price_minor),
      tax_lines: [taxLineOf(fact ? vatRateOf(fact, day) : 0, fact?.vat_class ?? "exempt")],
    };
  });
  return {
    id: sale.order_id,
    status: "completed",
    currency_code: "sek",
    ...(place.region_id ? { region_id: place.region_id } : {}),
    sales_channel_id: sale.sales_channel_id,
    created_at: sale.sold_at,
    metadata: { stall_sale_id: sale.id, payment_kind: sale.payment_kind },
    items,
    shipping_methods: place.option
      ? [
          {
            name: place.option.name,
            shipping_option_id: place.option.id,
            amount: 0,
            is_tax_inclusive: true,
            tax_lines: [taxLineOf(0, "shipping")],
          },
        ]
      : [],
  } as unknown as CreateOrderDTO;
}

/** As Medusa keeps the tax provider's lines with an order. */
function taxLineOf(rate_bp: number, vat_class: string) {
  const { name: description, ...line } = taxLine(rate_bp, vat_class);
  return { ...line, description };
}

/** Medusa's own decimal kronor; exact far beyond what a stall sells for. */
export function kronor(amount_minor: number | bigint): number {
  return Number(formatMinor(BigInt(amount_minor)));
}
