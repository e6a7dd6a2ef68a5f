import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { LAST_POSTING } from "./last-posting";

/**
 * A text that is another whenever something was posted or a month closed: how far the rollups reach, below
 * which nothing can come any more, how many postings there are above, and how many months are closed.
 * Ids are drawn before they are committed, so the highest one alone would not tell.
 */
export async function figuresStamp(db: Knex): Promise<string> {
  const [row] = await sqlRows<{ stamp: string }>(
    db,
    `SELECT concat_ws('|', w.posting_id,
              (SELECT count(*) FROM account_postings(w.posting_id, ?::bigint)),
              (SELECT count(*) FROM closed_month)) AS stamp
       FROM rollup_watermark w`,
    [LAST_POSTING],
  );
  return row?.stamp ?? "";
}
