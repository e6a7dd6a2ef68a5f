/** The roles that somebody who signs in to the admin can have: one each, or none. */
export const ROLES = ["administrator", "coordinator", "finance"] as const;
export type Role = (typeof ROLES)[number];
