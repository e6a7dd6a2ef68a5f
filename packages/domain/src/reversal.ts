import { customerPayment } from "./accounts";
import { sumOf } from "./amount";
import { isMonth, type Month } from "./calendar";
import { divideOverRemaining } from "./division";
import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";
import { assertBalanced, comparePostings, type Posting } from "./posting";

/** A posting of the sale and what earlier reversals left of it (öre, with the posting's own sign). */
export interface OriginalPosting extends Posting {
  remaining_minor: bigint;
}

/** The mirror of one original posting. */
export interface ReversalPosting extends Posting {
  /** where the original stands in the list that was given */
  origin_index: number;
}

interface Entry {
  key: string;
  index: number;
  original: OriginalPosting;
  /** what remains, without its sign */
  remaining: bigint;
}

interface LineEntries {
  line: string;
  payments: Entry[];
  promotions: Entry[];
  receipts: Entry[];
  paid_minor: bigint;
}

/**
 * The postings that give a customer back an amount (öre, >= 0): it is divided over what remains of
 * each line's payment, and each line's part over what remains of that line's other postings. Every
 * mirror stays on its original's account, booked in `month`, so a closed month never changes. Any
 * sequence of reversals that sums to the whole brings every posting, and so every account, to zero.
 * @throws DomainError amount_negative, amount_exceeds_remaining, month_invalid, postings_unbalanced
 */
export function planReversal(
  amount_minor: bigint,
  original: readonly OriginalPosting[],
  month: Month,
): ReversalPosting[] {
  const lines = groupByLine(original);
  const by_line = divideOverRemaining(
    amount_minor,
    lines.map(({ line, paid_minor }) => ({ key: line, remaining: paid_minor })),
  );
  return reverseLines(lines, by_line, month);
}

/**
 * As planReversal, with each line's amount (öre, >= 0) given; a line that is not named gets nothing
 * back. The postings of no line go by the id null.
 * @throws DomainError amount_negative, amount_exceeds_remaining, month_invalid, postings_unbalanced
 */
export function planLineReversal(
  amounts: ReadonlyMap<string | null, bigint>,
  original: readonly OriginalPosting[],
  month: Month,
): ReversalPosting[] {
  const lines = groupByLine(original);
  const by_line = new Map<string, bigint>();
  for (const [line_id, amount_minor] of amounts) {
    const key = keyOfLine(line_id);
    const paid_minor = lines.find(({ line }) => line === key)?.paid_minor ?? 0n;
    if (amount_minor < 0n) {
      throw new DomainError("amount_negative", { amount: String(amount_minor) });
    }
    if (amount_minor > paid_minor) {
      throw new DomainError("amount_exceeds_remaining", {
        amount: String(amount_minor),
        remaining: String(paid_minor),
        line_id: line_id ?? "",
      });
    }
    by_line.set(key, amount_minor);
  }
  return reverseLines(lines, by_line, month);
}

function reverseLines(
  lines: readonly LineEntries[],
  by_line: ReadonlyMap<string, bigint>,
  month: Month,
): ReversalPosting[] {
  if (!isMonth(month)) {
    throw new DomainError("month_invalid", { month });
  }
  const paid_minor = sumOf(lines.map((line) => line.paid_minor));
  const isAll = sumOf(by_line.values()) === paid_minor;
  const mirrors: ReversalPosting[] = [];
  for (const line of lines) {
    // A line that the network paid in full goes back with the order's last krona, as it came.
    if (line.paid_minor > 0n || isAll) {
      mirrors.push(...reverseLine(line, by_line.get(line.line) ?? 0n, month));
    }
  }
  assertBalanced(mirrors);
  return mirrors.filter((mirror) => mirror.amount_minor !== 0n).sort(comparePostings);
}

/** A prefix tells the postings of no line from a line whose id is empty. */
function keyOfLine(line_id: string | null): string {
  return line_id === null ? "-" : `line:${line_id}`;
}

function reverseLine(line: LineEntries, part_minor: bigint, month: Month): ReversalPosting[] {
  const promoted_minor = remainingOf(line.promotions);
  const promotion_minor =
    line.paid_minor === 0n
      ? promoted_minor
      : divideRoundHalfUp(promoted_minor * part_minor, line.paid_minor);
  return [
    ...mirror(part_minor, line.payments, month),
    ...mirror(promotion_minor, line.promotions, month),
    ...mirror(part_minor + promotion_minor, line.receipts, month),
  ];
}

function mirror(amount_minor: bigint, entries: readonly Entry[], month: Month): ReversalPosting[] {
  const parts = divideOverRemaining(amount_minor, entries);
  return entries.map(({ key, index, original }) => {
    const { remaining_minor, ...posting } = original;
    const part_minor = parts.get(key) ?? 0n;
    return {
      ...posting,
      amount_minor: remaining_minor < 0n ? part_minor : -part_minor,
      month,
      origin_index: index,
    };
  });
}

function groupByLine(original: readonly OriginalPosting[]): LineEntries[] {
  const groups = new Map<string | null, LineEntries>();
  for (const entry of entriesOf(original)) {
    const { line_id, account } = entry.original;
    const group = groups.get(line_id) ?? {
      line: keyOfLine(line_id),
      payments: [],
      promotions: [],
      receipts: [],
      paid_minor: 0n,
    };
    groups.set(line_id, group);
    if (entry.original.amount_minor > 0n) {
      group.receipts.push(entry);
    } else if (account === customerPayment()) {
      group.payments.push(entry);
      group.paid_minor += entry.remaining;
    } else {
      group.promotions.push(entry);
    }
  }
  const lines = [...groups.values()];
  for (const line of lines) {
    assertLineBalanced(line);
  }
  return lines;
}

/** Keys follow the postings' own order, so that the order of the list decides nothing. */
function entriesOf(original: readonly OriginalPosting[]): Entry[] {
  return original
    .map((posting, index) => ({ posting, index }))
    .sort(
      ({ posting: a }, { posting: b }) =>
        comparePostings(a, b) || Number(a.remaining_minor - b.remaining_minor),
    )
    .map(({ posting, index }, rank) => {
      const negative = posting.amount_minor < 0n;
      const remaining = negative ? -posting.remaining_minor : posting.remaining_minor;
      const key = String(rank).padStart(8, "0");
      return { key, index, original: posting, remaining };
    });
}

function assertLineBalanced({ line, paid_minor, promotions, receipts }: LineEntries): void {
  const sum = remainingOf(receipts) - paid_minor - remainingOf(promotions);
  if (sum !== 0n) {
    throw new DomainError("postings_unbalanced", { line, sum: String(sum) });
  }
}

function remainingOf(entries: readonly Entry[]): bigint {
  return sumOf(entries.map((entry) => entry.remaining));
}
