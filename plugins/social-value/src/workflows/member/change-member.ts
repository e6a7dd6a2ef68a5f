import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import type { Member } from "../../modules/enterprise/members/member";
import {
  deleteMember,
  findMember,
  type MemberChange,
  updateMember,
} from "../../modules/enterprise/members/members";
import { databaseOf } from "../lib/database";

/** Changes a member of this enterprise. Throws "member_not_found" (404) or "last_owner" (409). */
export async function changeMember(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
  change: MemberChange,
): Promise<Member> {
  const member = await keepingOwner(id, () =>
    updateMember(databaseOf(container), enterpriseId, id, change),
  );
  if (!member) {
    throw memberNotFound(id);
  }
  return member;
}

/**
 * Removes a member: from then on the token they hold opens nothing, and the address cannot sign in for
 * the enterprise. Throws "member_not_found" (404) or "last_owner" (409).
 */
export async function removeMember(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
): Promise<void> {
  const db = databaseOf(container);
  const member = await findMember(db, enterpriseId, id);
  if (!member || !(await keepingOwner(id, () => deleteMember(db, enterpriseId, id)))) {
    throw memberNotFound(id);
  }
  await closeDoor(container, member);
}

/**
 * The identity may be a customer's too, and stays; one that is nobody's any longer goes. One that is
 * another member's by now, who has accepted an invitation meanwhile, is left alone.
 */
async function closeDoor(
  container: MedusaContainer,
  { id, email }: { id: string; email: string },
): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const [known] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" });
  if (!known?.auth_identity_id) {
    return;
  }
  const { app_metadata } = await auth.retrieveAuthIdentity(known.auth_identity_id);
  const { member_id, ...kept } = app_metadata ?? {};
  if (member_id !== id) {
    return;
  }
  await (Object.keys(kept).length > 0
    ? auth.updateAuthIdentities([{ id: known.auth_identity_id, app_metadata: kept }])
    : auth.deleteAuthIdentities([known.auth_identity_id]));
}

async function keepingOwner<T>(id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.message.includes("last_owner:")) {
      throw networkError(
        MedusaError.Types.CONFLICT,
        "last_owner",
        "The enterprise must have an owner: make somebody else an owner first",
        { id },
      );
    }
    throw error;
  }
}

/** Of another enterprise's too: its ids tell nothing. */
export function memberNotFound(id: string): Error {
  return networkError(MedusaError.Types.NOT_FOUND, "member_not_found", "There is no such member", {
    id,
  });
}
