import { civilDateOf, isCivilDate } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { BATCH_STATES } from "../../../batches/own-batches";
import { clock } from "../../../lib/clock";
import { BATCH_UNITS } from "../../../modules/value-chain/batches/batch";
import { oneOf, requiredLine, wholeNumber, yesOrNo } from "../../lib/form-input";
import { pageQuery } from "../validators";

export const BatchesParams = z
  .object({ state: z.enum(BATCH_STATES).default("all"), ...pageQuery })
  .strict();

// A thousand tonnes.
const MOST_MILLI = 1_000_000_000;

/** Names a press of a button: the same sent twice is done once. */
const key = requiredLine(100);
const id = requiredLine(100);
const quantity_milli = wholeNumber(MOST_MILLI, 1).transform(BigInt);
const day = requiredLine(10).refine(isCivilDate, "invalid");
const dayThatHasBeen = day.refine((one) => one <= civilDateOf(clock.now()), "day_not_yet");
const eventId = requiredLine(19).regex(/^\d+$/, "invalid");

export const BatchForm = z
  .object({
    key,
    value_chain_id: id,
    what: requiredLine(120),
    unit: oneOf(BATCH_UNITS),
    quantity_milli,
    activity_code: requiredLine(40),
    made_on: dayThatHasBeen,
    may_show: yesOrNo.default(false),
    sources: z
      .array(z.object({ batch_id: id, quantity_milli }).strict())
      .max(50, "too_long")
      .default([]),
  })
  .strict();

/** One thing that has happened to a batch. */
export const BatchEventForm = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("handed_over"),
      key,
      to_enterprise_id: id,
      quantity_milli,
      on_date: dayThatHasBeen,
    })
    .strict(),
  z
    .object({
      kind: z.literal("received"),
      of_event_id: eventId,
      quantity_milli,
      on_date: dayThatHasBeen,
      may_show: yesOrNo.default(false),
    })
    .strict(),
  z.object({ kind: z.enum(["rejected", "undone"]), of_event_id: eventId }).strict(),
  z
    .object({
      kind: z.literal("activity"),
      key,
      activity_code: requiredLine(40),
      on_date: dayThatHasBeen,
    })
    .strict(),
  z
    .object({
      kind: z.literal("finished"),
      key,
      product_id: id,
      variant_id: id.nullable().default(null),
      quantity_milli,
      from_date: day,
      until_date: day.nullable().default(null),
    })
    .strict(),
  z.object({ kind: z.literal("discarded"), key, quantity_milli, on_date: dayThatHasBeen }).strict(),
  z.object({ kind: z.enum(["shown", "hidden"]) }).strict(),
]);
