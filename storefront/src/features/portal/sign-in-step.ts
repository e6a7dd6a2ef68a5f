import { z } from "zod";
import { accountStepCookie, signInStepCookie } from "@/lib/secret-cookies";

const kept = z.object({ challenge: z.string(), pendingToken: z.string(), vidare: z.string() });

/** What is kept between a password that was right and the code; null when nothing is, any longer. */
export const readSignInStep = () => stepIn(signInStepCookie);

/** The same of a customer who is a member too, and has a second factor as one. */
export const readAccountStep = () => stepIn(accountStepCookie);

async function stepIn(cookie: typeof signInStepCookie) {
  try {
    return kept.parse(JSON.parse((await cookie.read()) ?? ""));
  } catch {
    return null;
  }
}
