import { isCivilDate, isMonth } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";

// The largest amount a form can hold; far above any place's cost, far below what a number can carry.
const AMOUNT_LIMIT_MINOR = 1_000_000_000;

export const text = (limit: number) => z.string().trim().max(limit);
export const requiredText = (limit: number) => text(limit).min(1);

/** Lower-case words with hyphens between, as they stand in an address. */
export const handle = z
  .string()
  .trim()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A handle is a-z, 0-9 and single hyphens");

export const civilDate = z.string().refine(isCivilDate, "A date is written YYYY-MM-DD");
export const month = z.string().refine(isMonth, "A month is written YYYY-MM");
export const basisPoints = z.number().int().min(0).max(10_000);
export const amountMinor = z.number().int().min(0).max(AMOUNT_LIMIT_MINOR);

/** Only http(s): a stored address becomes a link that somebody follows. */
export const webAddress = z
  .string()
  .trim()
  .max(300)
  .regex(/^https?:\/\/[^\s]+$/, "An address begins with http:// or https://");

/** A web address, or the path of a file that the shop itself serves. */
export const pictureAddress = z
  .string()
  .trim()
  .max(300)
  .regex(/^(https?:\/\/|\/)[^\s]+$/, "A picture has an address or a path from the root");
