import type { NextRequest } from "next/server";
import { z } from "zod";
import { answerStall } from "@/features/stall/answer";
import { BackendError, type BackendErrorCode } from "@/lib/backend/errors";
import { sendStallReversal, sendStallSales } from "@/lib/backend/stall";

const batch = z.object({
  sales: z.array(z.unknown()).max(100),
  reversals: z
    .array(z.object({ sale_key: z.string(), key: z.string(), reversed_at: z.string() }))
    .max(100),
});

/** Takes what a phone has waited to send: sales, and then what reverses them; each is answered by itself. */
export function POST(request: NextRequest) {
  return answerStall(request, async (token) => {
    const { sales, reversals } = batch.parse(await request.json());
    return {
      sales: sales.length > 0 ? await sendStallSales(token, sales) : [],
      reversals: await sendReversals(token, reversals),
    };
  });
}

const REFUSALS: readonly BackendErrorCode[] = [
  "stall_sale_not_found",
  "stall_sale_reversed",
  "idempotency_conflict",
];

async function sendReversals(token: string, reversals: z.output<typeof batch>["reversals"]) {
  const answers: { key: string; status: string; code?: string }[] = [];
  for (const { sale_key, ...reversal } of reversals) {
    try {
      answers.push(await sendStallReversal(token, sale_key, reversal));
    } catch (error) {
      // Refused for what it says, it would be so again; all else is tried again by the phone.
      if (!(error instanceof BackendError) || !REFUSALS.includes(error.code)) throw error;
      answers.push({ key: reversal.key, status: "refused", code: error.code });
    }
  }
  return answers;
}
