import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invoicePdfFile } from "../../../../../workflows/invoice/invoice-file";
import { sendFile } from "../../../../lib/send-file";
import { buyersInvoice } from "../../buyers-invoice";

/** For whoever holds its signed token: an invoice or credit note as a PDF. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendFile(res, await invoicePdfFile(req.scope, await buyersInvoice(req)));
}
