import { z } from "@medusajs/framework/zod";

/** Medusa's errors, and ours, which add a code to choose words by and what the words need. */
export const StoreError = z.strictObject({
  type: z.string().describe("Medusa's kind of error, such as not_found or invalid_data"),
  message: z.string().describe("English, for developers; choose what people read by the code"),
  code: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
