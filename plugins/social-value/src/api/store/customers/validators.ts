import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../../modules/enterprise/applications/application";
import { emailAddress, line, oneOf, password, requiredLine } from "../../lib/form-input";
import { pageQuery } from "../lib/query";

const phone = line(30).regex(/^(\+?[\d\s-]{7,})?$/, "invalid");
const names = { first_name: requiredLine(80), last_name: requiredLine(80) };

export const RegistrationForm = z.object({ email: emailAddress, locale: oneOf(LOCALES) }).strict();
export const ViewConfirmation = z.object({ token: requiredLine(1000) }).strict();
export const ConfirmationForm = z
  .object({ token: requiredLine(1000), ...names, password })
  .strict();
export const ProfileForm = z
  .object({ ...names, phone: phone.default(""), locale: oneOf(LOCALES) })
  .strict();
export const PasswordForm = z.object({ current: requiredLine(200), password }).strict();
export const ErasureForm = z.object({ password: requiredLine(200) }).strict();
export const OwnOrdersQuery = pageQuery;
