import type { ExecArgs } from "@medusajs/framework/types";
import { followGoodsChanges } from "../shop-search/follow-changes";
import { databaseOf } from "../workflows/lib/database";

/** Has every change noted that the search index of goods must follow. May be run again. */
export default async function followGoods({ container }: ExecArgs): Promise<void> {
  await followGoodsChanges(databaseOf(container));
}
