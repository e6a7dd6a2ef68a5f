import { z } from "@medusajs/framework/zod";
import { IMPACT_GROUPS } from "../../../impact/impact-rows";
import { Count, Currency, Minor, Month } from "./units";

const told = (schema: z.ZodType<number>) => schema.nullable().describe("Null unless it is shown");

export const ImpactRow = z
  .strictObject({
    month: Month,
    group: z.enum(IMPACT_GROUPS),
    key: z.string().describe("Kind, municipality code or enterprise; empty for the network"),
    name: z.string(),
    funded_minor: Minor,
    state: z
      .enum(["shown", "hidden", "withheld", "open"])
      .describe(
        "shown: all is told. hidden: fewer than 5 occupied seats, or kept back to protect such a group. withheld: more than that, but it would give a smaller group away. open: the month is not closed",
      ),
    seats: told(Count),
    hours: told(Count),
    cost_minor: told(Minor),
    public_support_minor: told(Minor),
    coverage_bp: z
      .int()
      .nullable()
      .describe("(Public support + sales funding) ÷ cost, basis points; null unless it is shown"),
  })
  .describe("A group of training places in a month");

const ImpactRows = {
  currency_code: Currency,
  last_closed_month: Month.nullable(),
  rows: z.array(ImpactRow),
};

const Named = z.strictObject({ id: z.string(), name: z.string() });

export const ImpactAnswer = z.strictObject({
  ...ImpactRows,
  first_month: Month,
  last_month: Month,
  funded_minor: Minor.describe("Of the whole period"),
  channels: z.array(z.strictObject({ month: Month, channel: Named, funded_minor: Minor })),
  chains: z.array(z.strictObject({ month: Month, chain: Named, funded_minor: Minor })),
});

export const ImpactOpenData = z.strictObject(ImpactRows);
