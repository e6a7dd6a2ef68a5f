import { parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Where goods are shown: what decides their price beside themselves. */
export interface Place {
  channel_id: string;
  region_id: string;
}

/** What one piece costs and would cost without its reduction, in öre, VAT included. */
export interface PiecePrice {
  /** In kronor, as Medusa gives it. */
  amount: number;
  price_minor: bigint;
  original_minor: bigint;
}

/**
 * The prices of price sets in a channel and region: Medusa's own pricing, as its product page asks for
 * somebody who is not signed in. A set without a price is left out.
 */
export async function pricesIn(
  container: MedusaContainer,
  priceSetIds: readonly string[],
  place: Place,
): Promise<Map<string, PiecePrice>> {
  if (priceSetIds.length === 0) {
    return new Map();
  }
  const prices = await container.resolve(Modules.PRICING).calculatePrices(
    { id: [...new Set(priceSetIds)] },
    {
      context: {
        currency_code: "sek",
        region_id: place.region_id,
        sales_channel_id: place.channel_id,
      },
    },
  );
  return new Map(
    prices.flatMap(({ id, calculated_amount, original_amount }) => {
      if (calculated_amount == null) {
        return [];
      }
      const price_minor = parseMinor(Number(calculated_amount));
      const original_minor =
        original_amount == null ? price_minor : parseMinor(Number(original_amount));
      return [[id, { amount: Number(calculated_amount), price_minor, original_minor }] as const];
    }),
  );
}
