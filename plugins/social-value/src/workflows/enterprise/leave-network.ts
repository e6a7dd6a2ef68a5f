import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { sendMail } from "../../mail/send-mail";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import {
  completeDeparture,
  deleteDeparture,
  findDeparture,
  insertDeparture,
} from "../../modules/enterprise/departure";
import { membersOf } from "../../modules/enterprise/members/members";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { noteShopChange } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { databaseOf } from "../lib/database";
import { departureObstacles, hasObstacles } from "./departure-obstacles";

/** An enterprise asks to leave; throws "departure_requested" (409) when it has asked already. */
export async function requestDeparture(
  container: MedusaContainer,
  enterpriseId: string,
  message: string,
): Promise<void> {
  const wish = { message, requested_at: clock.now() };
  if (!(await insertDeparture(databaseOf(container), enterpriseId, wish))) {
    throw refused("departure_requested", "The enterprise has asked to leave already");
  }
}

/** An enterprise stays after all; throws "departure_not_requested" (409). */
export async function withdrawDeparture(
  container: MedusaContainer,
  enterpriseId: string,
): Promise<void> {
  if (!(await deleteDeparture(databaseOf(container), enterpriseId))) {
    throw notRequested();
  }
}

/**
 * Lets an enterprise leave that has asked to: its goods are sold no more, its members may still read, and
 * what it has sold stays in the ledger. Run again after a crash it goes on where it was. Throws
 * "departure_not_requested" (409), or "departure_obstructed" (409) with what is left to be settled.
 */
export async function finishDeparture(
  container: MedusaContainer,
  enterpriseId: string,
): Promise<void> {
  const db = databaseOf(container);
  const departure = await findDeparture(db, enterpriseId);
  if (!departure || departure.completed_at) {
    throw notRequested();
  }
  const service = container.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE);
  const { name, suspended_at } = await service.retrieveEnterprise(enterpriseId);
  // First the shop is closed, so that nothing is sold between the look and the end.
  if (!suspended_at) {
    await service.updateEnterprises({
      id: enterpriseId,
      suspended_at: clock.now(),
      suspension_reason: "",
    });
  }
  await noteShopChange(container, DIRECTORY_TAGS);
  try {
    await assertNothingLeft(container, enterpriseId);
    if (!(await completeDeparture(db, enterpriseId, clock.now()))) {
      throw notRequested();
    }
  } catch (error) {
    // Open again, whatever stood in the way; what the network itself had suspended stays so.
    if (!suspended_at && !(await findDeparture(db, enterpriseId))?.completed_at) {
      await service.updateEnterprises({ id: enterpriseId, suspended_at: null });
      await noteShopChange(container, DIRECTORY_TAGS);
    }
    throw error;
  }
  const owners = (await membersOf(db, enterpriseId)).filter(({ role }) => role === "owner");
  for (const { email: to, locale } of owners) {
    await sendMail(container, { to, locale, name: "departed", data: { enterprise: name } });
  }
}

async function assertNothingLeft(container: MedusaContainer, enterpriseId: string): Promise<void> {
  const obstacles = await departureObstacles(container, enterpriseId);
  if (hasObstacles(obstacles)) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "departure_obstructed",
      "Something is left to be settled before the enterprise can leave",
      { ...obstacles },
    );
  }
}

function notRequested(): Error {
  return refused("departure_not_requested", "The enterprise has not asked to leave");
}

function refused(code: string, message: string): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message);
}
