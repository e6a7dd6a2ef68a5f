import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { INVOICING_MODULE } from "../../../../../modules/invoicing";
import type InvoicingModuleService from "../../../../../modules/invoicing/service";
import { invoicePdfFile } from "../../../../../workflows/invoice/invoice-file";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";

/** An invoice or credit note as its buyer has it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE);
  sendFile(res, await invoicePdfFile(req.scope, await invoicing.wholeInvoice(idOf(req))));
}
