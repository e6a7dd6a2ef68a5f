import { enterpriseGeneral, networkCommission, networkCommissionVat } from "./accounts";
import { assertNotNegative, lesserOf } from "./amount";
import { assertBasisPoints, assertSharesSumToWhole, shareOf } from "./basis-points";
import { type Component, type SaleModel, vatComponent } from "./component";
import { divide } from "./division";
import { vatOfGross } from "./vat";

export type { Component, ComponentKind, SaleModel } from "./component";

/** Commission is a service at the standard rate. */
const COMMISSION_VAT_BP = 2500;

/** One stage of the pinned chain version. */
export interface StageShare {
  stage_id: string;
  enterprise_id: string;
  /** of what is left of net after commission; a version's shares sum to 10 000 */
  share_bp: number;
  /** of the stage's own share */
  contribution_bp: number;
}

/** An item line as it stood when the order was placed. Amounts in öre. */
export interface ItemLine {
  line_id: string;
  /** what the customer pays for the line, VAT included, after all discounts */
  gross_minor: bigint;
  /** the part of the discount, VAT included, that the network funds; 0n when it funds none */
  network_discount_minor: bigint;
  vat_rate_bp: number;
  seller_id: string;
  sale_model: SaleModel;
  commission_bp: number;
  network_vat_registered: boolean;
  stages: readonly StageShare[];
}

/**
 * What an item line is made of. The components sum to gross + promotion, where promotion (öre) is
 * what the network adds so that the undiscounted net is divided; components of zero are left out.
 * Formulas: vat = round(gross · r / (100 + r)); commission = commission_bp of what is divided, plus
 * 25 % VAT when a registered network is an intermediary; the rest by share_bp over the stages, of
 * which contribution_bp goes to training.
 * @throws DomainError amount_negative, basis_points_invalid, shares_do_not_sum, duplicate_key
 */
export function componentsOfItem(line: ItemLine): {
  components: Component[];
  promotion_minor: bigint;
} {
  assertItem(line);
  const vat_minor = vatOfGross(line.gross_minor, line.vat_rate_bp);
  const net_minor = line.gross_minor - vat_minor;
  const undiscounted_minor = line.gross_minor + line.network_discount_minor;
  const divided_minor = undiscounted_minor - vatOfGross(undiscounted_minor, line.vat_rate_bp);

  const commission_minor = shareOf(divided_minor, line.commission_bp);
  const commission_vat_minor = commissionVat(line, commission_minor, divided_minor);
  const rest_minor = divided_minor - commission_minor - commission_vat_minor;

  const components = [
    vatComponent(line.sale_model, line.seller_id, line.vat_rate_bp, vat_minor),
    networkComponent("commission", networkCommission(), commission_minor),
    networkComponent("commission_vat", networkCommissionVat(), commission_vat_minor),
    ...stageComponents(line.stages, rest_minor),
  ];
  return {
    components: components.filter((component) => component.amount_minor !== 0n),
    promotion_minor: divided_minor - net_minor,
  };
}

/** Capped by what is left, so that a commission near 100 % cannot make a stage's share negative. */
function commissionVat(line: ItemLine, commission_minor: bigint, divided_minor: bigint): bigint {
  if (line.sale_model !== "intermediary" || !line.network_vat_registered) {
    return 0n;
  }
  const vat_minor = shareOf(commission_minor, COMMISSION_VAT_BP);
  return lesserOf(vat_minor, divided_minor - commission_minor);
}

function stageComponents(stages: readonly StageShare[], rest_minor: bigint): Component[] {
  const weights = stages.map((stage) => ({ key: stage.stage_id, weight: BigInt(stage.share_bp) }));
  const shares = divide(rest_minor, weights);
  return stages.flatMap(({ stage_id, enterprise_id, contribution_bp }): Component[] => {
    const share_minor = shares.get(stage_id) ?? 0n;
    const contribution_minor = shareOf(share_minor, contribution_bp);
    return [
      {
        key: `general:${stage_id}`,
        kind: "general",
        account: enterpriseGeneral(enterprise_id),
        enterprise_id,
        stage_id,
        amount_minor: share_minor - contribution_minor,
      },
      {
        key: `contribution:${stage_id}`,
        kind: "contribution",
        account: null,
        enterprise_id,
        stage_id,
        amount_minor: contribution_minor,
      },
    ];
  });
}

function networkComponent(
  kind: "commission" | "commission_vat",
  account: string,
  amount_minor: bigint,
): Component {
  return { key: kind, kind, account, enterprise_id: null, stage_id: null, amount_minor };
}

function assertItem(line: ItemLine): void {
  assertNotNegative("gross_minor", line.gross_minor);
  assertNotNegative("network_discount_minor", line.network_discount_minor);
  assertBasisPoints("commission_bp", line.commission_bp);
  assertSharesSumToWhole(
    line.stages.map(({ stage_id, share_bp }) => ({ key: stage_id, share_bp })),
  );
  for (const { contribution_bp } of line.stages) {
    assertBasisPoints("contribution_bp", contribution_bp);
  }
}
