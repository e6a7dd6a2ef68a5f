import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changedListing, EMPTY_LISTING, type GoodsChange } from "../../../goods/listing";
import { createGoodsWorkflow } from "../../../workflows/goods/create-goods";
import { listGoods } from "../../../workflows/goods/list-goods";
import { databaseOf } from "../../../workflows/lib/database";
import { checkedParams } from "../../lib/checked-params";
import { checkedForm } from "../../lib/form-input";
import { memberOf } from "../access/guard";
import { sendGoods } from "./own-goods";
import { CreateGoods, GoodsParams } from "./validators";

/** The enterprise's goods, in every state. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { status, ...page } = checkedParams(GoodsParams, req.query);
  const found = await listGoods(databaseOf(req.scope), {
    ...page,
    ...{ enterprise_id, statuses: status },
  });
  const products = found.products.map(({ enterprise: _own, ...row }) => row);
  res.json({ ...found, products, limit: page.limit, offset: page.offset });
}

/** Lists goods, as a draft. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id, id: by } = memberOf(res);
  const form = checkedForm(CreateGoods, req.body);
  const listing = changedListing({ ...EMPTY_LISTING, title: form.title }, form as GoodsChange);
  const { result: id } = await createGoodsWorkflow(req.scope).run({
    input: { enterprise_id, by, listing, submits: false },
  });
  res.status(201);
  await sendGoods(req, res, id);
}
