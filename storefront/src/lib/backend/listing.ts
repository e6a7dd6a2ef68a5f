import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { type Query, readCached } from "./client";
import { listEnterprises } from "./enterprise";
import { page } from "./fields";
import { listWholeProducts, type Product } from "./product";
import { listValueChains } from "./value-chain";

/** An answer that is kept must stay small; this many addresses do, and this many whole goods. */
const addressesAtOnce = 200;
const productsAtOnce = 100;
const othersAtOnce = 100;

const address = z.object({ handle: z.string(), updated_at: z.string() });
const addressList = z.object({ products: z.array(address), ...page });

/** A page's handle and, where the backend tells it, when what it shows was changed. */
export interface Address {
  handle: string;
  updated_at?: string;
}

/** The addresses of all goods in the shop, in a steady order, so that no page of the list is lost. */
export function allProducts(): Promise<Address[]> {
  return all(addressesAtOnce, async (query) => {
    const asked = { ...query, fields: "handle,updated_at", order: "id" };
    const request = { path: "/store/products", query: asked };
    const { products, count } = await readCached("products", request, addressList);
    return { items: products, count };
  });
}

/** The addresses of all enterprises. */
export function allEnterprises(locale: Locale): Promise<Address[]> {
  return all(othersAtOnce, async (query) => {
    const { enterprises, count } = await listEnterprises(locale, query);
    return { items: enterprises.map(({ handle }) => ({ handle })), count };
  });
}

/** The addresses of all value chains that are published. */
export function allValueChains(locale: Locale): Promise<Address[]> {
  return all(othersAtOnce, async (query) => {
    const { value_chains, count } = await listValueChains(locale, query);
    return { items: value_chains.map(({ handle }) => ({ handle })), count };
  });
}

/** All goods with everything that a buyer is told of them, in a steady order. */
export function allWholeProducts(locale: Locale): Promise<Product[]> {
  return all(productsAtOnce, async (query) => {
    const { products, count } = await listWholeProducts(locale, { ...query, order: "id" });
    return { items: products, count };
  });
}

/** Reads page after page; an empty one ends it, so that a count that moves cannot keep it going. */
async function all<T>(
  limit: number,
  readPage: (
    query: Query & { limit: number; offset: number },
  ) => Promise<{ items: T[]; count: number }>,
): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const { items, count } = await readPage({ limit, offset: found.length });
    found.push(...items);
    if (items.length === 0 || found.length >= count) return found;
  }
}
