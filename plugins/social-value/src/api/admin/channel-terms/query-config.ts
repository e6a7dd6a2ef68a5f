export const listConfig = { defaults: ["id", "name", "description", "is_disabled"], isList: true };
