import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { newOneTimeToken } from "../../lib/one-time-token";
import { insertInvitation, type NewInvitation } from "../../modules/enterprise/members/invitations";
import type { Member } from "../../modules/enterprise/members/member";
import { databaseOf } from "../lib/database";
import { acceptMember } from "./accept";

const MINUTE_MS = 60_000;

export type AddedMember = Pick<
  NewInvitation,
  "enterprise_id" | "email" | "name" | "role" | "locale"
> & { password: string };

/**
 * Makes a member without a mail, by an invitation that is accepted at once: for a demo's own logins,
 * whose addresses are nobody's. Throws "email_is_member" (409).
 */
export async function addMember(
  container: MedusaContainer,
  { password, ...wish }: AddedMember,
): Promise<Member> {
  const { token, hash } = newOneTimeToken();
  const now = clock.now();
  const expires_at = new Date(now.getTime() + MINUTE_MS);
  const invitation = { ...wish, token_hash: hash, expires_at, invited_by: null };
  await insertInvitation(databaseOf(container), invitation, now);
  return acceptMember(container, { token, name: wish.name, password });
}
