import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { INVOICING_MODULE } from "../../../../../modules/invoicing";
import type InvoicingModuleService from "../../../../../modules/invoicing/service";
import { invoiceXmlFile } from "../../../../../workflows/invoice/invoice-file";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";

/** An invoice or credit note in Peppol BIS Billing 3.0, for the network's access point. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE);
  sendFile(res, invoiceXmlFile(await invoicing.wholeInvoice(idOf(req))));
}
