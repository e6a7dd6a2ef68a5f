export const listConfig = {
  defaults: ["id", "email", "first_name", "last_name"],
  isList: true,
};
