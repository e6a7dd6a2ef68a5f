import { type CivilDate, civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../lib/clock";
import { type SellingFacts, sellingFacts } from "../lib/selling-facts";
import type { SaleTerms } from "../modules/funding/ledger/sale-terms";
import { type ChainEntry, type EnterpriseCard, networkDirectory } from "./directory";
import { expectedPiece } from "./expected-contribution";

/** A product as a store route gives it, as far as provenance needs it. */
export interface PricedProduct {
  id: string;
  variants?:
    | { id: string; calculated_price?: { calculated_amount?: number | null } | null }[]
    | null
    | undefined;
}

/** Who made a product, through which chain, and what one piece funds; null for an untagged one. */
export async function provenanceOf(
  container: MedusaContainer,
  products: readonly PricedProduct[],
  locale: string | undefined,
  salesChannelId: string | null,
): Promise<Map<string, ReturnType<typeof provenance> | null>> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [directory, facts] = await Promise.all([
    networkDirectory(container, locale),
    sellingFacts(
      db,
      products.map((product) => product.id),
    ),
  ]);
  const terms = await directory.saleTerms(salesChannelId);
  const today = civilDateOf(clock.now());
  const factsOf = new Map(facts.map((fact) => [fact.product_id, fact]));
  return new Map(
    products.map((product) => {
      const fact = factsOf.get(product.id);
      const enterprise = directory.enterprises.get(fact?.enterprise_id ?? "");
      const chain = directory.chains.get(fact?.value_chain_id ?? "");
      return [
        product.id,
        fact && enterprise && chain
          ? provenance(product, enterprise, { fact, chain, terms, today })
          : null,
      ];
    }),
  );
}

/** What decides how a price is divided. */
export interface Division {
  fact: SellingFacts;
  chain: ChainEntry;
  terms: SaleTerms;
  today: CivilDate;
}

function provenance(product: PricedProduct, enterprise: EnterpriseCard, division: Division) {
  const { chain, fact } = division;
  return {
    enterprise,
    value_chain: chain.card,
    version: { id: chain.version.id, number: chain.version.number },
    stages: chain.stages,
    vat_class: fact.vat_class,
    piece: pieceOf(product, division),
  };
}

/**
 * What one piece of the cheapest variant funds, as a page says "from" that price; null where no price
 * was asked for.
 */
function pieceOf(product: PricedProduct, division: Division) {
  let cheapest: { variant_id: string; amount: number } | undefined;
  for (const { id, calculated_price } of product.variants ?? []) {
    const amount = calculated_price?.calculated_amount;
    if (amount != null && (!cheapest || amount < cheapest.amount)) {
      cheapest = { variant_id: id, amount };
    }
  }
  return cheapest
    ? { variant_id: cheapest.variant_id, ...dividedPrice(cheapest.amount, division) }
    : null;
}

/** Divided prices by chain: they go when the directory is read anew and its entries with it. */
const divided = new WeakMap<ChainEntry, Map<string, ReturnType<typeof divide>>>();

/** The price divided, worked out once for all goods that are sold alike. */
function dividedPrice(price: number, division: Division) {
  const { fact, chain, terms, today } = division;
  const ofChain = divided.get(chain) ?? new Map<string, ReturnType<typeof divide>>();
  divided.set(chain, ofChain);
  const key = [
    ...[price, today, fact.vat_class, fact.vat_registered_from, fact.vat_registered_until],
    ...[terms.sale_model, terms.vat_registered_from, terms.commission_bp],
  ].join("|");
  const piece = ofChain.get(key) ?? divide(price, division);
  ofChain.set(key, piece);
  return piece;
}

/** A price (kronor, VAT included) divided, as JSON has it: öre. */
export function divide(price: number | string, { fact, chain, terms, today }: Division) {
  const piece = expectedPiece(price, fact, chain, terms, today);
  return {
    price_minor: Number(piece.price_minor),
    vat_rate_bp: piece.vat_rate_bp,
    vat_minor: Number(piece.vat_minor),
    net_minor: Number(piece.net_minor),
    // The network's commission with the VAT on it, so that the parts sum to the price.
    commission_minor: Number(
      piece.by_stage.reduce((net, s) => net - s.share_minor, piece.net_minor),
    ),
    contribution_minor: Number(piece.contribution_minor),
    by_stage: piece.by_stage.map((stage) => ({
      stage_id: stage.stage_id,
      enterprise_id: stage.enterprise_id,
      share_minor: Number(stage.share_minor),
      contribution_minor: Number(stage.contribution_minor),
    })),
  };
}
