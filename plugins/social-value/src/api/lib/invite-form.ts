import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../modules/enterprise/applications/application";
import { MEMBER_ROLES } from "../../modules/enterprise/members/member";
import { emailAddress, line, oneOf } from "./form-input";

/** Who is invited, as what, and in which language the mail is. */
export const InviteForm = z
  .object({
    email: emailAddress,
    name: line(120).default(""),
    role: oneOf(MEMBER_ROLES),
    locale: oneOf(LOCALES).default("sv"),
  })
  .strict();
export type InviteForm = z.infer<typeof InviteForm>;
