import { lesserOf, sumOf } from "./amount";
import { divideOverRemaining } from "./division";
import { DomainError } from "./errors";

/** A line as a refund finds it. Amounts in öre, never negative. */
export interface RefundableLine {
  /** null: what was captured beyond the order's lines */
  line_id: string | null;
  /** captured for the line and not yet given back */
  remaining_minor: bigint;
  /** what the order no longer holds of the line (cancelled, returned, edited away), less refunds */
  reduced_minor: bigint;
}

/**
 * Which line each krona of a refund is taken from (öre). Amounts that are asked for by line are taken
 * from those lines. The rest first follows what the order no longer holds, so that a returned jar's
 * money comes from the jar's own line and not from another seller's, and then all lines in proportion
 * to what remains of them. The parts sum to the refund and none exceeds what remains of its line.
 * @param asked by line id, summing to at most the amount
 * @throws DomainError amount_negative, amount_exceeds_remaining (also for one line, with line_id)
 */
export function divideRefund(
  amount_minor: bigint,
  lines: readonly RefundableLine[],
  asked: ReadonlyMap<string, bigint> = new Map(),
): Map<string | null, bigint> {
  const rests = lines.map((line) => ({ ...line, key: line.line_id ?? "", part_minor: 0n }));
  for (const [line_id, part_minor] of asked) {
    const rest = rests.find((line) => line.line_id === line_id);
    take(rest ?? { line_id, remaining_minor: 0n, reduced_minor: 0n, part_minor: 0n }, part_minor);
  }
  let left_minor = amount_minor - sumOf(asked.values());
  if (left_minor < 0n) {
    throw new DomainError("amount_exceeds_remaining", {
      amount: String(sumOf(asked.values())),
      remaining: String(amount_minor),
    });
  }
  const reduced = rests.map((line) => ({
    key: line.key,
    remaining: lesserOf(line.reduced_minor, line.remaining_minor),
  }));
  const reduced_minor = lesserOf(left_minor, sumOf(reduced.map(({ remaining }) => remaining)));
  const byReduction = divideOverRemaining(reduced_minor, reduced);
  for (const rest of rests) {
    take(rest, byReduction.get(rest.key) ?? 0n);
  }
  left_minor -= reduced_minor;
  const byRemaining = divideOverRemaining(
    left_minor,
    rests.map((line) => ({ key: line.key, remaining: line.remaining_minor })),
  );
  for (const rest of rests) {
    take(rest, byRemaining.get(rest.key) ?? 0n);
  }
  return new Map(
    rests.filter((line) => line.part_minor > 0n).map((line) => [line.line_id, line.part_minor]),
  );
}

interface Rest {
  line_id: string | null;
  remaining_minor: bigint;
  reduced_minor: bigint;
  part_minor: bigint;
}

function take(line: Rest, part_minor: bigint): void {
  if (part_minor < 0n) {
    throw new DomainError("amount_negative", { amount: String(part_minor) });
  }
  if (part_minor > line.remaining_minor) {
    throw new DomainError("amount_exceeds_remaining", {
      amount: String(part_minor),
      remaining: String(line.remaining_minor),
      line_id: line.line_id ?? "",
    });
  }
  line.remaining_minor -= part_minor;
  line.reduced_minor -= lesserOf(part_minor, line.reduced_minor);
  line.part_minor += part_minor;
}
