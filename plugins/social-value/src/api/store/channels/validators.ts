import type { z } from "@medusajs/framework/zod";
import { pageQuery } from "../lib/query";

export const ChannelsQuery = pageQuery;
export type ChannelsQuery = z.infer<typeof ChannelsQuery>;
