import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../directory/directory";
import { activityLabel } from "../lib/activities";
import { clock } from "../lib/clock";
import { sqlRows } from "../lib/sql";
import { familyOf } from "../modules/value-chain/batches/store";
import { databaseOf } from "../workflows/lib/database";
import { isWholeWay, standingFinishes, type WayOfGoods, wayOfGoods } from "./shown-way";

/** As many of the newest are looked at, and as many at most are shown. */
const MOST_LOOKED_AT = 20;
const MOST_SHOWN = 3;

/**
 * The newest batches that a product's pieces come of, and the way each has taken: who did what and when,
 * no quantities. One is told only when every enterprise on its way has said that its part is shown.
 */
export async function publicBatches(
  container: MedusaContainer,
  productId: string,
  locale: string | undefined,
) {
  const db = databaseOf(container);
  const today = civilDateOf(clock.now());
  const rows = await sqlRows<{ batch_id: string }>(
    db,
    `SELECT e.batch_id FROM batch_event e
      WHERE e.product_id = ? AND e.kind = 'finished' AND e.from_date <= ?
        AND (e.until_date IS NULL OR e.until_date >= ?)
        AND NOT EXISTS (SELECT 1 FROM batch_event u WHERE u.of_event_id = e.id)
        AND EXISTS (SELECT 1 FROM product p JOIN product_enterprise pe ON pe.product_id = p.id
                      AND pe.deleted_at IS NULL
                      JOIN enterprise s ON s.id = pe.enterprise_id AND s.suspended_at IS NULL
                     WHERE p.id = e.product_id AND p.status = 'published' AND p.deleted_at IS NULL)
      ORDER BY e.from_date DESC, e.id DESC LIMIT ?`,
    [productId, today, today, MOST_LOOKED_AT],
  );
  if (rows.length === 0) {
    return [];
  }
  const ids = [...new Set(rows.map((row) => row.batch_id))];
  const [{ batches, events }, directory] = await Promise.all([
    familyOf(db, ids),
    networkDirectory(container, locale),
  ]);
  const finishes = standingFinishes(events)
    .filter((event) => event.product_id === productId && (event.from_date ?? "") <= today)
    .filter(({ until_date }) => !until_date || until_date >= today)
    .sort((a, b) => ((a.from_date ?? "") < (b.from_date ?? "") ? 1 : -1));
  return finishes
    .map((event) => ({ event, way: wayOfGoods(events, event) }))
    .filter(({ way }) => way.waits_for.length === 0)
    .slice(0, MOST_SHOWN)
    .flatMap(({ event, way }) => {
      const batch = batches.find(({ id }) => id === event.batch_id);
      const stages = directory.chains.get(batch?.value_chain_id ?? "")?.stages ?? [];
      const parts = stages.map(({ enterprise, activity_code }) => ({
        enterprise_id: enterprise.id,
        activity_code,
      }));
      const steps = stepsOf(way, directory.enterprises, locale);
      return batch
        ? [
            {
              ...{ id: event.id, code: batch.code, what: batch.what, variant_id: event.variant_id },
              ...{ from_date: event.from_date ?? event.on_date, until_date: event.until_date },
              is_whole: steps.length === way.steps.length && isWholeWay(way, parts),
              steps,
            },
          ]
        : [];
    });
}

/** Steps by or to an enterprise that has left the network are left out: it has no name there any more. */
function stepsOf(
  { steps }: WayOfGoods,
  enterprises: ReadonlyMap<string, { id: string; handle: string; name: string }>,
  locale: string | undefined,
) {
  const named = (id: string | null) => {
    const card = enterprises.get(id ?? "");
    return card ? { id: card.id, handle: card.handle, name: card.name } : null;
  };
  return steps.flatMap(({ kind, on_date, enterprise_id, to_enterprise_id, activity_code }) => {
    const enterprise = named(enterprise_id);
    const to_enterprise = named(to_enterprise_id);
    return enterprise && (to_enterprise || !to_enterprise_id)
      ? [
          {
            ...{ kind, on_date, enterprise, to_enterprise, activity_code },
            activity: activity_code ? activityLabel(activity_code, locale) : null,
          },
        ]
      : [];
  });
}
