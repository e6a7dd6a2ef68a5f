import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Invitation } from "../../modules/enterprise/members/invitations";
import type { Member } from "../../modules/enterprise/members/member";
import { membersOf } from "../../modules/enterprise/members/members";
import { membersWithSecondFactor } from "../../modules/enterprise/members/second-factors";

/** What those who may see a member are shown. */
export function memberView({ id, email, name, role, locale, created_at }: Member) {
  return { id, email, name, role, locale, created_at };
}

/** The members of an enterprise, and whether each signs in with a second factor. */
export async function memberViews(db: Knex, enterpriseId: string) {
  const [members, secured] = await Promise.all([
    membersOf(db, enterpriseId),
    membersWithSecondFactor(db, enterpriseId),
  ]);
  return members.map((member) => ({
    ...memberView(member),
    has_second_factor: secured.includes(member.id),
  }));
}

/** What those who may see an invitation are shown: never its token. */
export function invitationView({ id, email, name, role, expires_at, created_at }: Invitation) {
  return { id, email, name, role, expires_at, created_at };
}
