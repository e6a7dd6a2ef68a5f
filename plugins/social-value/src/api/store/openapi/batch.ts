import { z } from "@medusajs/framework/zod";
import { EnterpriseName } from "./enterprise-card";

const Day = z.iso.date().describe("YYYY-MM-DD");

/** The way of a product's batches: who, what and when; no quantities. */
export const ProductBatches = z.strictObject({
  batches: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string().describe("Short, as it is written on a box"),
      what: z.string(),
      variant_id: z.string().nullable().describe("Null where all variants come of it"),
      from_date: Day.describe("Sold from"),
      until_date: Day.nullable().describe("Sold until, if it is known"),
      is_whole: z
        .boolean()
        .describe("Whether each stage of the chain has written down its part of the way"),
      steps: z.array(
        z.strictObject({
          kind: z.enum(["made", "activity", "handed_over"]),
          on_date: Day,
          enterprise: EnterpriseName,
          to_enterprise: EnterpriseName.nullable().describe("Who received it"),
          activity_code: z.string().nullable(),
          activity: z.string().nullable().describe("The activity in the language asked for"),
        }),
      ),
    }),
  ),
});
