import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readingFactsOnce } from "../../../lib/selling-facts";
import { sqlRows } from "../../../lib/sql";

const FILTERS = ["enterprise", "value_chain", "municipality"] as const;
const NO_PRODUCT = "none";

/**
 * Our filters of Medusa's product list: `enterprise` and `value_chain` (handles) and `municipality`
 * (codes), each a comma-separated list. They become a list of product ids beside Medusa's own
 * parameters; a catalogue of many thousands is the search index's work. The rest of the request
 * reads each product's selling facts once.
 */
export async function filterProducts(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const wanted = FILTERS.map((name) => listed(req.query[name]));
  for (const name of FILTERS) {
    delete req.query[name];
  }
  if (wanted.some((list) => list.length > 0)) {
    const ids = await productIds(req, wanted);
    const asked = listed(req.query.id);
    const kept = asked.length > 0 ? ids.filter((id) => asked.includes(id)) : ids;
    req.query.id = kept.length > 0 ? kept : [NO_PRODUCT];
  }
  readingFactsOnce(next);
}

function listed(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : [value];
  return parts
    .filter((part): part is string => typeof part === "string")
    .flatMap((part) => part.split(","))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

async function productIds(req: MedusaRequest, wanted: readonly string[][]): Promise<string[]> {
  const [enterprises = [], chains = [], municipalities = []] = wanted;
  const rows = await sqlRows<{ product_id: string }>(
    req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT pe.product_id FROM product_enterprise pe
       JOIN enterprise e ON e.id = pe.enterprise_id AND e.deleted_at IS NULL
       JOIN product_value_chain pc ON pc.product_id = pe.product_id AND pc.deleted_at IS NULL
       JOIN value_chain v ON v.id = pc.value_chain_id
       CROSS JOIN (SELECT ?::text[] AS enterprises, ?::text[] AS chains, ?::text[] AS municipalities) w
      WHERE pe.deleted_at IS NULL
        AND (cardinality(w.enterprises) = 0 OR e.handle = ANY(w.enterprises))
        AND (cardinality(w.chains) = 0 OR v.handle = ANY(w.chains))
        AND (cardinality(w.municipalities) = 0 OR e.municipality_code = ANY(w.municipalities))`,
    [enterprises, chains, municipalities],
  );
  return rows.map((row) => row.product_id);
}
