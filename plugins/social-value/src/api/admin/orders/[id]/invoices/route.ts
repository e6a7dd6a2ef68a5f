import { civilDateOf } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../../../lib/clock";
import { INVOICING_MODULE } from "../../../../../modules/invoicing";
import type InvoicingModuleService from "../../../../../modules/invoicing/service";
import { MOST_OF_AN_ORDER } from "../../../../../workflows/invoice/invoices-of-order";
import { issueInvoices } from "../../../../../workflows/invoice/issue-invoices";
import { idOf } from "../../../../lib/id-of";
import { invoiceView } from "../../../../lib/invoice-view";

/** The order's invoices; `is_on_account` false for an order that is paid in another way. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await invoicesOf(req.scope, idOf(req)));
}

/** Issues what is not invoiced of the order, though it is not sent yet. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  const issued = await issueInvoices(req.scope, id, { isAll: true });
  res.json({ ...(await invoicesOf(req.scope, id)), issued: issued.length });
}

async function invoicesOf(container: MedusaContainer, order_id: string) {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const today = civilDateOf(clock.now());
  const [terms, { invoices }] = await Promise.all([
    invoicing.accountTerms(order_id),
    invoicing.pageOfInvoices({ order_id, today }, MOST_OF_AN_ORDER),
  ]);
  return {
    is_on_account: terms !== null,
    invoices: invoices.map((one) => invoiceView(one, today)),
  };
}
