import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiptFile } from "../../../../../workflows/receipt/receipt-file";
import { sendFile } from "../../../../lib/send-file";
import { readableOrderId } from "../../../lib/order-reader";

/** For those who may read the order: its confirmation, or its receipt once it is paid, as a PDF. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await readableOrderId(req);
  sendFile(res, await receiptFile(req.scope, id, req.locale?.startsWith("en") ? "en" : "sv"));
}
