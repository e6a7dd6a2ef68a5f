import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { findMember } from "../../modules/enterprise/members/members";
import { takeOffFactors } from "../../modules/enterprise/members/second-factors";
import { databaseOf } from "../lib/database";
import { memberNotFound } from "./change-member";
import { readSecondFactor } from "./second-factor";
import { tellOfSecondFactor } from "./second-factor-mail";

/**
 * Takes off the second factor of a member of this enterprise who has lost it: an owner's or a
 * coordinator's to do, who knows the person. The member is told by mail, and signs in with the password
 * alone until they turn it on anew. Done twice, it is done once. `by`: the member who does it, or null;
 * one's own is turned off with a code, so that a stolen token cannot. Throws "member_not_found" (404) or
 * "second_factor_own" (409).
 */
export async function resetSecondFactor(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
  by: string | null,
): Promise<void> {
  const db = databaseOf(container);
  const member = await findMember(db, enterpriseId, id);
  if (!member) {
    throw memberNotFound(id);
  }
  if (id === by) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "second_factor_own",
      "Turn your own off with a code, or ask another owner or the coordinator",
    );
  }
  const { auth_identity_id } = await readSecondFactor(container, member);
  if ((await takeOffFactors(db, auth_identity_id, ["pending", "enabled"])) > 0) {
    await tellOfSecondFactor(container, member, "second_factor_reset");
  }
}
