import { z } from "zod";
import { visitorHeaders } from "../visitor";
import { tell, write } from "./client";

/** As whom somebody signs in: an address may be both, and has one password. */
export type Actor = "member" | "customer";

const pathOf = (actor: Actor) => `/auth/${actor}/emailpass`;

const signedIn = z.object({
  token: z.string(),
  mfa_challenge: z.object({ id: z.string() }).optional(),
});
const token = z.object({ token: z.string() });

/** Whoever has the right password: signed in, or to be asked for a code first. */
export type FirstStep = { token: string } | { challenge: string; pendingToken: string };

/** 401 when e-mail or password is wrong, `too_many_requests`. */
export async function signInAs(actor: Actor, email: string, password: string): Promise<FirstStep> {
  const request = { path: pathOf(actor), headers: await visitorHeaders() };
  const answer = await write("POST", request, { email, password }, signedIn);
  return answer.mfa_challenge
    ? { challenge: answer.mfa_challenge.id, pendingToken: answer.token }
    : { token: answer.token };
}

/**
 * The second step: the token, for a code. `invalid_data` when the code is wrong or tried too
 * often, `not_found` or 401 when the step is too old; `code_used`, `too_many_requests`.
 */
export async function answerChallenge(
  { challenge, pendingToken }: { challenge: string; pendingToken: string },
  code: string,
): Promise<string> {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${pendingToken}` };
  const request = { path: `/auth/mfa/challenges/${encodeURIComponent(challenge)}/verify`, headers };
  const method = /^\d{6}$/.test(code) ? "totp" : "recovery_code";
  return (await write("POST", request, { method, code }, token)).token;
}

/** Sends a mail with a link, if the address is such an actor's; the answer does not tell. */
export async function askForPasswordReset(actor: Actor, email: string): Promise<void> {
  const request = { path: `${pathOf(actor)}/reset-password`, headers: await visitorHeaders() };
  await tell(request, { identifier: email });
}

/** 401 when the mailed token is used or old. */
export async function setNewPassword(actor: Actor, token: string, password: string): Promise<void> {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  await tell({ path: `${pathOf(actor)}/update`, headers }, { password });
}
