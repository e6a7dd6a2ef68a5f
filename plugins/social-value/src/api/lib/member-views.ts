import type { Invitation } from "../../modules/enterprise/members/invitations";
import type { Member } from "../../modules/enterprise/members/member";

/** What those who may see a member are shown. */
export function memberView({ id, email, name, role, locale, created_at }: Member) {
  return { id, email, name, role, locale, created_at };
}

/** What those who may see an invitation are shown: never its token. */
export function invitationView({ id, email, name, role, expires_at, created_at }: Invitation) {
  return { id, email, name, role, expires_at, created_at };
}
