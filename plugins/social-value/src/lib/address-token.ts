import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { clock } from "./clock";
import { isSignedToken, signedToken } from "./signed-token";

/** How long a mail that shows whose an address is may be answered. */
export const ADDRESS_TOKEN_HOURS = 48;

const Claim = z.object({
  email: z.string(),
  locale: z.enum(["sv", "en"]),
  expires_at: z.number(),
});
export type AddressClaim = z.infer<typeof Claim>;

/**
 * What a mail to an address carries: whoever has it, has the mail. It says by itself which address and
 * until when, and is signed, so nothing is stored of somebody who only typed an address.
 */
export function addressToken(
  container: MedusaContainer,
  { email, locale }: Pick<AddressClaim, "email" | "locale">,
): string {
  const expires_at = clock.now().getTime() + ADDRESS_TOKEN_HOURS * 60 * 60 * 1000;
  const claim = Buffer.from(JSON.stringify({ email, locale, expires_at })).toString("base64url");
  return `${claim}.${signedToken(container, "customer-address", claim)}`;
}

/** What a token says that is signed and not too old, else null. */
export function readAddressToken(container: MedusaContainer, token: string): AddressClaim | null {
  const [claim = "", signature = ""] = token.split(".");
  if (!isSignedToken(container, "customer-address", claim, signature)) {
    return null;
  }
  const parsed = Claim.safeParse(JSON.parse(Buffer.from(claim, "base64url").toString("utf8")));
  return parsed.success && parsed.data.expires_at > clock.now().getTime() ? parsed.data : null;
}
