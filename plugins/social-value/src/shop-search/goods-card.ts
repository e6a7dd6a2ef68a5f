import type { ChainCard, EnterpriseCard } from "../directory/directory";
import type { PiecePrice } from "./goods-prices";
import type { GoodsRow } from "./goods-rows";

/** A product with what one channel asks for it. */
export interface Offer {
  row: GoodsRow;
  cheapest: PiecePrice;
  /** Of its variant, where its price is reduced and an earlier one is known; öre. */
  lowest_30_days_minor: bigint | null;
  /** Another variant costs more. */
  is_from: boolean;
  /** Some variant can be bought now. */
  available: boolean;
  contribution_minor: number;
}

interface Maker {
  enterprise: EnterpriseCard | undefined;
  chain: ChainCard | undefined;
  place_kinds: readonly string[];
}

/** What a page shows of a product in a list, as the JSON of the answer; amounts are öre in texts. */
export function cardOf(offer: Offer, { enterprise, chain, place_kinds }: Maker): string {
  const { row, cheapest, lowest_30_days_minor, is_from, available, contribution_minor } = offer;
  const isReduced = cheapest.original_minor > cheapest.price_minor;
  return JSON.stringify({
    id: row.id,
    handle: row.handle,
    title: row.title,
    subtitle: row.subtitle || null,
    thumbnail: row.thumbnail,
    price: {
      from_minor: String(cheapest.price_minor),
      is_from,
      currency_code: "sek",
      lowest_30_days_minor:
        isReduced && lowest_30_days_minor !== null ? String(lowest_30_days_minor) : null,
      original_minor: isReduced ? String(cheapest.original_minor) : null,
    },
    available,
    enterprise: enterprise && {
      handle: enterprise.handle,
      name: enterprise.name,
      municipality: enterprise.municipality,
    },
    value_chain: chain ? { handle: chain.handle, name: chain.name } : null,
    contribution_minor: String(contribution_minor),
    place_kinds,
  });
}
