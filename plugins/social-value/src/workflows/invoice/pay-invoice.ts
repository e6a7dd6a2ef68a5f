import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type { InvoicePayment } from "../../modules/invoicing/payments";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { captureIfPaid } from "./capture-order";

async function payInvoice(container: MedusaContainer, payment: InvoicePayment): Promise<boolean> {
  const today = civilDateOf(clock.now());
  if (payment.paid_on > today) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "paid_on_in_future",
      "A payment that has come in has a day that has come",
      { fields: ["paid_on"] },
    );
  }
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const isNew = await invoicing.notePayment(payment);
  const { order_id } = await invoicing.wholeInvoice(payment.invoice_id);
  await captureIfPaid(container, order_id, payment.noted_by);
  return isNew;
}

// No compensation: that the money came in is a fact, and what is to follow the job does if this does not.
const payInvoiceStep = createStep("pay-invoice", async (input: InvoicePayment, { container }) => {
  return new StepResponse({ is_new: await payInvoice(container, input) });
});

/**
 * Notes that an invoice is paid and, when all of its order's are, captures the order's payment. The same
 * press of the button again is a no-op. Throws "paid_on_in_future" (400) and as `notePayment` does.
 */
export const payInvoiceWorkflow = createWorkflow(
  "pay-invoice",
  (input: WorkflowData<InvoicePayment>) => new WorkflowResponse(payInvoiceStep(input)),
);
