import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { INVOICING_MODULE } from "../../../../modules/invoicing";
import { INVOICE_SETTING_ID } from "../../../../modules/invoicing/models/invoice-setting";
import type InvoicingModuleService from "../../../../modules/invoicing/service";
import { setInvoiceSettingsWorkflow } from "../../../../workflows/invoice/set-invoice-settings";
import type { SetInvoiceSettings } from "../validators";

/** What invoices say of the network; everything null until it is set. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ settings: await settingsOf(req.scope) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetInvoiceSettings>,
  res: MedusaResponse,
): Promise<void> {
  await setInvoiceSettingsWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ settings: await settingsOf(req.scope) });
}

async function settingsOf(container: MedusaContainer) {
  const [row] = await container
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .listInvoiceSettings({ id: INVOICE_SETTING_ID });
  return {
    bankgiro: row?.bankgiro ?? null,
    iban: row?.iban ?? null,
    bic: row?.bic ?? null,
    address_1: row?.address_1 ?? null,
    postal_code: row?.postal_code ?? null,
    city: row?.city ?? null,
    is_f_tax_approved: row?.is_f_tax_approved ?? false,
  };
}
