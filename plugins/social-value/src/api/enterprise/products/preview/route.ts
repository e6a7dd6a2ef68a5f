import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { previewGoods } from "../../../../workflows/goods/preview-goods";
import { checkedForm } from "../../../lib/form-input";
import { memberOf } from "../../access/guard";
import { PreviewGoods } from "../validators";

/** What one piece would fund at a price; nothing is stored. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(PreviewGoods, req.body);
  const input = { ...form, sales_channel_id: form.sales_channel_id ?? null };
  const { enterprise_id } = memberOf(res);
  res.json({ piece: await previewGoods(req.scope, enterprise_id, input, req.locale) });
}
