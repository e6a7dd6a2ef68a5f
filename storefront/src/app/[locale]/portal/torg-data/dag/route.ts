import type { NextRequest } from "next/server";
import { answerStall } from "@/features/stall/answer";
import { getStallSummary } from "@/lib/backend/stall";

/** A day at the stall, by what has come in. */
export function GET(request: NextRequest) {
  const date = request.nextUrl.searchParams.get("datum") ?? "";
  return answerStall(request, (token) => getStallSummary(token, date));
}
