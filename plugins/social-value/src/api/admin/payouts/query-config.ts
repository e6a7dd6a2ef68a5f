export const listConfig = { defaults: ["id"], isList: true };
