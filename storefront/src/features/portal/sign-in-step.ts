import { z } from "zod";
import { signInStepCookie } from "@/lib/secret-cookies";

const kept = z.object({ challenge: z.string(), pendingToken: z.string(), vidare: z.string() });

/** What is kept between a password that was right and the code; null when nothing is, any longer. */
export async function readSignInStep() {
  try {
    return kept.parse(JSON.parse((await signInStepCookie.read()) ?? ""));
  } catch {
    return null;
  }
}
