import { addMonths, civilDateOf, monthOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../lib/clock";
import { closeMonthsBefore, openCurrentMonth } from "../workflows/funding/months";

/** Finance has until then to note what belongs to the month before. */
const FIRST_DAY_OF_CLOSING = 8;

/**
 * Every hour: closes the months that are over, the last one from the 8th of the next, and draws the
 * training reserves for the month that has opened.
 */
export default async function turnMonths(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const now = clock.now();
  const day = Number(civilDateOf(now).slice(-2));
  const before = day < FIRST_DAY_OF_CLOSING ? addMonths(monthOf(now), -1) : monthOf(now);
  const closed = await closeMonthsBefore(container, before);
  const drawn = await openCurrentMonth(container);
  if (closed.length > 0 || drawn > 0) {
    logger.info(`Ledger: closed ${closed.join(", ") || "no month"}, drew ${drawn} reserves`);
  }
}

export const config = { name: "turn-months", schedule: "7 * * * *" };
