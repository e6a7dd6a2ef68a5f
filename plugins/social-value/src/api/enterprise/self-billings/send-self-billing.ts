import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";
import { selfBillingFile } from "../../../workflows/payout/self-billing-file";
import { idOf } from "../../lib/id-of";
import { sendFile } from "../../lib/send-file";
import { memberOf } from "../access/guard";

/**
 * Sends a self-billing statement to one of its two parties; throws "self_billing_not_found" for one
 * between others as for none.
 */
export async function sendSelfBilling(
  req: MedusaRequest,
  res: MedusaResponse,
  format: "pdf" | "csv",
): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const id = idOf(req);
  const { count } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listSelfBillings({ enterprise_id, id }, { limit: 1, offset: 0 });
  if (count === 0) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "self_billing_not_found",
      "There is no such self-billing statement",
    );
  }
  sendFile(res, await selfBillingFile(req.scope, id, format));
}
