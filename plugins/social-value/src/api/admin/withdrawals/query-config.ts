export const listConfig = { defaults: [], isList: true };
