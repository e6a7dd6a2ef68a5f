import { enterpriseVat, networkVat } from "./accounts";

export type SaleModel = "intermediary" | "commission_sale";

export type ComponentKind =
  | "vat"
  | "commission"
  | "commission_vat"
  | "general"
  | "contribution"
  | "shipping"
  /** never a component: the key of the network's own posting beside them */
  | "promotion";

/** One part of a line: where some of its money goes. Always positive. */
export interface Component {
  /** unique inside the line: "vat:600", "commission", "general:<stage_id>", … */
  key: string;
  kind: ComponentKind;
  /** null for a contribution: the enterprise's places decide when it is captured */
  account: string | null;
  enterprise_id: string | null;
  stage_id: string | null;
  amount_minor: bigint;
}

/** The VAT of a line: the seller's own, or the network's where it sells in its own name. */
export function vatComponent(
  sale_model: SaleModel,
  seller_id: string,
  rate_bp: number,
  amount_minor: bigint,
): Component {
  const own = sale_model === "intermediary";
  return {
    key: `vat:${rate_bp}`,
    kind: "vat",
    account: own ? enterpriseVat(seller_id, rate_bp) : networkVat(rate_bp),
    enterprise_id: own ? seller_id : null,
    stage_id: null,
    amount_minor,
  };
}
