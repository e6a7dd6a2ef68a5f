import type { QuotedFreight, QuotedGoods } from "@insteg/domain";
import type { Quote } from "../../modules/trade/quotes/quote";

/** A quote's goods as the rules reckon with them. */
export function quotedGoods({ lines }: Pick<Quote, "lines">): QuotedGoods[] {
  return lines.map(({ enterprise_id, quantity, unit_gross_minor, vat_rate_bp }) => ({
    ...{ enterprise_id, quantity, vat_rate_bp },
    unit_gross_minor: BigInt(unit_gross_minor),
  }));
}

/** A quote's freights as the rules reckon with them. */
export function quotedFreights({ freights }: Pick<Quote, "freights">): QuotedFreight[] {
  return freights.map(({ enterprise_id, gross_minor }) => ({
    ...{ enterprise_id, gross_minor: BigInt(gross_minor) },
  }));
}
