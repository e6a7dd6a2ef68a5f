import type { CaptureLine } from "../capture";
import type { Posting } from "../posting";
import type { OriginalPosting, ReversalPosting } from "../reversal";

/** The sum of every account, those at zero left out. */
export function balancesOf(postings: readonly Posting[]): Map<string, bigint> {
  return sumBy(postings, (posting) => posting.account);
}

export function sumBy(
  postings: readonly Posting[],
  keyOf: (posting: Posting) => string,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const posting of postings) {
    const key = keyOf(posting);
    sums.set(key, (sums.get(key) ?? 0n) + posting.amount_minor);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0n).sort());
}

/** The lines as the next capture sees them, after these postings. */
export function afterCaptures(
  lines: readonly CaptureLine[],
  postings: readonly Posting[],
): CaptureLine[] {
  return lines.map((line) => {
    const own = postings.filter((posting) => posting.line_id === line.line_id);
    const by_component = new Map<string, bigint>();
    let gross_minor = 0n;
    for (const { component, amount_minor } of own) {
      if (component === null) {
        gross_minor -= amount_minor;
      } else {
        by_component.set(component, (by_component.get(component) ?? 0n) + amount_minor);
      }
    }
    const promotion_minor = -(by_component.get("promotion") ?? 0n);
    return { ...line, posted: { gross_minor, promotion_minor, by_component } };
  });
}

export function originalsOf(postings: readonly Posting[]): OriginalPosting[] {
  return postings.map((posting) => ({ ...posting, remaining_minor: posting.amount_minor }));
}

/** The originals as the next reversal sees them, after these mirrors. */
export function afterReversal(
  originals: readonly OriginalPosting[],
  mirrors: readonly ReversalPosting[],
): OriginalPosting[] {
  const next = originals.map((original) => ({ ...original }));
  for (const { origin_index, amount_minor } of mirrors) {
    const original = next[origin_index];
    if (original) {
      original.remaining_minor += amount_minor;
    }
  }
  return next;
}
