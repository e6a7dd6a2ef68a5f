import { z } from "@medusajs/framework/zod";
import { yesOrNo } from "../../../lib/form-input";

/** Which of an import's rows are shown: all, or those that something is wrong with. */
export const ImportParams = z
  .object({
    rows: z.enum(["all", "wrong"]).default("wrong"),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();

/** Whether the goods are sent to be sold as they are made. */
export const RunImport = z.object({ submit: yesOrNo.default(false) }).strict();
