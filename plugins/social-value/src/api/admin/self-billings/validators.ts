import { z } from "@medusajs/framework/zod";
import { pageParams } from "../lib/page-params";

export const SelfBillingsParams = pageParams().extend({ enterprise_id: z.string().optional() });
export type SelfBillingsParams = z.infer<typeof SelfBillingsParams>;
