import type { MedusaContainer } from "@medusajs/framework/types";
import { type Departure, findDeparture } from "../../modules/enterprise/departure";
import { databaseOf } from "../lib/database";
import { type DepartureObstacles, departureObstacles } from "./departure-obstacles";

/** An enterprise's wish to leave, null when it has none, and what is left to be settled first. */
export async function departureView(
  container: MedusaContainer,
  enterpriseId: string,
  locale?: string,
): Promise<{ departure: Departure | null; obstacles: DepartureObstacles }> {
  const [departure, obstacles] = await Promise.all([
    findDeparture(databaseOf(container), enterpriseId),
    departureObstacles(container, enterpriseId, locale),
  ]);
  return { departure, obstacles };
}
