import { z } from "@medusajs/framework/zod";
import { CHANNEL_KINDS } from "../../../modules/funding/models/channel-terms";
import { basisPoints } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const ChannelTermsParams = pageParams("name");

/** `commission_bp`: what the network takes of a sale's net in the channel, basis points. */
export const SetChannelTerms = z
  .object({
    sales_channel_id: z.string().min(1),
    kind: z.enum(CHANNEL_KINDS),
    commission_bp: basisPoints,
  })
  .strict();
export type SetChannelTerms = z.infer<typeof SetChannelTerms>;
