import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";

export interface WantedStock {
  location_id: string;
  stock: { variant_id: string; stocked_quantity: number }[];
}

interface ItemRow {
  variant_id: string;
  inventory_item_id: string;
  has_level: boolean;
}

/** How the wanted stock is written: levels that are new, and those that are there. */
export const planLevelsStep = createStep(
  "plan-goods-levels",
  async (wanted: WantedStock, { container }) =>
    new StepResponse(await planLevels(container, wanted)),
);

async function planLevels(container: MedusaContainer, { location_id, stock }: WantedStock) {
  const rows = await sqlRows<ItemRow>(
    databaseOf(container),
    `SELECT i.variant_id, i.inventory_item_id, l.id IS NOT NULL AS has_level
       FROM product_variant_inventory_item i
       LEFT JOIN inventory_level l ON l.inventory_item_id = i.inventory_item_id
        AND l.location_id = ? AND l.deleted_at IS NULL
      WHERE i.variant_id = ANY(?) AND i.deleted_at IS NULL`,
    [location_id, stock.map(({ variant_id }) => variant_id)],
  );
  const levels = rows.map(({ variant_id, inventory_item_id, has_level }) => ({
    has_level,
    level: {
      inventory_item_id,
      location_id,
      stocked_quantity: stock.find((one) => one.variant_id === variant_id)?.stocked_quantity ?? 0,
    },
  }));
  return {
    added: levels.flatMap(({ has_level, level }) => (has_level ? [] : [level])),
    changed: levels.flatMap(({ has_level, level }) => (has_level ? [level] : [])),
  };
}
