// The answer has one shape: nothing is chosen by fields.
export const listConfig = { isList: true, defaults: [] };
