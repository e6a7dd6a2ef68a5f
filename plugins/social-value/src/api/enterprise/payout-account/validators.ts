import { DomainError, parseBankgiro, parseIban } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { requiredLine } from "../../lib/form-input";

/** A number in the form in which it is stored, or the code of what is wrong with it. */
const numberBy = (parse: (typed: string) => string) =>
  requiredLine(50).transform((typed, context) => {
    try {
      return parse(typed);
    } catch (error) {
      if (error instanceof DomainError) {
        context.addIssue({ code: "custom", message: error.code });
        return z.NEVER;
      }
      throw error;
    }
  });

export const SetOwnAccount = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bankgiro"), number: numberBy(parseBankgiro) }).strict(),
  z.object({ kind: z.literal("iban"), number: numberBy(parseIban) }).strict(),
]);
