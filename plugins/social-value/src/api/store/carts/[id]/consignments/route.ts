import { civilDateOf, parseMinor } from "@insteg/domain";
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { networkDirectory } from "../../../../../directory/directory";
import { expectedPiece } from "../../../../../directory/expected-contribution";
import { clock } from "../../../../../lib/clock";
import { enterpriseByShippingOption } from "../../../../../lib/consignments";
import { networkError } from "../../../../../lib/errors";
import { sellingFacts } from "../../../../../lib/selling-facts";
import { FUNDING_MODULE } from "../../../../../modules/funding";
import type FundingModuleService from "../../../../../modules/funding/service";

interface CartRow {
  sales_channel_id: string | null;
  items: { id: string; product_id: string | null; total: number | string }[];
  shipping_methods: { shipping_option_id: string | null; amount: number | string }[];
}

const FIELDS = [
  "id",
  "items.id",
  "sales_channel_id",
  "items.product_id",
  "items.total",
  "total",
  "shipping_methods.shipping_option_id",
  "shipping_methods.amount",
];

/** A cart's lines by the enterprise that ships them, with the shipping chosen for each. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: FIELDS, filters: { id: req.params.id } });
  const cart = data[0] as unknown as CartRow | undefined;
  if (!cart) {
    throw networkError(MedusaError.Types.NOT_FOUND, "cart_not_found", "There is no such cart", {
      id: req.params.id,
    });
  }
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [directory, facts, shippers, terms] = await Promise.all([
    networkDirectory(req.scope, req.locale),
    sellingFacts(
      db,
      cart.items.flatMap((item) => item.product_id ?? []),
    ),
    enterpriseByShippingOption(
      db,
      cart.shipping_methods.flatMap((method) => method.shipping_option_id ?? []),
    ),
    req.scope.resolve<FundingModuleService>(FUNDING_MODULE).saleTerms(cart.sales_channel_id),
  ]);
  const today = civilDateOf(clock.now());
  const expectedOf = (item: CartRow["items"][number]): number => {
    const fact = facts.find((candidate) => candidate.product_id === item.product_id);
    const chain = directory.chains.get(fact?.value_chain_id ?? "");
    return fact && chain
      ? Number(expectedPiece(item.total, fact, chain, terms, today).contribution_minor)
      : 0;
  };
  const sellerOf = new Map(facts.map((fact) => [fact.product_id, fact.enterprise_id]));
  const sellers = [...new Set(cart.items.flatMap((i) => sellerOf.get(i.product_id ?? "") ?? []))];
  const consignments = sellers.sort().flatMap((id) => {
    const enterprise = directory.enterprises.get(id);
    const method = cart.shipping_methods.find(
      (candidate) => shippers.get(candidate.shipping_option_id ?? "") === id,
    );
    const items = cart.items.filter((item) => sellerOf.get(item.product_id ?? "") === id);
    return enterprise
      ? {
          enterprise,
          item_ids: items.map((item) => item.id),
          expected: {
            contribution_minor: items.reduce((sum, item) => sum + expectedOf(item), 0),
          },
          shipping_option_id: method?.shipping_option_id ?? null,
          shipping_minor: method ? Number(parseMinor(method.amount)) : null,
        }
      : [];
  });
  res.json({ consignments });
}
