import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../modules/funding";
import type { SelfBilling } from "../../../modules/funding/self-billing/self-billing";
import type FundingModuleService from "../../../modules/funding/service";
import { payeesOf } from "../../../workflows/payout/payees";
import type { SelfBillingsParams } from "./validators";

/** Self-billing statements, the latest first; `seller_name` null where the network is the seller. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id, limit, offset } = req.validatedQuery as SelfBillingsParams;
  const { self_billings, count } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listSelfBillings({ enterprise_id }, { limit, offset });
  const parties = await payeesOf(
    req.scope,
    self_billings.flatMap(({ seller_id, supplier_id }) => [supplier_id, seller_id ?? supplier_id]),
  );
  const nameOf = (id: string) => parties.get(id)?.name ?? id;
  res.json({
    self_billings: self_billings.map((one) => ({
      ...selfBillingView(one),
      seller_name: one.seller_id && nameOf(one.seller_id),
      supplier_name: nameOf(one.supplier_id),
    })),
    count,
    limit,
    offset,
  });
}

function selfBillingView({ net_minor, vat_minor, vat: _vat, ...rest }: SelfBilling) {
  return { ...rest, net_minor: Number(net_minor), vat_minor: Number(vat_minor) };
}
