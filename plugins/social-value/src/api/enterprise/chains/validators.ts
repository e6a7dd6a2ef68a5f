import { z } from "@medusajs/framework/zod";
import { OWNER_ANSWERS } from "../../../modules/value-chain/consent/consent";
import { oneOf, prose, requiredLine } from "../../lib/form-input";
import { pageQuery } from "../validators";

export const ChainsParams = z.object(pageQuery).strict();

/** What has been read, and what is said to it; a no says why. */
export const AnswerForm = z
  .object({
    ask_id: requiredLine(100),
    answer: oneOf(OWNER_ANSWERS),
    reason: prose(1_000).default(""),
  })
  .strict()
  .refine(({ answer, reason }) => answer === "accepted" || reason !== "", {
    message: "required",
    path: ["reason"],
  });
