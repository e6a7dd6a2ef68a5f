import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { productTag } from "../cache";
import { read, readCached, write } from "./client";
import { enterpriseName } from "./enterprise";
import { page } from "./fields";
import { ownRequest } from "./own-request";

export const batchUnits = ["kg", "l", "m", "pieces"] as const;
export const batchStates = ["held", "offered", "sent", "all"] as const;
export type BatchState = (typeof batchStates)[number];

const unit = z.enum(batchUnits);
/** Thousandths of a unit. */
const milli = z.number().int();
const named = z.object({ id: z.string(), name: z.string() });
const activity = z.object({ code: z.string(), label: z.string() });

const listed = z.object({
  id: z.string(),
  code: z.string(),
  what: z.string(),
  unit,
  made_on: z.string(),
  chain: z.string(),
  maker: z.string(),
  held_milli: milli,
  offered_milli: milli,
  sent_milli: milli,
});
export type ListedBatch = z.output<typeof listed>;

const list = z.object({
  batches: z.array(listed),
  counts: z.record(z.enum(batchStates), z.number()),
  ...page,
});

const event = z.object({
  id: z.string(),
  kind: z.enum(["made", "used", "handed_over", "activity", "finished", "discarded"]),
  on_date: z.string(),
  enterprise: named,
  to_enterprise: named.nullable(),
  quantity_milli: milli,
  activity: z.string().nullable(),
  product: z.string().nullable(),
  from_date: z.string().nullable(),
  until_date: z.string().nullable(),
  into: z.object({ id: z.string(), code: z.string(), what: z.string() }).nullable(),
  outcome: z.enum(["received", "rejected", "undone"]).nullable(),
  received_milli: milli.nullable(),
  may_undo: z.boolean(),
});
export type BatchEvent = z.output<typeof event>;

const stepKind = z.enum(["made", "activity", "handed_over"]);

const batch = z.object({
  id: z.string(),
  code: z.string(),
  what: z.string(),
  unit,
  made_on: z.string(),
  value_chain_id: z.string(),
  maker: named,
  held_milli: milli,
  may_show: z.boolean(),
  offers: z.array(event),
  events: z.array(event),
  sources: z.array(
    z.object({ id: z.string(), code: z.string(), what: z.string(), unit, quantity_milli: milli }),
  ),
  way: z.array(
    z.object({
      id: z.string(),
      kind: stepKind,
      on_date: z.string(),
      enterprise: named,
      to_enterprise: named.nullable(),
      activity: z.string().nullable(),
    }),
  ),
  finished: z.array(z.object({ event_id: z.string(), waits_for: z.array(z.string()) })),
  activities: z.array(activity),
  partners: z.array(named),
  goods: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variants: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
});
export type Batch = z.output<typeof batch>;

const form = z.object({
  chains: z.array(z.object({ id: z.string(), name: z.string(), activities: z.array(activity) })),
  held: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      what: z.string(),
      unit,
      value_chain_id: z.string(),
      held_milli: milli,
    }),
  ),
});
export type BatchForm = z.output<typeof form>;

/** A page of the batches that the enterprise made, holds, has held or is offered. */
export async function listBatches(
  token: string,
  query: { state: BatchState; limit: number; offset: number },
) {
  return read(await ownRequest(token, "batches", { query }), list);
}

/** What a new batch can be. */
export async function getBatchForm(token: string, locale: Locale): Promise<BatchForm> {
  return (await read(await ownRequest(token, "batches/form", { locale }), z.object({ form }))).form;
}

/** Throws `not_found` for a batch that the enterprise has nothing to do with. */
export async function getBatch(token: string, id: string, locale: Locale): Promise<Batch> {
  const request = await ownRequest(token, `batches/${encodeURIComponent(id)}`, { locale });
  return (await read(request, z.object({ batch }))).batch;
}

export interface NewBatch {
  /** Names a press of the button. */
  key: string;
  value_chain_id: string;
  what: string;
  unit: string;
  quantity_milli: number;
  activity_code: string;
  made_on: string;
  may_show: boolean;
  sources: { batch_id: string; quantity_milli: number }[];
}

/** Makes a batch and gives its id; throws `batch_quantity_exceeds` and the other codes of a batch. */
export async function createBatch(token: string, input: NewBatch): Promise<string> {
  const schema = z.object({ batch: z.object({ id: z.string() }) });
  return (await write("POST", await ownRequest(token, "batches"), input, schema)).batch.id;
}

/** What is told of a batch, as the API takes it. */
export type BatchTold = { kind: string } & Record<string, string | number | boolean | null>;

/** Writes down what has happened; throws `batch_quantity_exceeds` and the other codes of a batch. */
export async function tellOfBatch(token: string, id: string, told: BatchTold): Promise<void> {
  const request = await ownRequest(token, `batches/${encodeURIComponent(id)}/events`);
  await write("POST", request, told, z.object({ is_new: z.boolean() }));
}

const productBatch = z.object({
  id: z.string(),
  code: z.string(),
  what: z.string(),
  variant_id: z.string().nullable(),
  from_date: z.string(),
  is_whole: z.boolean(),
  steps: z.array(
    z.object({
      kind: stepKind,
      on_date: z.string(),
      enterprise: enterpriseName,
      to_enterprise: enterpriseName.nullable(),
      activity: z.string().nullable(),
    }),
  ),
});
export type ProductBatch = z.output<typeof productBatch>;

/** The way of the newest batches that a product's pieces come of. */
export async function listProductBatches(
  locale: Locale,
  { id, handle }: { id: string; handle: string },
) {
  const path = `/store/products/${encodeURIComponent(id)}/batches`;
  const schema = z.object({ batches: z.array(productBatch) });
  return (await readCached("products", { path, locale }, schema, productTag(handle))).batches;
}
