import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  tagProductWorkflow,
  untagProductWorkflow,
} from "../../../../../workflows/product/tag-products";
import { idOf } from "../../../../lib/id-of";
import { findTag } from "./find-tag";
import type { TagProduct } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ tag: await findTag(req.scope, idOf(req)) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<TagProduct>,
  res: MedusaResponse,
): Promise<void> {
  const product_id = idOf(req);
  await tagProductWorkflow(req.scope).run({ input: { product_id, ...req.validatedBody } });
  res.json({ tag: await findTag(req.scope, product_id) });
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const product_id = idOf(req);
  await untagProductWorkflow(req.scope).run({ input: { product_id } });
  res.json({ tag: await findTag(req.scope, product_id) });
}
