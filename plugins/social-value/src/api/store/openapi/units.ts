import { z } from "@medusajs/framework/zod";

/** Amounts are whole öre in a JSON number; the sums of a network stay far below 2^53. */
export const Minor = z.int().describe("Öre");
export const BasisPoints = z.int().min(0).max(10_000).describe("Hundredths of a per cent");
export const Minutes = z.int().describe("Minutes; negative where a refund took them back");
export const Count = z.int().min(0);
export const Month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .describe("YYYY-MM, Europe/Stockholm");
export const Instant = z.iso.datetime();
export const Currency = z.literal("sek");
