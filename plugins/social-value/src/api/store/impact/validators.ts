import { addMonths, isMonth, monthOf, monthsBetween } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { clock } from "../../../lib/clock";

const USUAL_MONTHS = 12;
const MOST_MONTHS = 60;

const month = z.string().refine(isMonth, "A month is written YYYY-MM");
const currentMonth = (): string => monthOf(clock.now());

/** The year up to now, unless told otherwise. */
export const ImpactQuery = z
  .object({ first_month: month.optional(), last_month: month.optional() })
  .strict();
export type ImpactQuery = z.infer<typeof ImpactQuery>;

/** The period asked for, at most five years of it. */
export function periodOf(asked: ImpactQuery): { first_month: string; last_month: string } {
  const last_month = asked.last_month ?? currentMonth();
  const wanted = asked.first_month ?? addMonths(last_month, 1 - USUAL_MONTHS);
  const first_month = monthsBetween(wanted, last_month).slice(-MOST_MONTHS)[0] ?? last_month;
  return { first_month, last_month };
}
