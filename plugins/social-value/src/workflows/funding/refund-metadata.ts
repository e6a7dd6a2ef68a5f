import { z } from "@medusajs/framework/zod";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";

/** The key in a refund's metadata under which its lines are kept with it, in one write of Medusa's. */
const LINES = "insteg_lines";

const storedLines = z.array(
  z.object({ line_id: z.string(), amount_minor: z.string().regex(/^\d{1,15}$/) }),
);

/** The lines that a refund gives back, as its metadata. */
export function refundMetadata(lines: readonly RefundedLine[]): Record<string, unknown> {
  return {
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
