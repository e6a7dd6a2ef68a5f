import { z } from "@medusajs/framework/zod";
import { CONSIGNMENT_STATES } from "../../../consignments/states";
import { WEB_ADDRESS } from "../../../lib/formats";
import { line, pieces, positiveMinor, prose, requiredLine } from "../../lib/form-input";

/** `q` is an order number, with or without its "#". */
export const ConsignmentsParams = z
  .object({
    state: z.enum(CONSIGNMENT_STATES).optional(),
    q: z
      .string()
      .trim()
      .regex(/^#?\d{1,9}$/)
      .transform((text) => Number(text.replace("#", "")))
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();

/** Names a press of a button: the same sent twice is done once. */
const key = requiredLine(100);
const lineId = requiredLine(100);
const items = z
  .array(z.object({ line_id: lineId, quantity: pieces }).strict())
  .min(1, "required")
  .max(200, "too_long");

/** Without items: all that is left to pack. */
export const PackForm = z.object({ key, items: items.optional() }).strict();

export const ParcelForm = z.object({ parcel_id: requiredLine(100) }).strict();

export const ShipForm = z
  .object({
    parcel_id: requiredLine(100),
    carrier: line(80).default(""),
    tracking_number: line(80).default(""),
    tracking_url: z
      .string()
      .trim()
      .max(500, "too_long")
      .regex(WEB_ADDRESS, "web_address_invalid")
      .or(z.literal(""))
      .default(""),
  })
  .strict();

/** Without items: all that is not packed. */
export const CancelForm = z.object({ key, items: items.optional() }).strict();

export const ReturnForm = z.object({ key, items }).strict();

/** Öre of the consignment's lines, or of its freight. */
export const RefundRequestForm = z
  .object({
    key,
    lines: z
      .array(z.object({ line_id: lineId, amount_minor: positiveMinor }).strict())
      .min(1, "required")
      .max(200, "too_long"),
    reason: prose(1000).min(1, "required"),
  })
  .strict();
