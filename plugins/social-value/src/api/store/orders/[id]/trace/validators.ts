import { z } from "@medusajs/framework/zod";

export const TraceQuery = z.object({ token: z.string().max(200).optional() }).strict();
