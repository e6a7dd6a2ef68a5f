import type { NextRequest } from "next/server";
import { answerStall } from "@/features/stall/answer";
import { getStallCatalogue } from "@/lib/backend/stall";

/** What the signed-in member's enterprise sells at stalls. */
export function GET(request: NextRequest) {
  return answerStall(request, getStallCatalogue);
}
