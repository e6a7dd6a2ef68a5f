import { model } from "@medusajs/framework/utils";

export const ENTERPRISE_KINDS = [
  "work_integration_social_enterprise",
  "social_enterprise",
  "cooperative",
  "association",
  "small_producer",
  "public_body",
] as const;

/** A producing organisation. Dates are civil dates 'YYYY-MM-DD' (Europe/Stockholm). */
const Enterprise = model.define("enterprise", {
  id: model.id({ prefix: "ent" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  kind: model.enum([...ENTERPRISE_KINDS]),
  // Null for an enskild firma, whose number is a personnummer and is never stored here.
  organisation_number: model.text().nullable(),
  municipality_code: model.text().index("IDX_enterprise_municipality_code"),
  municipality_name: model.text(),
  vat_registered_from: model.text().nullable(),
  vat_registered_until: model.text().nullable(),
  tagline: model.text().translatable().default(""),
  story: model.text().translatable().default(""),
  website: model.text().nullable(),
  picture_url: model.text().nullable(),
  is_demo: model.boolean().default(false),
  // While it is suspended its goods are not sold; orders under way go on.
  suspended_at: model.dateTime().nullable(),
  suspension_reason: model.text().default(""),
});

export default Enterprise;
