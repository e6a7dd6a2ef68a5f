const ENTERPRISE_FIELDS = [
  "id",
  "handle",
  "name",
  "kind",
  "organisation_number",
  "municipality_code",
  "municipality_name",
  "vat_registered_from",
  "vat_registered_until",
  "tagline",
  "story",
  "website",
  "picture_url",
  "is_demo",
  "suspended_at",
  "suspension_reason",
  "created_at",
  "updated_at",
];

export const retrieveConfig = { defaults: ENTERPRISE_FIELDS, isList: false };
export const listConfig = { defaults: ENTERPRISE_FIELDS, isList: true };
