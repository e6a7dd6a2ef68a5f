import {
  civilDateOf,
  freightAmount,
  goodsAmount,
  type QuotedAmount,
  quoteStateOn,
  quoteTotals,
  vatOfGross,
} from "@insteg/domain";
import { clock } from "../../lib/clock";
import type { Quote } from "../../modules/trade/quotes/quote";
import { quotedFreights, quotedGoods } from "./quote-amounts";

/** A quote with its amounts (öre) as staff and, once it is sent, its buyer see it. */
export function quoteView(quote: Quote) {
  const { failure: _failure, order_id, ordered_at, ...rest } = quote;
  const goods = quotedGoods(quote);
  const freights = quotedFreights(quote);
  const { vat, ...totals } = quoteTotals(goods, freights);
  return {
    ...rest,
    state: quoteStateOn(quote.state, quote.valid_until, civilDateOf(clock.now())),
    /** Null until the order stands. */
    order_id: ordered_at ? order_id : null,
    lines: quote.lines.map((line, index) => ({
      ...line,
      unit_net_minor: netOf(line.unit_gross_minor, line.vat_rate_bp),
      ...amountsOf(goodsAmount(goods[index] as (typeof goods)[number])),
    })),
    freights: quote.freights.map((freight, index) => ({
      ...freight,
      ...amountsOf(freightAmount(freights[index] as (typeof freights)[number], goods)),
    })),
    totals: amountsOf(totals),
    vat: vat.map(({ rate_bp, ...amount }) => ({ rate_bp, ...amountsOf(amount) })),
  };
}

export type QuoteView = ReturnType<typeof quoteView>;

/** A quote as its buyer sees it: prices once it is sent, never what is no business of theirs. */
export function buyersView(quote: Quote) {
  const { business_customer_id: _customer, origin: _origin, ...view } = quoteView(quote);
  const { lines, freights, totals, vat, note, ...rest } = view;
  if (quote.sent_at) {
    return { ...rest, note, lines, freights, totals, vat };
  }
  const bare = lines.map(({ variant_id, title, variant_title, enterprise_name, quantity }) => ({
    ...{ variant_id, title, variant_title, enterprise_name, quantity },
  }));
  return { ...rest, note: "", lines: bare, freights: [], totals: null, vat: [] };
}

/** Öre without the VAT of an amount with it. */
export function netOf(gross_minor: number, vat_rate_bp: number): number {
  return gross_minor - Number(vatOfGross(BigInt(gross_minor), vat_rate_bp));
}

function amountsOf({ net_minor, vat_minor, gross_minor }: QuotedAmount) {
  return {
    net_minor: Number(net_minor),
    vat_minor: Number(vat_minor),
    gross_minor: Number(gross_minor),
  };
}
