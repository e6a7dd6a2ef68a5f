import { z } from "@medusajs/framework/zod";

/** Medusa's order, for those who may read it. */
export const OrderAnswer = z.looseObject({ order: z.looseObject({ id: z.string() }) });
