import { z } from "zod";
import { toMinor } from "../money";

/** An amount of ours: integer öre in JSON, `bigint` in the shop. */
export const minor = z
  .union([z.number().int(), z.string().regex(/^-?\d+$/)])
  .transform((value) => BigInt(value));

/** An amount of Medusa's: decimal kronor in JSON, `bigint` öre in the shop. */
export const kronor = z.number().transform(toMinor);

/** A share or a rate in basis points, 0–10 000. */
export const basisPoints = z.number().int().min(0).max(10_000);

/** The envelope of every list. */
export const page = { count: z.number().int(), limit: z.number().int(), offset: z.number().int() };

/**
 * A picture's address under the shop's own `/static/…`. Medusa's file module answers with its own
 * host before the path; what lies anywhere else the content policy would refuse, so it is dropped.
 */
export const pictureUrl = z
  .string()
  .nullish()
  .transform((url) => url?.match(/^(?:https?:\/\/[^/]+)?(\/static\/.+)$/)?.[1] ?? null);
