import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../modules/enterprise/applications/application";
import { MEMBER_ROLES } from "../../modules/enterprise/members/member";
import { oneOf, requiredLine } from "../lib/form-input";

export const UpdateOwnProfile = z
  .object({ name: requiredLine(120), locale: oneOf(LOCALES) })
  .partial()
  .strict();

export const UpdateMember = z.object({ role: oneOf(MEMBER_ROLES) }).strict();
