import { sumOf } from "./amount";
import { componentsOfItem, type SaleModel, type StageShare } from "./sale";

/** One piece at its price to the consumer (öre, VAT included) and the terms of its sale. */
export interface Piece {
  price_minor: bigint;
  vat_rate_bp: number;
  commission_bp: number;
  network_vat_registered: boolean;
  sale_model: SaleModel;
  stages: readonly StageShare[];
}

export interface PieceStage {
  stage_id: string;
  enterprise_id: string;
  /** general and contribution together */
  share_minor: bigint;
  contribution_minor: bigint;
}

export interface PieceContribution {
  net_minor: bigint;
  vat_minor: bigint;
  /** without its VAT */
  commission_minor: bigint;
  /** in the order of the stages given */
  by_stage: PieceStage[];
  contribution_minor: bigint;
}

/**
 * What one piece funds, öre: the same division as a sale of it, so the product page and the ledger
 * agree. Throws as componentsOfItem does.
 */
export function contributionOfPiece(piece: Piece): PieceContribution {
  const { components } = componentsOfItem({
    ...piece,
    line_id: "piece",
    seller_id: "seller",
    gross_minor: piece.price_minor,
    network_discount_minor: 0n,
  });
  const amounts = new Map(components.map(({ key, amount_minor }) => [key, amount_minor]));
  const amountOf = (key: string): bigint => amounts.get(key) ?? 0n;
  const vat_minor = amountOf(`vat:${piece.vat_rate_bp}`);
  const by_stage = piece.stages.map(({ stage_id, enterprise_id }) => {
    const contribution_minor = amountOf(`contribution:${stage_id}`);
    const share_minor = amountOf(`general:${stage_id}`) + contribution_minor;
    return { stage_id, enterprise_id, share_minor, contribution_minor };
  });
  return {
    net_minor: piece.price_minor - vat_minor,
    vat_minor,
    commission_minor: amountOf("commission"),
    by_stage,
    contribution_minor: sumOf(by_stage.map((stage) => stage.contribution_minor)),
  };
}
