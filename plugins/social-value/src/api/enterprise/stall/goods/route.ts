import { createHash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { stallCatalogue } from "../../../../workflows/stall/catalogue";
import { memberOf } from "../../access/guard";

/** What the enterprise sells at stalls; 304 while the version that the asker has is the latest. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const catalogue = await stallCatalogue(req.scope, memberOf(res).enterprise_id);
  const version = createHash("sha256").update(JSON.stringify(catalogue)).digest("hex").slice(0, 32);
  res.set("ETag", `"${version}"`);
  if (req.get("If-None-Match") === `"${version}"`) {
    res.status(304).end();
    return;
  }
  res.json({ version, ...catalogue });
}
