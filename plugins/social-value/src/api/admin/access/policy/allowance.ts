import type { Role } from "../../../../lib/roles";

/**
 * Who may use a route, in a word:
 * - `public`: whoever asks, signed in or not; the route looks after itself
 * - `staff`: each of the three roles
 * - `coordination`: the coordinator
 * - `finance`: finance
 * - `administration`: the administrator alone
 * - `own_profile`: whoever the route's id is; the administrator for all
 * - `own_feed`: staff, for what the admin itself tells them; the administrator for all that is sent
 * - `searchable`: staff, in what every role may read; the administrator in everything
 * - `nobody`: closed, whoever asks
 * The administrator may do whatever the coordinator and finance may.
 */
export type Allowance =
  | "public"
  | "staff"
  | "coordination"
  | "finance"
  | "administration"
  | "own_profile"
  | "own_feed"
  | "searchable"
  | "nobody";

const EVERY_ROLE: readonly Role[] = ["administrator", "coordinator", "finance"];

/** The roles that are let in at all; what is narrowed for them after that is in `narrowing.ts`. */
export const ROLES_OF: Record<Exclude<Allowance, "public">, readonly Role[]> = {
  staff: EVERY_ROLE,
  coordination: ["administrator", "coordinator"],
  finance: ["administrator", "finance"],
  administration: ["administrator"],
  own_profile: EVERY_ROLE,
  own_feed: EVERY_ROLE,
  searchable: EVERY_ROLE,
  nobody: [],
};

/** Routes by method and pattern, with who may use them. */
export type Rules = Readonly<Record<string, Allowance>>;
