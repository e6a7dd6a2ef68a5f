const PLACE_FIELDS = [
  "id",
  "handle",
  "name",
  "kind",
  "enterprise_id",
  "seats",
  "first_month",
  "last_month",
  "is_demo",
  "enterprise.id",
  "enterprise.handle",
  "enterprise.name",
];

export const listConfig = { defaults: PLACE_FIELDS, isList: true };
export const placeFields = PLACE_FIELDS;
