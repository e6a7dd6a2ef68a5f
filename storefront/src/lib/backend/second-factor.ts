import { z } from "zod";
import { read, write } from "./client";
import { asked } from "./member";

const factor = z.object({
  is_on: z.boolean(),
  enabled_at: z.string().nullable(),
  codes_left: z.number().int(),
});
export type SecondFactor = z.output<typeof factor>;

const codes = z.object({ recovery_codes: z.array(z.string()) });

/** Whether one's own second factor is on. All below answer 401 when the token is old. */
export async function getSecondFactor(token: string): Promise<SecondFactor> {
  const request = await asked(token, "second-factor");
  return (await read(request, z.object({ second_factor: factor }))).second_factor;
}

/** The address for an app's QR code; throws `second_factor_on`. */
export async function startSecondFactor(token: string): Promise<string> {
  const setup = z.object({ setup: z.object({ otpauth_url: z.string() }) });
  const request = await asked(token, "second-factor");
  return (await write("POST", request, {}, setup)).setup.otpauth_url;
}

/**
 * Turns it on, or makes new recovery codes, for a code from the app; throws `code_wrong`, `code_used`,
 * `too_many_requests`.
 */
export async function tellRecoveryCodes(
  token: string,
  act: "confirm" | "recovery-codes",
  code: string,
): Promise<string[]> {
  const request = await asked(token, `second-factor/${act}`);
  return (await write("POST", request, { code }, codes)).recovery_codes;
}

/** Turns it off for a code of either kind; throws `code_wrong`, `code_used`, `too_many_requests`. */
export async function turnOffSecondFactor(token: string, code: string): Promise<void> {
  const request = await asked(token, "second-factor/off");
  await write("POST", request, { code }, z.object({ second_factor: factor }));
}

/** Owners only: takes off a colleague's that is lost. Throws `member_not_found`, `second_factor_own`. */
export async function resetSecondFactor(token: string, id: string): Promise<void> {
  const request = await asked(token, `members/${encodeURIComponent(id)}/second-factor`);
  await write("DELETE", request, undefined, z.object({ id: z.string() }));
}
