import { parseBankgiro, parseIban } from "@insteg/domain";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { INVOICING_MODULE } from "../../modules/invoicing";
import { INVOICE_SETTING_ID } from "../../modules/invoicing/models/invoice-setting";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { checkedNumber } from "../payout/checked-number";

type Text = string | null | undefined;

export interface InvoiceSettingsInput {
  bankgiro?: Text;
  iban?: Text;
  bic?: Text;
  address_1?: Text;
  postal_code?: Text;
  city?: Text;
  is_f_tax_approved: boolean;
}

const setInvoiceSettingsStep = createStep(
  "set-invoice-settings",
  async (input: InvoiceSettingsInput, { container }) => {
    const service = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
    const [before] = await service.listInvoiceSettings({ id: INVOICE_SETTING_ID });
    const row = {
      id: INVOICE_SETTING_ID,
      bankgiro: checkedNumber("bankgiro", input.bankgiro, parseBankgiro),
      iban: checkedNumber("iban", input.iban, parseIban),
      bic: input.bic || null,
      address_1: input.address_1 || null,
      postal_code: input.postal_code || null,
      city: input.city || null,
      is_f_tax_approved: input.is_f_tax_approved,
    };
    await (before ? service.updateInvoiceSettings(row) : service.createInvoiceSettings(row));
    return new StepResponse(null, { before: before ?? null });
  },
  async (undo, { container }) => {
    if (!undo) {
      return;
    }
    const service = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
    if (undo.before) {
      const { created_at: _, updated_at: __, deleted_at: ___, ...row } = undo.before;
      await service.updateInvoiceSettings(row);
    } else {
      await service.deleteInvoiceSettings(INVOICE_SETTING_ID);
    }
  },
);

/**
 * Sets where buyers on account pay, and what invoices say of the network. Invoices that are issued keep what
 * was true of them. Throws the domain's "bankgiro_*" and "iban_*" (400).
 */
export const setInvoiceSettingsWorkflow = createWorkflow(
  "set-invoice-settings",
  (input: WorkflowData<InvoiceSettingsInput>) =>
    new WorkflowResponse(setInvoiceSettingsStep(input)),
);
