import { sumOf } from "./amount";
import { compareText } from "./compare";
import { DomainError } from "./errors";
import type { PieceContribution } from "./piece";

/** Goods in one sales channel that could fill an enterprise's gap. Amounts in öre. */
export interface FillCandidate {
  product_id: string;
  sales_channel_id: string;
  /** what one piece gives to the enterprise's places; see contributionTo */
  contribution_minor: bigint;
  /** what these goods in this channel have given them lately */
  funded_minor: bigint;
}

export type FillOption<Candidate extends FillCandidate> = Candidate & { pieces: bigint };

/** What one piece gives to one enterprise's places, öre: its stages' contributions together. */
export function contributionTo(
  enterprise_id: string,
  { by_stage }: Pick<PieceContribution, "by_stage">,
): bigint {
  const own = by_stage.filter((stage) => stage.enterprise_id === enterprise_id);
  return sumOf(own.map((stage) => stage.contribution_minor));
}

/**
 * How many pieces, each sold by itself, fill a gap (öre): the gap ÷ what one piece gives, rounded up.
 * None fill no gap.
 * @throws DomainError denominator_not_positive when a piece gives nothing
 */
export function piecesToFill(gap_minor: bigint, contribution_minor: bigint): bigint {
  if (contribution_minor <= 0n) {
    throw new DomainError("denominator_not_positive", { denominator: String(contribution_minor) });
  }
  return gap_minor <= 0n ? 0n : (gap_minor + contribution_minor - 1n) / contribution_minor;
}

/**
 * Up to `most` ways to fill an enterprise's gap (öre), each sufficient alone. What has sold best lately
 * comes first, then what gives most a piece; other goods in another channel before more of the same.
 * Goods that give nothing are left out, and the order of the candidates does not matter.
 */
export function fillOptions<Candidate extends FillCandidate>(
  gap_minor: bigint,
  candidates: readonly Candidate[],
  most: number,
): FillOption<Candidate>[] {
  if (gap_minor <= 0n) {
    return [];
  }
  const ranked = candidates
    .filter((candidate) => candidate.contribution_minor > 0n)
    .sort(byPromise);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    const isOther = chosen.every(
      (one) =>
        one.product_id !== candidate.product_id &&
        one.sales_channel_id !== candidate.sales_channel_id,
    );
    if (isOther) {
      chosen.push(candidate);
    }
  }
  const rest = ranked.filter((candidate) => !chosen.includes(candidate));
  return [...chosen, ...rest].slice(0, most).map((candidate) => ({
    ...candidate,
    pieces: piecesToFill(gap_minor, candidate.contribution_minor),
  }));
}

function byPromise(a: FillCandidate, b: FillCandidate): number {
  return (
    descending(a.funded_minor, b.funded_minor) ||
    descending(a.contribution_minor, b.contribution_minor) ||
    compareText(a.product_id, b.product_id) ||
    compareText(a.sales_channel_id, b.sales_channel_id)
  );
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
