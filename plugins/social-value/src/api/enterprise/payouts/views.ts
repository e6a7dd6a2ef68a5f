import type { Payout } from "../../../modules/funding/payouts/payout";
import type { ownPayoutPage } from "../../../workflows/payout/own-statement";
import { vatOf } from "../../../workflows/payout/payout-statement";
import { totalView } from "../../admin/payouts/views";

/** What an enterprise is shown of a payout: nothing of the batch that it was made in. Öre. */
export function ownPayoutView(payout: Payout) {
  const { id, number, amount_minor, currency_code, state, destination, period, reason } = payout;
  const { created_at, sent_at, paid_at, failed_at, returned_at, cancelled_at } = payout;
  return {
    ...{ id, number, currency_code, state, period, reason },
    ...{ created_at, sent_at, paid_at, failed_at, returned_at, cancelled_at },
    amount_minor: Number(amount_minor),
    destination: { kind: destination.kind, account: destination.account },
  };
}

type Page = Awaited<ReturnType<typeof ownPayoutPage>>;

/** A payout with a page of its lines; gross and commission are null for what another enterprise sold. */
export function ownPayoutPageView({ payout, lines, total, count }: Page) {
  return {
    payout: ownPayoutView(payout),
    lines: lines.map((line) => ({
      ...{ key: line.key, kind: line.kind, at: line.at },
      ...{ order_number: line.order_number, title: line.title },
      is_seller: !line.is_supply,
      gross_minor: line.is_supply ? null : Number(line.gross_minor),
      commission_minor: line.is_supply ? null : Number(line.commission_minor),
      vat_minor: Number(vatOf(line)),
      share_minor: Number(line.share_minor),
      shipping_minor: Number(line.shipping_minor),
      places_minor: Number(line.places_minor),
      amount_minor: Number(line.amount_minor),
    })),
    total: totalView(total),
    count,
  };
}
