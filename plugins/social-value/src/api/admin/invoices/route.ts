import { civilDateOf } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../lib/clock";
import { INVOICING_MODULE } from "../../../modules/invoicing";
import type InvoicingModuleService from "../../../modules/invoicing/service";
import { invoiceView } from "../../lib/invoice-view";
import type { InvoicesParams } from "./validators";

/** Invoices and credit notes, the latest first. `open`: to be paid, overdue or not. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { status, order_id, limit, offset } = req.validatedQuery as InvoicesParams;
  const today = civilDateOf(clock.now());
  const { invoices, count } = await req.scope
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .pageOfInvoices({ status, order_id, today }, { limit, offset });
  res.json({ invoices: invoices.map((one) => invoiceView(one, today)), count, limit, offset });
}
