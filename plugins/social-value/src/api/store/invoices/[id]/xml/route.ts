import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invoiceXmlFile } from "../../../../../workflows/invoice/invoice-file";
import { sendFile } from "../../../../lib/send-file";
import { buyersInvoice } from "../../buyers-invoice";

/** For whoever holds its signed token: an invoice or credit note in Peppol BIS Billing 3.0. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendFile(res, invoiceXmlFile(await buyersInvoice(req)));
}
