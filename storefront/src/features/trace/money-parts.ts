import type { Piece } from "@/lib/backend/product";
import type { ChainStage } from "@/lib/backend/value-chain";

/** Tones of the parts of a price: two greys, then the stages in order. */
export const stageTones = ["one", "two", "three", "four", "five", "six"] as const;
export type Tone = "vat" | "fee" | (typeof stageTones)[number];

/** One part of a price. Amounts in öre; the contribution is a part of the amount. */
export interface MoneyPart {
  key: string;
  tone: Tone;
  amount_minor: bigint;
  contribution_minor: bigint;
  kind: { type: "vat"; rate_bp: number } | { type: "fee" } | { type: "stage"; stage: ChainStage };
}

/** The tone of the stage at `index`; a seventh stage begins again. */
export function toneOf(index: number): Tone {
  return stageTones[index % stageTones.length] ?? "one";
}

/**
 * The price of a piece in the order in which it is drawn: stages first, then fee and VAT. Parts of
 * nothing are left out, except a stage: that it takes nothing is worth saying.
 */
export function moneyParts(piece: Piece, stages: readonly ChainStage[]): MoneyPart[] {
  const byStage = new Map(piece.by_stage.map((part) => [part.stage_id, part]));
  const parts: MoneyPart[] = stages.map((stage, index) => {
    const part = byStage.get(stage.id);
    return {
      key: stage.id,
      tone: toneOf(index),
      amount_minor: part?.share_minor ?? 0n,
      contribution_minor: part?.contribution_minor ?? 0n,
      kind: { type: "stage", stage },
    };
  });
  const rest = { contribution_minor: 0n };
  if (piece.commission_minor > 0n) {
    const amount_minor = piece.commission_minor;
    parts.push({ ...rest, key: "fee", tone: "fee", amount_minor, kind: { type: "fee" } });
  }
  if (piece.vat_minor > 0n) {
    const kind = { type: "vat", rate_bp: piece.vat_rate_bp } as const;
    parts.push({ ...rest, key: "vat", tone: "vat", amount_minor: piece.vat_minor, kind });
  }
  return parts;
}

export interface DrawnPart {
  key: string;
  tone: Tone;
  x: number;
  width: number;
  /** The band of the part's contribution: from the end of the part down to the gathered thread. */
  band: { from: number; to: number; width: number } | null;
}

/**
 * Where each part lies on a bar `width` wide, and the bands that lead the contributions down to one
 * block at the left. Positions come from running sums, so the parts fill the bar exactly.
 */
export function drawParts(parts: readonly MoneyPart[], width: number): DrawnPart[] {
  const total = parts.reduce((sum, { amount_minor }) => sum + amount_minor, 0n);
  if (total <= 0n) return [];
  const position = (sum_minor: bigint) => Number((sum_minor * BigInt(width) * 100n) / total) / 100;
  let passed = 0n;
  let gathered = 0n;
  return parts.map(({ key, tone, amount_minor, contribution_minor }) => {
    const x = position(passed);
    passed += amount_minor;
    const end = position(passed);
    const to = position(gathered);
    gathered += contribution_minor;
    const bandWidth = position(gathered) - to;
    const band = contribution_minor > 0n ? { from: end - bandWidth, to, width: bandWidth } : null;
    return { key, tone, x, width: end - x, band };
  });
}
