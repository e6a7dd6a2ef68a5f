import { civilDateOf } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../../../lib/clock";
import { INVOICING_MODULE } from "../../../../../modules/invoicing";
import type InvoicingModuleService from "../../../../../modules/invoicing/service";
import { payInvoiceWorkflow } from "../../../../../workflows/invoice/pay-invoice";
import { idOf } from "../../../../lib/id-of";
import { invoiceView } from "../../../../lib/invoice-view";
import type { InvoicePaid } from "../../validators";

/** The money has come in. When all of the order's invoices are paid, its payment is captured. */
export async function POST(
  req: AuthenticatedMedusaRequest<InvoicePaid>,
  res: MedusaResponse,
): Promise<void> {
  const invoice_id = idOf(req);
  const { paid_on } = req.validatedBody;
  const noted_by = req.auth_context.actor_id;
  await payInvoiceWorkflow(req.scope).run({ input: { invoice_id, paid_on, noted_by } });
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const invoice = await invoicing.wholeInvoice(invoice_id);
  const { lines: _, ...shown } = invoice;
  res.json({ invoice: invoiceView(shown, civilDateOf(clock.now())) });
}
