import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { hashOfToken } from "../../lib/one-time-token";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import {
  acceptInvitation,
  type Invitation,
  invitationByHash,
  memberIdOf,
} from "../../modules/enterprise/members/invitations";
import type { Member } from "../../modules/enterprise/members/member";
import { memberByEmail } from "../../modules/enterprise/members/members";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { databaseOf } from "../lib/database";
import { openDoor } from "../lib/open-door";

/** What somebody who has been invited is shown first; throws "invitation_not_valid" (404). */
export async function readInvitation(container: MedusaContainer, token: string) {
  const { email, name, role, expires_at, enterprise_id } = await validInvitation(container, token);
  const enterprise = await container
    .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
    .retrieveEnterprise(enterprise_id, { select: ["id", "name", "handle"] });
  return {
    ...{ email, name, role, expires_at },
    enterprise: { id: enterprise.id, name: enterprise.name, handle: enterprise.handle },
  };
}

/**
 * Makes a member of whoever holds the mail's token, with a password to sign in by. The mail shows that
 * the address is theirs, as a mail for a new password does, so an account that the address has with the
 * shop gets this password too: whoever made that account without the address is locked out. Throws
 * "invitation_not_valid" (404) or "email_is_member" (409).
 */
export async function acceptMember(
  container: MedusaContainer,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<Member> {
  const db = databaseOf(container);
  const invitation = await validInvitation(container, token);
  if (await memberByEmail(db, invitation.email)) {
    throw emailIsMember();
  }
  // The way to sign in first: a member who is not there yet is let in nowhere, while one without a way
  // in could not be helped. Accepted twice at once, both name the same member.
  await openDoor(container, {
    ...{ email: invitation.email, password },
    actor: { member_id: memberIdOf(invitation) },
  });
  const member = await acceptInvitation(db, hashOfToken(token), name, clock.now());
  if (member === "not_valid") {
    throw notValid();
  }
  if (member === "email_is_member") {
    throw emailIsMember();
  }
  return member;
}

async function validInvitation(container: MedusaContainer, token: string): Promise<Invitation> {
  const invitation = await invitationByHash(databaseOf(container), hashOfToken(token), clock.now());
  if (!invitation) {
    throw notValid();
  }
  return invitation;
}

function notValid(): Error {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "invitation_not_valid",
    "The invitation has been used, taken back or is too old: ask for a new one",
  );
}

function emailIsMember(): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "email_is_member",
    "This address is a member of an enterprise already",
  );
}
