import { trainingReserve } from "./accounts";
import { allocate, type PlaceNeed } from "./allocation";
import { lesserOf, sumOf } from "./amount";
import { isMonth, type Month } from "./calendar";
import { DomainError } from "./errors";
import { assertBalanced, comparePostings, type Posting } from "./posting";
import { placeColumns, type SpreadRow, spread } from "./spread";

/**
 * What remains of one posting to a training reserve (öre): it keeps its order line, so that the trace
 * never breaks. Negative when its sale was refunded after the lot had been drawn.
 */
export interface ReserveLot {
  posting_id: string;
  line_id: string | null;
  component: string | null;
  stage_id: string | null;
  remaining_minor: bigint;
}

/** A posting that takes from an earlier one. */
export interface TakingPosting extends Posting {
  /** the posting that it takes from; null for what it gives */
  origin_posting_id: string | null;
}

/**
 * The postings that draw an enterprise's reserve for its places in a month that opens: as much as the
 * places need and the reserve holds when its negative lots are set off, from the lots in the order
 * given (first in, first out), in proportion to the needs. Empty when there is nothing to draw.
 * @throws DomainError month_invalid, postings_unbalanced
 */
export function planReserveDraw(
  enterprise_id: string,
  lots: readonly ReserveLot[],
  needs: readonly PlaceNeed[],
  month: Month,
): TakingPosting[] {
  if (!isMonth(month)) {
    throw new DomainError("month_invalid", { month });
  }
  const balance_minor = sumOf(lots.map((lot) => lot.remaining_minor));
  const wanted_minor = lesserOf(balance_minor, sumOf(needs.map((need) => need.need_minor)));
  if (wanted_minor <= 0n) {
    return [];
  }
  const account = trainingReserve(enterprise_id);
  const drawn = takeInOrder(lots, wanted_minor);
  const { places } = allocate(wanted_minor, needs);
  const given = spread(drawn, placeColumns(places, month));
  const postings = [
    ...drawn.map((row) => taking(row, account, null, -row.amount_minor, row.posting_id)),
    ...given.map(({ row, column, amount_minor }) =>
      taking(row, column.account, column.place_id, amount_minor, null),
    ),
  ].map((posting) => ({ ...posting, enterprise_id, month }));
  assertBalanced(postings);
  return postings.filter((posting) => posting.amount_minor !== 0n).sort(comparePostings);
}

/** What sales gave a place in a month, posting by posting, the latest first; what remains, in öre. */
export interface PlaceFunding {
  posting_id: string;
  line_id: string | null;
  component: string | null;
  stage_id: string | null;
  remaining_minor: bigint;
}

/**
 * The postings that move what a place received beyond its need (öre) to its enterprise's reserve when
 * the month closes, the latest sale first. Postings that are already taken back in full are passed by.
 * @throws DomainError amount_exceeds_remaining, month_invalid, postings_unbalanced
 */
export function planSurplusMove(
  place: { place_id: string; enterprise_id: string; account: string },
  surplus_minor: bigint,
  funding: readonly PlaceFunding[],
  month: Month,
): TakingPosting[] {
  if (!isMonth(month)) {
    throw new DomainError("month_invalid", { month });
  }
  const { place_id, enterprise_id, account } = place;
  const moved = takeInOrder(funding, surplus_minor);
  const postings = moved
    .flatMap((row) => [
      taking(row, account, place_id, -row.amount_minor, row.posting_id),
      taking(row, trainingReserve(enterprise_id), null, row.amount_minor, null),
    ])
    .map((posting) => ({ ...posting, enterprise_id, month }));
  assertBalanced(postings);
  return postings.sort(comparePostings);
}

interface Taken extends SpreadRow {
  posting_id: string;
  stage_id: string | null;
}

function takeInOrder(sources: readonly ReserveLot[], wanted_minor: bigint): Taken[] {
  const taken: Taken[] = [];
  let left_minor = wanted_minor;
  for (const { posting_id, line_id, component, stage_id, remaining_minor } of sources) {
    if (remaining_minor <= 0n || left_minor === 0n) {
      continue;
    }
    const amount_minor = lesserOf(remaining_minor, left_minor);
    left_minor -= amount_minor;
    taken.push({ posting_id, line_id, component, stage_id, amount_minor });
  }
  if (left_minor > 0n) {
    throw new DomainError("amount_exceeds_remaining", {
      amount: String(wanted_minor),
      remaining: String(wanted_minor - left_minor),
    });
  }
  return taken;
}

function taking(
  row: Taken,
  account: string,
  place_id: string | null,
  amount_minor: bigint,
  origin_posting_id: string | null,
): Omit<TakingPosting, "enterprise_id" | "month"> {
  const { line_id, component, stage_id } = row;
  return { account, amount_minor, line_id, component, stage_id, place_id, origin_posting_id };
}
