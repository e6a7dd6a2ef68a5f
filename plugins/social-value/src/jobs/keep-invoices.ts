import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { keepInvoices } from "../workflows/invoice/keep-invoices";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WINDOW_MS = 2 * HOUR_MS;

let lastFullPass_ms = 0;

/**
 * Every five minutes: takes up the invoices, credit notes, captures and mails that an event lost or a crash
 * broke off during the last hours. After a start, and once a day from then on, for all orders on account.
 */
export default async function keepAllInvoices(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const now_ms = Date.now();
  const isFull = now_ms - lastFullPass_ms >= DAY_MS;
  const { failed, ...done } = await keepInvoices(
    container,
    isFull ? new Date(0) : new Date(now_ms - WINDOW_MS),
  );
  if (isFull) {
    lastFullPass_ms = now_ms;
  }
  const { issued, credited, captured, mailed } = done;
  if (issued + credited + captured + mailed > 0) {
    logger.info(
      `Invoices: took up ${issued} invoices, ${credited} credit notes, ${captured} captures and ${mailed} mails`,
    );
  }
  for (const { order_id, message } of failed) {
    logger.error(`Invoices: order ${order_id} could not be seen to: ${message}`);
  }
}

export const config = { name: "keep-invoices", schedule: "*/5 * * * *" };
