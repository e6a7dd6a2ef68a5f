import { batchBalance, batchWay, civilDateOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { activityLabel } from "../lib/activities";
import { clock } from "../lib/clock";
import { sqlRows } from "../lib/sql";
import type { Batch, BatchEvent } from "../modules/value-chain/batches/batch";
import { familyOf } from "../modules/value-chain/batches/store";
import { batchNotFound } from "../workflows/batch/refusals";
import { chainParts } from "./chain-parts";
import { shownParts, standingFinishes, wayOfGoods } from "./shown-way";

interface Named {
  id: string;
  name: string;
}

/**
 * A batch as one of those that have to do with it sees it: what it holds, what it and others with it have
 * written down, and the way there, of others' batches only what they show. Throws "batch_not_found" (404).
 */
export async function ownBatch(
  db: Knex,
  enterpriseId: string,
  id: string,
  locale: string | undefined,
) {
  const { batches, events } = await familyOf(db, [id]);
  const batch = batches.find((one) => one.id === id);
  const ofBatch = events.filter((event) => event.batch_id === id);
  if (!batch || !isOwn(ofBatch, enterpriseId)) {
    throw batchNotFound(id);
  }
  const [parts, goods, into] = await Promise.all([
    chainParts(db, [batch.value_chain_id]),
    ownGoods(db, enterpriseId, batch.value_chain_id),
    madeInto(db, enterpriseId, id),
  ]);
  const names = await namesOf(db, events);
  const nameOf = (one: string): Named => ({ id: one, name: names.get(one) ?? "" });
  const activityOf = (code: string | null) => (code ? activityLabel(code, locale) : null);
  const balance = batchBalance(ofBatch);
  const answered = new Map(ofBatch.map((event) => [event.of_event_id, event]));
  const eventView = (event: BatchEvent) => {
    const answer = answered.get(event.id);
    return {
      ...{ id: event.id, kind: event.kind, on_date: event.on_date },
      enterprise: nameOf(event.enterprise_id),
      to_enterprise: event.to_enterprise_id ? nameOf(event.to_enterprise_id) : null,
      quantity_milli: Number(event.quantity_milli),
      activity: activityOf(event.activity_code),
      product: goods.find((one) => one.id === event.product_id)?.title ?? null,
      ...{ from_date: event.from_date, until_date: event.until_date },
      into: into.find((one) => one.id === event.into_batch_id) ?? null,
      /** What became of it: received (so much), rejected, taken back; null while it stands or waits. */
      outcome: answer ? answer.kind : null,
      received_milli: answer?.kind === "received" ? Number(answer.quantity_milli) : null,
      may_undo:
        !answer &&
        event.enterprise_id === enterpriseId &&
        ["handed_over", "activity", "finished", "discarded"].includes(event.kind),
    };
  };
  const ownEvents = ofBatch.filter(
    (event) =>
      (event.enterprise_id === enterpriseId || event.to_enterprise_id === enterpriseId) &&
      !["received", "rejected", "undone", "shown", "hidden"].includes(event.kind),
  );
  const isMaker = batch.maker_id === enterpriseId;
  return {
    ...{ id, code: batch.code, what: batch.what, unit: batch.unit, made_on: batch.made_on },
    value_chain_id: batch.value_chain_id,
    maker: nameOf(batch.maker_id),
    held_milli: Number(balance.held_milli.get(enterpriseId) ?? 0n),
    may_show: shownParts(ofBatch).has(`${id}|${enterpriseId}`),
    offers: ownEvents
      .filter((e) => e.kind === "handed_over" && e.to_enterprise_id === enterpriseId)
      .map(eventView)
      .filter(({ outcome }) => outcome === null),
    events: ownEvents.map(eventView),
    sources: isMaker ? sourcesOf(batch, batches, events) : [],
    way: wayFor(events, { id, enterpriseId }).map((step) => ({
      ...{ id: step.event_id, kind: step.kind, on_date: step.on_date },
      enterprise: nameOf(step.enterprise_id),
      to_enterprise: step.to_enterprise_id ? nameOf(step.to_enterprise_id) : null,
      activity: activityOf(step.activity_code),
    })),
    /** Of each of its goods, who has not said yet that their part is shown. */
    finished: standingFinishes(ofBatch)
      .filter((event) => event.enterprise_id === enterpriseId)
      .map((event) => ({
        event_id: event.id,
        waits_for: wayOfGoods(events, event).waits_for.map((one) => nameOf(one).name),
      })),
    activities: [
      ...new Set(parts.filter((p) => p.enterprise_id === enterpriseId).map((p) => p.activity_code)),
    ].map((code) => ({ code, label: activityLabel(code, locale) })),
    partners: [
      ...new Map(
        parts
          .filter((part) => part.enterprise_id !== enterpriseId && !part.suspended)
          .map((part) => [part.enterprise_id, part.enterprise]),
      ),
    ].map(([partner, name]) => ({ id: partner, name })),
    goods,
  };
}

function isOwn(events: readonly BatchEvent[], enterpriseId: string): boolean {
  return events.some(
    (event) => event.enterprise_id === enterpriseId || event.to_enterprise_id === enterpriseId,
  );
}

/** Up to the enterprise where goods have reached it, else to whoever sends them. */
function wayFor(
  events: readonly BatchEvent[],
  { id, enterpriseId }: { id: string; enterpriseId: string },
) {
  const until = civilDateOf(clock.now());
  const ofBatch = events.filter((event) => event.batch_id === id);
  const hasHad = ofBatch.some(
    ({ kind, enterprise_id }) =>
      enterprise_id === enterpriseId && (kind === "made" || kind === "received"),
  );
  const sender = ofBatch.find((event) => event.to_enterprise_id === enterpriseId);
  const enterprise_id = hasHad ? enterpriseId : (sender?.enterprise_id ?? enterpriseId);
  const shown = shownParts(events);
  return batchWay(events, { batch_id: id, enterprise_id, until }).steps.filter(
    (step) =>
      step.enterprise_id === enterpriseId ||
      step.to_enterprise_id === enterpriseId ||
      shown.has(`${step.batch_id}|${step.enterprise_id}`),
  );
}

/** What the maker made it of. */
function sourcesOf({ id }: Batch, batches: readonly Batch[], events: readonly BatchEvent[]) {
  return events
    .filter((event) => event.kind === "used" && event.into_batch_id === id)
    .flatMap(({ batch_id, quantity_milli }) => {
      const source = batches.find((one) => one.id === batch_id);
      return source
        ? [
            {
              ...{ id: source.id, code: source.code, what: source.what, unit: source.unit },
              quantity_milli: Number(quantity_milli),
            },
          ]
        : [];
    });
}

function madeInto(db: Knex, enterpriseId: string, id: string) {
  return sqlRows<{ id: string; code: string; what: string }>(
    db,
    `SELECT DISTINCT b.id, b.code, b.what FROM batch_event e JOIN batch b ON b.id = e.into_batch_id
      WHERE e.batch_id = ? AND e.enterprise_id = ? AND e.kind = 'used'`,
    [id, enterpriseId],
  );
}

const MOST_GOODS = 200;

/** The enterprise's goods through the chain, with their variants. */
function ownGoods(db: Knex, enterpriseId: string, chainId: string) {
  return sqlRows<{ id: string; title: string; variants: { id: string; title: string }[] }>(
    db,
    `SELECT p.id, p.title, coalesce((
              SELECT json_agg(json_build_object('id', v.id, 'title', v.title)
                              ORDER BY v.variant_rank, v.id)
                FROM product_variant v WHERE v.product_id = p.id AND v.deleted_at IS NULL), '[]') AS variants
       FROM product_enterprise pe
       JOIN product p ON p.id = pe.product_id AND p.deleted_at IS NULL
       JOIN product_value_chain pc ON pc.product_id = p.id AND pc.value_chain_id = ?
        AND pc.deleted_at IS NULL
      WHERE pe.enterprise_id = ? AND pe.deleted_at IS NULL
      ORDER BY p.title, p.id LIMIT ?`,
    [chainId, enterpriseId, MOST_GOODS],
  );
}

async function namesOf(db: Knex, events: readonly BatchEvent[]): Promise<Map<string, string>> {
  const ids = events.flatMap((event) => [event.enterprise_id, event.to_enterprise_id ?? []].flat());
  const rows = await sqlRows<Named>(db, "SELECT id, name FROM enterprise WHERE id = ANY(?)", [
    [...new Set(ids)],
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
