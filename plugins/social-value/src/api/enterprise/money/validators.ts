import { z } from "@medusajs/framework/zod";
import { LINE_STATES } from "../../../modules/funding/figures/own-line-rows";
import { pageQuery } from "../validators";

export const OwnLinesQuery = z
  .object({ ...pageQuery, state: z.enum(LINE_STATES).optional() })
  .strict();
