import { isCivilDate, isMonth } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { MUNICIPALITY_CODE, PICTURE_ADDRESS, WEB_ADDRESS } from "../../../lib/formats";

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

export const municipalityCode = z
  .string()
  .trim()
  .regex(MUNICIPALITY_CODE, "A municipality code is four digits");

export const webAddress = z
  .string()
  .trim()
  .max(300)
  .regex(WEB_ADDRESS, "An address begins with http:// or https://");

export const pictureAddress = z
  .string()
  .trim()
  .max(300)
  .regex(PICTURE_ADDRESS, "A picture has an address or a path from the root");
