import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import type { Role } from "../../../lib/roles";
import type { FoundRule } from "./find-rule";

/** What the admin's search may look through for every role: not users, not API keys. */
const SEARCHABLE = [
  "order",
  "product",
  "product_variant",
  "product_category",
  "product_collection",
  "product_type",
  "product_tag",
  "customer",
  "customer_group",
  "inventory_item",
  "promotion",
  "campaign",
  "price_list",
  "region",
  "tax_region",
  "return_reason",
  "sales_channel",
  "stock_location",
  "shipping_profile",
];

/** What the administrator's search looks through besides. */
const ADMINISTRATORS = ["user", "publishable_api_key", "secret_api_key"];

/**
 * Narrows a request to the part of its route that the role may have; false when nothing is left.
 * The administrator has all of it.
 */
export function narrow(rule: FoundRule, role: Role, req: AuthenticatedMedusaRequest): boolean {
  if (role === "administrator") {
    if (rule.allowance === "searchable" && req.query.entity === undefined) {
      // Unasked, Medusa would look through the shop's own indexes and nothing else.
      req.query = { ...req.query, entity: [...SEARCHABLE, ...ADMINISTRATORS] };
    }
    return true;
  }
  switch (rule.allowance) {
    case "own_profile":
      return rule.id === req.auth_context.actor_id;
    case "own_feed":
      req.query = { ...req.query, channel: "feed" };
      return true;
    case "searchable": {
      const entity = searchableOf(req.query.entity);
      req.query = { ...req.query, entity };
      return entity.length > 0;
    }
    default:
      return true;
  }
}

/** What is left of the kinds asked for: a list, or words with commas between; all when left out. */
function searchableOf(asked: unknown): string[] {
  if (asked === undefined) {
    return [...SEARCHABLE];
  }
  const kinds = (Array.isArray(asked) ? asked : [asked]).flatMap((one) => String(one).split(","));
  return SEARCHABLE.filter((kind) => kinds.some((one) => one.trim() === kind));
}
