import { CONTENT_UNITS, WITHDRAWAL_EXCEPTIONS } from "@insteg/domain";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { GOODS_LIMITS } from "../../../../goods/listing";
import { MAX_PICTURE_BYTES } from "../../../../lib/picture";
import { goodsTerms } from "../../../../workflows/goods/goods-terms";
import { memberOf } from "../../access/guard";

/** What a listing may choose among, and how the enterprise's goods come to be sold. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const terms = await goodsTerms(req.scope, memberOf(res).enterprise_id, req.locale);
  res.json({
    chains: terms.chains,
    channels: terms.channels,
    vat_classes: terms.vat_rates,
    content_units: CONTENT_UNITS,
    withdrawal_exceptions: WITHDRAWAL_EXCEPTIONS,
    publishes_directly: terms.publishes_directly,
    limits: { ...GOODS_LIMITS, picture_bytes: MAX_PICTURE_BYTES },
  });
}
