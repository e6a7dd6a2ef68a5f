import { customerPayment, networkPromotion, networkUnmatched, trainingReserve } from "./accounts";
import { allocate, type PlaceNeed } from "./allocation";
import { lesserOf, sumOf } from "./amount";
import { isMonth, type Month } from "./calendar";
import { compareText } from "./compare";
import { divideOverRemaining } from "./division";
import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";
import { assertBalanced, comparePostings, type Posting } from "./posting";
import type { Component } from "./sale";
import { placeColumns, spread } from "./spread";

/** What earlier captures of the order posted for a line. Öre. */
export interface PostedLine {
  gross_minor: bigint;
  promotion_minor: bigint;
  /** by component key; a contribution's places and reserve together */
  by_component: ReadonlyMap<string, bigint>;
}

/** An item or shipping line as its components say it is made. Öre. */
export interface CaptureLine {
  line_id: string;
  gross_minor: bigint;
  promotion_minor: bigint;
  components: readonly Component[];
  posted: PostedLine;
  /** what may still be captured for it at most, when the order no longer holds all of the line */
  payable_minor?: bigint;
}

export interface CaptureInput {
  amount_minor: bigint;
  month: Month;
  lines: readonly CaptureLine[];
  /** an enterprise that is missing here has no active place: all goes to its reserve */
  needs_by_enterprise: ReadonlyMap<string, readonly PlaceNeed[]>;
  /** what an enterprise's reserve lacks up to zero (öre, >= 0): refilled before any place is given to */
  reserve_debts?: ReadonlyMap<string, bigint>;
}

interface LineRest {
  line_id: string;
  gross_minor: bigint;
  payable_minor: bigint;
  promotion_minor: bigint;
  components: readonly Component[];
}

interface Contribution {
  line_id: string;
  component: string;
  enterprise_id: string;
  stage_id: string | null;
  amount_minor: bigint;
}

/**
 * The postings of one captured amount (öre, >= 0). It is divided over what remains of the lines'
 * gross, and each line's part over what remains of its components, so that any sequence of captures
 * that sums to the whole posts every component exactly. What exceeds the lines is network:unmatched.
 * A line that the network funds in full (gross zero) is posted with the order's last krona.
 * Postings sum to zero, also within each line; none is zero; their order is fixed.
 * @throws DomainError amount_negative, month_invalid, posted_exceeds_line, postings_unbalanced
 */
export function planCapture(input: CaptureInput): Posting[] {
  const { amount_minor, month } = input;
  if (amount_minor < 0n) {
    throw new DomainError("amount_negative", { amount: String(amount_minor) });
  }
  if (!isMonth(month)) {
    throw new DomainError("month_invalid", { month });
  }
  const lines = input.lines.map(restOf);
  const payable_minor = sumOf(lines.map((line) => line.payable_minor));
  const matched_minor = lesserOf(amount_minor, payable_minor);
  const by_line = divideOverRemaining(
    matched_minor,
    lines.map((line) => ({ key: line.line_id, remaining: line.payable_minor })),
  );

  const postings = unmatchedPostings(amount_minor - matched_minor, month);
  const contributions: Contribution[] = [];
  for (const line of lines) {
    if (line.gross_minor > 0n || matched_minor === payable_minor) {
      const part_minor = by_line.get(line.line_id) ?? 0n;
      postLine(line, part_minor, month, postings, contributions);
    }
  }
  postings.push(...postContributions(contributions, input));
  assertBalanced(postings);
  return postings.filter((posting) => posting.amount_minor !== 0n).sort(comparePostings);
}

function restOf(line: CaptureLine): LineRest {
  const { line_id, posted } = line;
  const components = line.components.map((component) => ({
    ...component,
    amount_minor: component.amount_minor - (posted.by_component.get(component.key) ?? 0n),
  }));
  const gross_minor = line.gross_minor - posted.gross_minor;
  const promotion_minor = line.promotion_minor - posted.promotion_minor;
  const amounts = components.map((component) => component.amount_minor);
  if ([gross_minor, promotion_minor, ...amounts].some((rest) => rest < 0n)) {
    throw new DomainError("posted_exceeds_line", { line_id });
  }
  if (sumOf(amounts) !== gross_minor + promotion_minor) {
    throw new DomainError("postings_unbalanced", {
      line_id,
      sum: String(sumOf(amounts) - gross_minor - promotion_minor),
    });
  }
  const payable_minor = lesserOf(line.payable_minor ?? gross_minor, gross_minor);
  return { line_id, gross_minor, payable_minor, promotion_minor, components };
}

/** The promotion that follows a part of a line's gross; the last part takes all that remains. */
function promotionOf(line: LineRest, part_minor: bigint): bigint {
  return line.gross_minor === 0n
    ? line.promotion_minor
    : divideRoundHalfUp(line.promotion_minor * part_minor, line.gross_minor);
}

function postLine(
  line: LineRest,
  part_minor: bigint,
  month: Month,
  postings: Posting[],
  contributions: Contribution[],
): void {
  const { line_id } = line;
  const promotion_minor = promotionOf(line, part_minor);
  postings.push(
    posting({ account: customerPayment(), amount_minor: -part_minor, line_id, month }),
    posting({
      account: networkPromotion(),
      amount_minor: -promotion_minor,
      line_id,
      component: "promotion",
      month,
    }),
  );
  const parts = divideOverRemaining(
    part_minor + promotion_minor,
    line.components.map(({ key, amount_minor }) => ({ key, remaining: amount_minor })),
  );
  for (const { key, account, enterprise_id, stage_id } of line.components) {
    const amount_minor = parts.get(key) ?? 0n;
    if (account !== null) {
      postings.push(
        posting({ account, amount_minor, line_id, component: key, enterprise_id, stage_id, month }),
      );
    } else if (enterprise_id !== null) {
      contributions.push({ line_id, component: key, enterprise_id, stage_id, amount_minor });
    }
  }
}

/** Places are allocated once per enterprise and capture: line by line would round more often. */
function postContributions(
  contributions: readonly Contribution[],
  { month, needs_by_enterprise, reserve_debts }: CaptureInput,
): Posting[] {
  const by_enterprise = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const pool = by_enterprise.get(contribution.enterprise_id) ?? [];
    pool.push(contribution);
    by_enterprise.set(contribution.enterprise_id, pool);
  }
  return [...by_enterprise].flatMap(([enterprise_id, pool]) => {
    const contributed_minor = sumOf(pool.map((row) => row.amount_minor));
    const refill_minor = lesserOf(contributed_minor, reserve_debts?.get(enterprise_id) ?? 0n);
    const needs = needs_by_enterprise.get(enterprise_id) ?? [];
    const allocation = allocate(contributed_minor - refill_minor, needs);
    const columns = [
      ...placeColumns(allocation.places, month),
      {
        account: trainingReserve(enterprise_id),
        place_id: null,
        amount_minor: refill_minor + allocation.reserve_minor,
      },
    ];
    // By their keys, so that the order in which the lines are listed decides nothing.
    const rows = [...pool].sort(
      (a, b) => compareText(a.line_id, b.line_id) || compareText(a.component, b.component),
    );
    return spread(rows, columns).map(({ row, column, amount_minor }) =>
      posting({ ...row, account: column.account, place_id: column.place_id, amount_minor, month }),
    );
  });
}

/**
 * What came from the customer (öre; negative: went back) and no line explains. Empty for nothing.
 */
export function unmatchedPostings(amount_minor: bigint, month: Month): Posting[] {
  return amount_minor === 0n
    ? []
    : [
        posting({ account: customerPayment(), amount_minor: -amount_minor, month }),
        posting({ account: networkUnmatched(), amount_minor, month }),
      ];
}

function posting(fields: Partial<Posting> & Pick<Posting, "account" | "amount_minor">): Posting {
  return {
    line_id: null,
    component: null,
    enterprise_id: null,
    stage_id: null,
    place_id: null,
    month: null,
    ...fields,
  };
}
