import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { INVOICING_MODULE } from "../../../../../modules/invoicing";
import type InvoicingModuleService from "../../../../../modules/invoicing/service";
import { sellersPdfFile } from "../../../../../workflows/invoice/invoice-file";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";
import { memberOf } from "../../../access/guard";

/** One of the enterprise's own invoices; throws "invoice_not_found" for another's as for none. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const invoice = await req.scope
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .wholeInvoice(idOf(req), enterprise_id);
  sendFile(res, await sellersPdfFile(invoice));
}
