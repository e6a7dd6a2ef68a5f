import { z } from "@medusajs/framework/zod";
import { Currency, Minor, Month } from "./units";

export const Funding = z
  .strictObject({
    funded_minor: Minor,
    currency_code: Currency,
    since: Month.nullable().describe("The first month with any; null while there is none"),
  })
  .describe("What captured sales have funded of the training places, from the ledger");
