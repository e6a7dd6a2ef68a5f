import { z } from "@medusajs/framework/zod";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";

/** The key in a refund's metadata under which its lines are kept with it, in one write of Medusa's. */
const LINES = "insteg_lines";
/** The key under which the time of a refund is kept that was made before Medusa was told. */
const MADE_AT = "insteg_made_at";
/** The key under which a refund tells which request of an enterprise it answers. */
const REQUEST = "insteg_request";

const storedLines = z.array(
  z.object({ line_id: z.string(), amount_minor: z.string().regex(/^\d{1,15}$/) }),
);

/** The lines that a refund gives back, as its metadata; with its time where that was earlier, and its request. */
export function refundMetadata(
  lines: readonly RefundedLine[],
  { made_at, request_id }: { made_at?: string | undefined; request_id?: string | undefined } = {},
): Record<string, unknown> {
  return {
    ...(made_at ? { [MADE_AT]: made_at } : {}),
    ...(request_id ? { [REQUEST]: request_id } : {}),
    [LINES]: lines.map(({ line_id, amount_minor }) => ({
      line_id,
      amount_minor: amount_minor.toString(),
    })),
  };
}

/** The lines that a refund was made for; none for a bare amount. */
export function refundedLines(
  metadata: Record<string, unknown> | null | undefined,
): RefundedLine[] {
  const parsed = storedLines.safeParse(metadata?.[LINES]);
  return parsed.success
    ? parsed.data.map((line) => ({ ...line, amount_minor: BigInt(line.amount_minor) }))
    : [];
}

/** When a refund was made that Medusa was told of later; undefined for all others. */
export function refundedAt(
  metadata: Record<string, unknown> | null | undefined,
): string | undefined {
  return z.iso.datetime().safeParse(metadata?.[MADE_AT]).data;
}
