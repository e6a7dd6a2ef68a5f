import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";
import { payeesOf } from "../../../workflows/payout/payees";
import { checkedParams } from "../../lib/checked-params";
import { memberOf } from "../access/guard";
import { PageQuery } from "../payouts/validators";

/**
 * The self-billing statements that the enterprise is a party to, the latest first. `side` is its own:
 * "supplier" was billed for, "seller" was billed to; `other_name` null where the other is the network.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const page = checkedParams(PageQuery, req.query);
  const { self_billings, count } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listSelfBillings({ enterprise_id }, page);
  const otherOf = (one: (typeof self_billings)[number]) =>
    one.supplier_id === enterprise_id ? one.seller_id : one.supplier_id;
  const parties = await payeesOf(
    req.scope,
    self_billings.flatMap((one) => otherOf(one) ?? []),
  );
  res.json({
    self_billings: self_billings.map((one) => ({
      ...{ id: one.id, number: one.number, period: one.period, created_at: one.created_at },
      side: one.supplier_id === enterprise_id ? "supplier" : "seller",
      other_name: parties.get(otherOf(one) ?? "")?.name ?? null,
      net_minor: Number(one.net_minor),
      vat_minor: Number(one.vat_minor),
    })),
    count,
    ...page,
  });
}
