import type { MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { isSignedToken } from "../../../lib/signed-token";
import { INVOICING_MODULE } from "../../../modules/invoicing";
import type { WholeInvoice } from "../../../modules/invoicing/invoice";
import type InvoicingModuleService from "../../../modules/invoicing/service";
import { checkedParams } from "../../lib/checked-params";
import { idOf } from "../../lib/id-of";
import { OrderToken } from "../lib/order-reader";

/**
 * The invoice of whoever holds its signed token. Throws "invoice_not_found" (404) for a wrong token as for
 * no invoice, so that ids cannot be probed.
 */
export async function buyersInvoice(req: MedusaRequest): Promise<WholeInvoice> {
  const id = idOf(req);
  const { token = "" } = checkedParams(OrderToken, req.query);
  if (!isSignedToken(req.scope, "invoice", id, token)) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "invoice_not_found",
      "There is no such invoice",
      { id },
    );
  }
  return req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE).wholeInvoice(id);
}
