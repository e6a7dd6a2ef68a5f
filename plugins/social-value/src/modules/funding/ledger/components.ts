import { type Component, componentsOfItem, componentsOfShipping } from "@insteg/domain";
import type { SaleLineSnapshot, SaleSnapshot } from "./sale-snapshot";

/** The parts that a sale line's money falls into, from its snapshot alone. Amounts in öre. */
export function componentsOfLine(
  sale: SaleSnapshot,
  line: SaleLineSnapshot,
): { components: Component[]; promotion_minor: bigint } {
  if (line.kind === "shipping") {
    return componentsOfShipping({
      line_id: line.line_id,
      gross_minor: line.gross_minor,
      network_discount_minor: line.network_discount_minor,
      shipper_id: line.seller_id,
      sale_model: sale.sale_model,
      consignment: line.consignment,
    });
  }
  return componentsOfItem({
    line_id: line.line_id,
    gross_minor: line.gross_minor,
    network_discount_minor: line.network_discount_minor,
    vat_rate_bp: line.vat_rate_bp,
    seller_id: line.seller_id,
    sale_model: sale.sale_model,
    commission_bp: line.commission_bp,
    network_vat_registered: sale.network_vat_registered,
    stages: line.stages,
  });
}
