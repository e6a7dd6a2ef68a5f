import type { Role } from "../../../../lib/roles";
import { type Allowance, ROLES_OF } from "./allowance";
import { applicationRules } from "./applications";
import { dashboardRules } from "./dashboard";
import { figureRules } from "./figures";
import { goodsRules } from "./goods";
import { machineryRules } from "./machinery";
import { moneyRules } from "./money";
import { networkRules } from "./network";
import { orderRules } from "./orders";
import { peopleRules } from "./people";
import { shopRules } from "./shop";
import { tradeRules } from "./trade";

/**
 * Every route of the admin API, Medusa's own included, and who may use it. What is not named here is
 * denied, whoever asks; a test holds the table to the routes that are there.
 */
export const POLICY = {
  ...dashboardRules,
  ...networkRules,
  ...applicationRules,
  ...figureRules,
  ...orderRules,
  ...moneyRules,
  ...goodsRules,
  ...shopRules,
  ...peopleRules,
  ...machineryRules,
  ...tradeRules,
} as const satisfies Readonly<Record<string, Allowance>>;

/** A route of the policy, such as "POST /admin/network". */
export type PolicyRoute = keyof typeof POLICY;

/** Whether the role is let in to the route at all. */
export function mayUse(role: Role, route: PolicyRoute): boolean {
  const allowance: Allowance = POLICY[route];
  return allowance === "public" || ROLES_OF[allowance].includes(role);
}
