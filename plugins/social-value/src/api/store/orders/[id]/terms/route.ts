import { civilDateOf } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../../../lib/clock";
import { signedToken } from "../../../../../lib/signed-token";
import { INVOICING_MODULE } from "../../../../../modules/invoicing";
import type InvoicingModuleService from "../../../../../modules/invoicing/service";
import { MOST_OF_AN_ORDER } from "../../../../../workflows/invoice/invoices-of-order";
import { invoiceView } from "../../../../lib/invoice-view";
import { readableOrderId } from "../../../lib/order-reader";

/**
 * For those who may read the order's trace: by what reference and until when an order on account is paid,
 * and its invoices, each with the token that opens its file. Null for an order that is not on account.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await readableOrderId(req);
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const terms = await invoicing.accountTerms(id);
  const today = civilDateOf(clock.now());
  const { invoices } = terms
    ? await invoicing.pageOfInvoices({ order_id: id, today }, MOST_OF_AN_ORDER)
    : { invoices: [] };
  res.set("Cache-Control", "private, no-store");
  res.json({
    terms: terms && {
      buyer_name: terms.buyer.name,
      buyer_reference: terms.buyer_reference,
      order_reference: terms.order_reference,
      payment_days: terms.payment_days,
      invoices: invoices.map((invoice) => {
        const { kind, number, status, due_on, issued_on, gross_minor, left_minor, seller_name } =
          invoiceView(invoice, today);
        const token = signedToken(req.scope, "invoice", invoice.id);
        return {
          ...{ id: invoice.id, token, kind, number, status, due_on, issued_on },
          ...{ gross_minor, left_minor, seller_name },
        };
      }),
    },
  });
}
