import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Payout } from "../../modules/funding/payouts/payout";
import type { Payer } from "../../modules/funding/payouts/payout-state";
import type { StatementLine } from "../../modules/funding/payouts/statement/statement-lines";
import type FundingModuleService from "../../modules/funding/service";
import { newestSealPrinted } from "./newest-seal";
import { orderTitles } from "./order-titles";
import { payerOf } from "./payees";

/** A statement's line with the words that a reader knows it by. */
export interface WordedLine extends StatementLine {
  order_number: number | null;
  /** What was sold; null for what belongs to no order. */
  title: string | null;
  /** Sold by another enterprise: what it was sold for is that one's to know. */
  is_supply?: boolean;
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
  /** The newest seal when the statement was made, as it is printed. */
  seal: string | null;
}

/** Lines in words, in their order. */
export async function worded(
  container: MedusaContainer,
  lines: readonly StatementLine[],
): Promise<WordedLine[]> {
  const words = await orderTitles(
    container,
    lines.flatMap((line) => line.order_id ?? []),
  );
  return lines.map((line) => {
    const order = words.get(line.order_id ?? "");
    return {
      ...line,
      order_number: order?.number ?? null,
      title: order?.titles.get(line.item_id ?? "") ?? null,
    };
  });
}

/** A payout's statement. Its lines sum to the payout to the öre. Throws "payout_not_found". */
export async function payoutStatement(
  container: MedusaContainer,
  payoutId: string,
): Promise<PayoutStatement> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const payout = await funding.findPayout(payoutId);
  const payer = await payerOf(container, await funding.payoutSettings());
  const lines = await funding.payoutLines(payoutId);
  const total = totalOf(lines);
  if (total.amount_minor !== payout.amount_minor) {
    throw new Error(`The lines of payout ${payout.number} sum to ${total.amount_minor} öre`);
  }
  return {
    payout,
    payer,
    lines: await worded(container, lines),
    vat: vatByRate(lines),
    total,
    seal: await newestSealPrinted(funding),
  };
}

export function vatOf(line: StatementLine): bigint {
  return sumOf(line.vat.values());
}

/** What a payout's lines sum to. Öre. */
export function totalOf(lines: readonly StatementLine[]): PayoutStatement["total"] {
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
