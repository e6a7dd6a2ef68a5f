import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../modules/enterprise/applications/application";
import { MEMBER_ROLES } from "../../modules/enterprise/members/member";
import { oneOf, requiredLine } from "../lib/form-input";

export const UpdateOwnProfile = z
  .object({ name: requiredLine(120), locale: oneOf(LOCALES) })
  .partial()
  .strict();

export const UpdateMember = z.object({ role: oneOf(MEMBER_ROLES) }).strict();

const MOST_ROWS = 100;

/** `limit` (default 20, at most 100) and `offset` of a list, from an address. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};
