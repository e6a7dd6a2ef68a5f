import type { z } from "@medusajs/framework/zod";
import { pageParams } from "../lib/page-params";

export const WaitingSalesParams = pageParams();
export type WaitingSalesParams = z.infer<typeof WaitingSalesParams>;
