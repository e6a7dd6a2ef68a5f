import { civilDateOf } from "@insteg/domain";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../lib/clock";
import { INVOICING_MODULE } from "../../../modules/invoicing";
import type InvoicingModuleService from "../../../modules/invoicing/service";
import { checkedParams } from "../../lib/checked-params";
import { invoiceView } from "../../lib/invoice-view";
import { memberOf } from "../access/guard";
import { PageQuery } from "../payouts/validators";

/** The invoices and credit notes that are issued in the enterprise's name, the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id: seller_id } = memberOf(res);
  const page = checkedParams(PageQuery, req.query);
  const today = civilDateOf(clock.now());
  const { invoices, count } = await req.scope
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .pageOfInvoices({ seller_id, today }, page);
  res.json({ invoices: invoices.map((one) => invoiceView(one, today)), count, ...page });
}
