import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Payout } from "../../modules/funding/payouts/payout";
import type { Payer } from "../../modules/funding/payouts/payout-state";
import type { StatementLine } from "../../modules/funding/payouts/statement/statement-lines";
import type FundingModuleService from "../../modules/funding/service";
import { payerOf } from "./payees";

/** A statement's line with the words that a reader knows it by. */
export interface WordedLine extends StatementLine {
  order_number: number | null;
  /** What was sold; null for what belongs to no order. */
  title: string | null;
}

/** All that a payout's statement says, in figures: öre. */
export interface PayoutStatement {
  payout: Payout;
  payer: Payer;
  lines: WordedLine[];
  /** VAT that is paid out, by rate in basis points. */
  vat: Map<number, bigint>;
  total: Pick<
    StatementLine,
    | "gross_minor"
    | "commission_minor"
    | "share_minor"
    | "shipping_minor"
    | "places_minor"
    | "amount_minor"
  > & { vat_minor: bigint };
  /** The newest seal's hash when the statement was made. */
  seal: string | null;
}

/** A payout's statement. Its lines sum to the payout to the öre. Throws "payout_not_found". */
export async function payoutStatement(
  container: MedusaContainer,
  payoutId: string,
  seal: string | null,
): Promise<PayoutStatement> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const payout = await funding.findPayout(payoutId);
  const payer = await payerOf(container, await funding.payoutSettings());
  const lines = await funding.payoutLines(payoutId);
  const words = await orderWords(container, lines);
  const total = totalOf(lines);
  if (total.amount_minor !== payout.amount_minor) {
    throw new Error(`The lines of payout ${payout.number} sum to ${total.amount_minor} öre`);
  }
  return {
    payout,
    payer,
    lines: lines.map((line) => {
      const order = words.get(line.order_id ?? "");
      return {
        ...line,
        order_number: order?.display_id ?? null,
        title: order?.titles.get(line.item_id ?? "") ?? null,
      };
    }),
    vat: vatByRate(lines),
    total,
    seal,
  };
}

export function vatOf(line: StatementLine): bigint {
  return sumOf(line.vat.values());
}

function totalOf(lines: readonly StatementLine[]): PayoutStatement["total"] {
  const sum = (amountOf: (line: StatementLine) => bigint) => sumOf(lines.map(amountOf));
  return {
    gross_minor: sum((line) => line.gross_minor),
    commission_minor: sum((line) => line.commission_minor),
    vat_minor: sum(vatOf),
    share_minor: sum((line) => line.share_minor),
    shipping_minor: sum((line) => line.shipping_minor),
    places_minor: sum((line) => line.places_minor),
    amount_minor: sum((line) => line.amount_minor),
  };
}

function vatByRate(lines: readonly StatementLine[]): Map<number, bigint> {
  const byRate = new Map<number, bigint>();
  for (const [rate_bp, amount_minor] of lines.flatMap((line) => [...line.vat])) {
    byRate.set(rate_bp, (byRate.get(rate_bp) ?? 0n) + amount_minor);
  }
  return new Map([...byRate].sort(([a], [b]) => b - a));
}

interface OrderRow {
  id: string;
  display_id: number;
  items: {
    id: string;
    title: string;
    product_title: string | null;
    variant_title: string | null;
  }[];
  shipping_methods: { id: string; name: string }[];
}

const FIELDS = [
  "id",
  "display_id",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "shipping_methods.id",
  "shipping_methods.name",
];
/** Orders are read so many at a time, so that a large payout asks for no page too large. */
const BATCH = 200;

async function orderWords(
  container: MedusaContainer,
  lines: readonly StatementLine[],
): Promise<Map<string, { display_id: number; titles: Map<string, string> }>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const ids = [...new Set(lines.flatMap((line) => line.order_id ?? []))];
  const words = new Map<string, { display_id: number; titles: Map<string, string> }>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const { data } = await query.graph({
      entity: "order",
      fields: FIELDS,
      filters: { id: ids.slice(from, from + BATCH) },
    });
    for (const { id, display_id, items, shipping_methods } of data as unknown as OrderRow[]) {
      const titles = new Map<string, string>();
      for (const item of items) {
        const name = item.product_title ?? item.title;
        titles.set(item.id, [name, item.variant_title].filter(Boolean).join(", "));
      }
      for (const method of shipping_methods) {
        titles.set(method.id, method.name);
      }
      words.set(id, { display_id, titles });
    }
  }
  return words;
}
