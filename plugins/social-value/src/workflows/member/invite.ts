import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { newOneTimeToken } from "../../lib/one-time-token";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import {
  type Invitation,
  insertInvitation,
  type NewInvitation,
  renewInvitation,
  revokeInvitation,
} from "../../modules/enterprise/members/invitations";
import { memberByEmail } from "../../modules/enterprise/members/members";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { databaseOf } from "../lib/database";

const DAYS = 7;

export interface InviteInput extends Omit<NewInvitation, "token_hash" | "expires_at"> {
  /** The mail tells an applicant that they are welcome too. */
  isWelcome?: boolean;
}

/**
 * Invites somebody to be a member, by mail. Throws "email_is_member" for a member of this enterprise (of
 * another's members it tells nothing), or "invitation_open" for somebody who is invited already (409).
 */
export async function inviteMember(
  container: MedusaContainer,
  { isWelcome = false, ...input }: InviteInput,
): Promise<Invitation> {
  const db = databaseOf(container);
  const member = await memberByEmail(db, input.email);
  if (member?.enterprise_id === input.enterprise_id) {
    throw conflict(
      "email_is_member",
      "Somebody with this address is a member already",
      input.email,
    );
  }
  const { token, hash, expires_at } = newToken();
  const wish = { ...input, token_hash: hash, expires_at };
  const invitation = await insertInvitation(db, wish, clock.now());
  if (!invitation) {
    throw conflict(
      "invitation_open",
      "This address is invited already: send it again",
      input.email,
    );
  }
  await mailInvitation(container, invitation, token, isWelcome);
  return invitation;
}

/** Takes an open invitation back: its link opens nothing any longer. Throws "invitation_not_found" (404). */
export async function takeBackInvitation(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
): Promise<void> {
  if (!(await revokeInvitation(databaseOf(container), enterpriseId, id))) {
    throw invitationNotFound(id);
  }
}

/** Sends an open invitation again with another token; throws "invitation_not_found" (404). */
export async function resendInvitation(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
): Promise<Invitation> {
  const { token, ...renewed } = newToken();
  const invitation = await renewInvitation(databaseOf(container), enterpriseId, id, renewed);
  if (!invitation) {
    throw invitationNotFound(id);
  }
  await mailInvitation(container, invitation, token, false);
  return invitation;
}

/** Of another enterprise's too: its ids tell nothing. */
function invitationNotFound(id: string): Error {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "invitation_not_found",
    "There is no such open invitation",
    { id },
  );
}

function newToken() {
  const expires_at = new Date(clock.now().getTime() + DAYS * 24 * 3_600_000);
  return { ...newOneTimeToken(), expires_at };
}

async function mailInvitation(
  container: MedusaContainer,
  { email: to, locale, name, role, enterprise_id }: Invitation,
  token: string,
  isWelcome: boolean,
): Promise<void> {
  const enterprise = await container
    .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
    .retrieveEnterprise(enterprise_id, { select: ["id", "name"] });
  const link = mailLinks.invitation(locale, token);
  await (isWelcome
    ? sendMail(container, {
        ...{ to, locale, name: "approved" as const },
        data: { contact_name: name, name: enterprise.name, link, days: DAYS },
      })
    : sendMail(container, {
        ...{ to, locale, name: "invitation" as const },
        data: { enterprise: enterprise.name, role, link, days: DAYS },
      }));
}

function conflict(code: string, message: string, email: string): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message, { email });
}
