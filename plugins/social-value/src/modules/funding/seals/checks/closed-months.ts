import { LedgerFault } from "../fault";
import type { CheckContext } from "./check";

/** Every closed month has the facts of as many places as it was closed with, and no other month has any. */
export async function checkClosedMonths({ read }: CheckContext): Promise<void> {
  const [different] = await read<{ month: string; expected: string; found: string }>(
    `SELECT month, coalesce(c.places, 0)::text AS expected, coalesce(f.places, 0)::text AS found
       FROM closed_month c
       FULL JOIN (SELECT month, count(*) AS places FROM closed_place_month GROUP BY month) f USING (month)
      WHERE c.places IS DISTINCT FROM coalesce(f.places, 0)
      ORDER BY month LIMIT 1`,
    [],
  );
  if (different) {
    throw new LedgerFault("closed_month_differs", { ...different });
  }
}
