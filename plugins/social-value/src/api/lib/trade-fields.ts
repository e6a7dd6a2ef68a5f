import { DomainError, parseOrganisationNumber } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { BUSINESS_KINDS } from "../../modules/trade/models/business-customer";
import { line, oneOf, requiredLine, wholeNumber } from "./form-input";

/** A name goes into mails to an address that nobody has verified: they carry no stranger's link. */
export const mailedName = (limit: number) =>
  requiredLine(limit).refine((name) => !/:\/\/|www\./i.test(name), "invalid");

/** An address in Sweden, where the network's enterprises send. */
export const postalAddress = z
  .object({
    address_1: requiredLine(200),
    address_2: line(200)
      .nullish()
      .transform((text) => text || null),
    postal_code: requiredLine(10).regex(/^\d{3} ?\d{2}$/, "postal_code_invalid"),
    city: requiredLine(100),
    country_code: z.literal("se").default("se"),
  })
  .strict();

export const businessKind = oneOf(BUSINESS_KINDS);

/** An organisationsnummer as it is stored; a personnummer is refused, and stands in no error. */
export const organisationNumber = requiredLine(20).transform((text, context) => {
  try {
    return parseOrganisationNumber(text);
  } catch (error) {
    const message = error instanceof DomainError ? error.code : "invalid";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});

/** What there may be in one quote. */
export const MOST_LINES = 100;
export const quantity = wholeNumber(100_000, 1);
/** Öre. */
export const price = wholeNumber(100_000_000, 1);
export const freightAmount = wholeNumber(100_000_000);
