import { type NextRequest, NextResponse } from "next/server";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import { readMemberToken } from "@/lib/member-cookie";

/** What the stall's page is told when it gets no answer of its own. */
export type StallFailure = "signed_out" | "unavailable" | "refused";

const STATUS: Record<StallFailure, number> = { signed_out: 401, unavailable: 503, refused: 400 };

/**
 * Answers the stall's page as whoever is signed in: the token stays in its cookie, out of reach of scripts.
 * Another site may not ask, and nothing of the answer is kept on the way.
 */
export async function answerStall(
  request: NextRequest,
  run: (token: string) => Promise<unknown>,
): Promise<NextResponse> {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return failed("refused");
  const token = await readMemberToken();
  if (!token) return failed("signed_out");
  try {
    return NextResponse.json(await run(token), { headers: KEPT_NOWHERE });
  } catch (error) {
    if (isSignedOut(error)) return failed("signed_out");
    console.error(String(error));
    const isRefused = error instanceof BackendError && error.status >= 400 && error.status < 500;
    return failed(isRefused ? "refused" : "unavailable");
  }
}

const KEPT_NOWHERE = { "cache-control": "private, no-store" };

function failed(failure: StallFailure): NextResponse {
  return NextResponse.json({ failure }, { status: STATUS[failure], headers: KEPT_NOWHERE });
}
