import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../lib/sql";
import { databaseOf } from "../workflows/lib/database";
import { notePricesOf, variantsOfTurnedLists } from "../workflows/price-history/note-prices";

const NIGHT_HOUR_UTC = 2;

/**
 * Every quarter: the prices of lists that have just begun or ended, of which no event tells. Every night, and
 * while nothing is noted at all: every price, so that whatever an event lost is caught.
 */
export default async function noteAllPrices(container: MedusaContainer): Promise<void> {
  const now = new Date();
  const isNightly = now.getUTCHours() === NIGHT_HOUR_UTC && now.getUTCMinutes() < 15;
  if (isNightly || (await isEmpty(container))) {
    await notePricesOf(container);
    return;
  }
  const turned = await variantsOfTurnedLists(container);
  if (turned.length > 0) {
    await notePricesOf(container, turned);
  }
}

async function isEmpty(container: MedusaContainer): Promise<boolean> {
  const rows = await sqlRows(databaseOf(container), "SELECT 1 FROM price_point LIMIT 1", []);
  return rows.length === 0;
}

export const config = { name: "note-prices", schedule: "*/15 * * * *" };
