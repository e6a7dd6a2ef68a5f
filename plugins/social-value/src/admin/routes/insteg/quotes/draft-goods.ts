import { grossOfNet, quoteTotals, vatOfGross } from "@insteg/domain";
import { parseHundredths, parseWhole, typedHundredths } from "../../../lib/hundredths";
import type { FreightOption, OneQuote, TradeGoods } from "../../../lib/trade-types";

/** A row of a quote that is being written, as it is typed. */
export interface DraftLine {
  key: string;
  variant_id: string;
  name: string;
  enterprise_id: string;
  enterprise_name: string;
  vat_rate_bp: number;
  quantity: string;
  /** Kronor without VAT. */
  net: string;
  /** Öre with VAT while the price is as it was: a price list's öre are not lost on the way. */
  kept_gross_minor: number | null;
}

export interface DraftFreight {
  enterprise_id: string;
  enterprise_name: string;
  shipping_option_id: string;
  /** Kronor with VAT. */
  gross: string;
}

export interface DraftGoods {
  lines: DraftLine[];
  freights: DraftFreight[];
}

export function draftOf({ lines, freights }: OneQuote, locale: string): DraftGoods {
  return {
    lines: lines.map((line) => ({
      key: crypto.randomUUID(),
      variant_id: line.variant_id,
      name: [line.title, line.variant_title].filter(Boolean).join(", "),
      enterprise_id: line.enterprise_id,
      enterprise_name: line.enterprise_name,
      vat_rate_bp: line.vat_rate_bp,
      quantity: String(line.quantity),
      net: typedHundredths(line.unit_net_minor, locale),
      kept_gross_minor: line.unit_gross_minor,
    })),
    freights: freights.map((one) => ({
      enterprise_id: one.enterprise_id,
      enterprise_name: one.enterprise_name,
      shipping_option_id: one.shipping_option_id,
      gross: typedHundredths(one.gross_minor, locale),
    })),
  };
}

/** The draft with one more of the goods: one more piece of what is there already. */
export function withGoods(draft: DraftGoods, goods: TradeGoods, locale: string): DraftGoods {
  const known = draft.lines.find((one) => one.variant_id === goods.variant_id);
  if (known) {
    const more = { ...known, quantity: String((parseWhole(known.quantity) ?? 0) + 1) };
    return { ...draft, lines: draft.lines.map((one) => (one === known ? more : one)) };
  }
  const line: DraftLine = {
    key: crypto.randomUUID(),
    variant_id: goods.variant_id,
    name: [goods.title, goods.variant_title].filter(Boolean).join(", "),
    enterprise_id: goods.enterprise_id,
    enterprise_name: goods.enterprise_name,
    vat_rate_bp: goods.vat_rate_bp,
    quantity: "1",
    net: goods.net_minor === null ? "" : typedHundredths(goods.net_minor, locale),
    kept_gross_minor: goods.gross_minor,
  };
  return { ...draft, lines: [...draft.lines, line] };
}

/** A piece's price with VAT in öre; null for a price that cannot be read, or of nothing. */
export function unitGross({ net, vat_rate_bp, kept_gross_minor }: DraftLine): number | null {
  if (kept_gross_minor !== null) {
    return kept_gross_minor;
  }
  const net_minor = parseHundredths(net);
  return net_minor ? Number(grossOfNet(BigInt(net_minor), vat_rate_bp)) : null;
}

/** Whether the draft says anything else than the quote that is stored. */
export const isChanged = (draft: DraftGoods, quote: OneQuote, locale: string): boolean =>
  JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(quote, locale)));

/** What is sent of the draft; null while something in it cannot be read. */
export function bodyOf({ lines, freights }: DraftGoods) {
  const sellers = new Set(lines.map((line) => line.enterprise_id));
  const body = {
    lines: lines.map((line) => ({
      variant_id: line.variant_id,
      quantity: parseWhole(line.quantity),
      unit_gross_minor: unitGross(line),
    })),
    freights: freights
      .filter(({ enterprise_id }) => sellers.has(enterprise_id))
      .map(({ enterprise_id, shipping_option_id, gross }) => ({
        ...{ enterprise_id, shipping_option_id, gross_minor: parseHundredths(gross) },
      })),
  };
  const isWhole =
    body.lines.every(({ quantity, unit_gross_minor }) => quantity && unit_gross_minor) &&
    body.freights.every(({ gross_minor }) => gross_minor !== null);
  return isWhole ? body : null;
}

/** What the draft comes to as it is typed, öre; null while something in it cannot be read. */
export function totalsOf(draft: DraftGoods): Pick<OneQuote, "totals" | "vat"> | null {
  const body = bodyOf(draft);
  if (!body) {
    return null;
  }
  const goods = draft.lines.map((line, index) => ({
    enterprise_id: line.enterprise_id,
    vat_rate_bp: line.vat_rate_bp,
    quantity: body.lines[index]?.quantity ?? 1,
    unit_gross_minor: BigInt(body.lines[index]?.unit_gross_minor ?? 0),
  }));
  const freights = body.freights.map(({ enterprise_id, gross_minor }) => ({
    ...{ enterprise_id, gross_minor: BigInt(gross_minor ?? 0) },
  }));
  const { vat, ...totals } = quoteTotals(goods, freights);
  return { totals: numbers(totals), vat: vat.map((one) => ({ ...one, ...numbers(one) })) };
}

const numbers = (amount: { net_minor: bigint; vat_minor: bigint; gross_minor: bigint }) => ({
  net_minor: Number(amount.net_minor),
  vat_minor: Number(amount.vat_minor),
  gross_minor: Number(amount.gross_minor),
});

/** What a row comes to, öre; null while it cannot be read. */
export function lineSum(line: DraftLine): { net_minor: number; gross_minor: number } | null {
  const [quantity, unit] = [parseWhole(line.quantity), unitGross(line)];
  if (!quantity || !unit) {
    return null;
  }
  const gross = BigInt(unit) * BigInt(quantity);
  return {
    net_minor: Number(gross - vatOfGross(gross, line.vat_rate_bp)),
    gross_minor: Number(gross),
  };
}

/** The ways in which a seller sends. */
export const optionsOf = (options: readonly FreightOption[], enterpriseId: string) =>
  options
    .filter((option) => option.enterprise_id === enterpriseId)
    .map(({ id, name }) => ({ value: id, label: name }));
