const CHAIN_FIELDS = [
  "id",
  "handle",
  "name",
  "description",
  "picture_url",
  "is_demo",
  "created_at",
  "updated_at",
];
const VERSION_FIELDS = ["id", "number", "status", "published_at"];
const STAGE_FIELDS = [
  "id",
  "position",
  "activity_code",
  "enterprise_id",
  "share_bp",
  "contribution_bp",
];
const STAGE_ENTERPRISE_FIELDS = ["id", "handle", "name", "kind"];

const under = (path: string, fields: readonly string[]) =>
  fields.map((field) => `${path}.${field}`);

export const versionFields = [
  ...VERSION_FIELDS,
  "value_chain_id",
  ...under("stages", STAGE_FIELDS),
  ...under("stages.enterprise", STAGE_ENTERPRISE_FIELDS),
];

export const listConfig = {
  defaults: [...CHAIN_FIELDS, ...under("versions", VERSION_FIELDS), "versions.stages.id"],
  isList: true,
};
export const retrieveConfig = {
  defaults: [
    ...CHAIN_FIELDS,
    ...under("versions", VERSION_FIELDS),
    ...under("versions.stages", STAGE_FIELDS),
    ...under("versions.stages.enterprise", STAGE_ENTERPRISE_FIELDS),
  ],
  isList: false,
};
