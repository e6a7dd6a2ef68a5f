import type { Payout } from "../../../modules/funding/payouts/payout";
import type { PayoutForecast } from "../../../workflows/payout/payout-preview";
import {
  type PayoutStatement,
  vatOf,
  type WordedLine,
} from "../../../workflows/payout/payout-statement";

/** A payout as the API gives it: amounts in öre as numbers. */
export function payoutView(payout: Payout) {
  return { ...payout, amount_minor: Number(payout.amount_minor) };
}
export type PayoutView = ReturnType<typeof payoutView>;

/** What a run would do with an enterprise. */
export function forecastView(forecast: PayoutForecast) {
  const { due, amount_minor, waiting_minor, ...rest } = forecast;
  return {
    ...rest,
    amount_minor: Number(amount_minor),
    waiting_minor: Number(waiting_minor),
    postings: due.length,
  };
}
export type ForecastView = ReturnType<typeof forecastView>;

/** A payout with its lines and sums. */
export function statementView({ payout, lines, vat, total }: PayoutStatement) {
  return {
    ...payoutView(payout),
    lines: lines.map(lineView),
    vat: [...vat].map(([rate_bp, vat_minor]) => ({ rate_bp, vat_minor: Number(vat_minor) })),
    total: totalView(total),
  };
}
export type StatementView = ReturnType<typeof statementView>;

/** What a payout's lines sum to. */
export function totalView(total: PayoutStatement["total"]) {
  return {
    gross_minor: Number(total.gross_minor),
    commission_minor: Number(total.commission_minor),
    vat_minor: Number(total.vat_minor),
    share_minor: Number(total.share_minor),
    shipping_minor: Number(total.shipping_minor),
    places_minor: Number(total.places_minor),
    amount_minor: Number(total.amount_minor),
  };
}

function lineView(line: WordedLine) {
  const { key, kind, order_id, order_number, title, at } = line;
  return {
    key,
    kind,
    order_id,
    order_number,
    title,
    at,
    gross_minor: Number(line.gross_minor),
    commission_minor: Number(line.commission_minor),
    vat_minor: Number(vatOf(line)),
    share_minor: Number(line.share_minor),
    shipping_minor: Number(line.shipping_minor),
    places_minor: Number(line.places_minor),
    amount_minor: Number(line.amount_minor),
  };
}
