import { z } from "@medusajs/framework/zod";
import { createSelectParams } from "@medusajs/medusa/api/utils/validators";
import { ACTIVITIES } from "../../../lib/activities";
import { basisPoints, handle, pictureAddress, requiredText, text } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const ValueChainParams = createSelectParams();
export const ValueChainsParams = pageParams("name").extend({ q: z.string().optional() });

const chainFields = z.object({
  name: requiredText(120),
  description: text(5_000).optional(),
  picture_url: pictureAddress.nullish(),
});

export const CreateValueChain = chainFields
  .extend({ handle: handle.optional(), is_demo: z.boolean().optional() })
  .strict();
export type CreateValueChain = z.infer<typeof CreateValueChain>;

export const UpdateValueChain = chainFields.partial().strict();
export type UpdateValueChain = z.infer<typeof UpdateValueChain>;

const activityCode = z
  .string()
  .refine(
    (code) => ACTIVITIES.some((activity) => activity.code === code),
    "The activity is not one of the network's activities",
  );

/**
 * The draft's stages in order. What a draft's shares sum to is checked when it is published, so that
 * unfinished work can be saved.
 */
export const SaveDraft = z
  .object({
    stages: z
      .array(
        z
          .object({
            activity_code: activityCode,
            enterprise_id: z.string().min(1),
            share_bp: basisPoints,
            contribution_bp: basisPoints,
          })
          .strict(),
      )
      .min(1)
      .max(50),
  })
  .strict();
export type SaveDraft = z.infer<typeof SaveDraft>;
