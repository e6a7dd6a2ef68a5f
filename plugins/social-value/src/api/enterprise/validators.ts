import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../modules/enterprise/applications/application";
import { MEMBER_ROLES } from "../../modules/enterprise/members/member";
import { OWN_TABLE_NAMES } from "../../own-data/tables";
import { oneOf, prose, requiredLine } from "../lib/form-input";

export const UpdateOwnProfile = z
  .object({ name: requiredLine(120), locale: oneOf(LOCALES) })
  .partial()
  .strict();

export const UpdateMember = z.object({ role: oneOf(MEMBER_ROLES) }).strict();

/** A code from an app, however its digits are set apart, or a recovery code. */
export const TypedCode = z
  .object({ code: requiredLine(100).transform((code) => code.replace(/\s/g, "")) })
  .strict();

/** `message`: what the enterprise wants to say to the coordinator, if anything. */
export const RequestDeparture = z.object({ message: prose(2_000).default("") }).strict();

/** `table`: one of the enterprise's own tables; all of them when left out. */
export const OwnDataQuery = z.object({ table: z.enum(OWN_TABLE_NAMES).optional() }).strict();

const MOST_ROWS = 100;

/** `limit` (default 20, at most 100) and `offset` of a list, from an address. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};
