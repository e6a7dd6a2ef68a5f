"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Locale, regionalLocale } from "@/i18n/routing";
import {
  addCartItem,
  countCartItems,
  createCart,
  isCartOpen,
  removeCartItem,
  setCartItemQuantity,
} from "@/lib/backend/cart";
import { BackendError, type BackendErrorCode } from "@/lib/backend/errors";
import { readCartId, rememberCartCount, rememberCartId } from "@/lib/cart-cookie";
import { currentLocale } from "@/lib/current-locale";
import { paths } from "@/lib/paths";
import { keepCart } from "../account/session";
import { quantityLimit } from "./limits";

const quantity = z.coerce.number().int().min(1).max(quantityLimit);
const addition = z.object({ variant_id: z.string().min(1).max(100), quantity });
const change = z.object({
  item_id: z.string().min(1).max(100),
  quantity: quantity.or(z.coerce.number().pipe(z.literal(0))),
});

/**
 * Adds what the product page's form says and shows the cart, with what came of it: the product's page is
 * kept and the same for all, so it can tell nobody anything.
 */
export async function addToCart(handle: string, form: FormData): Promise<void> {
  const locale = await currentLocale();
  const parsed = addition.safeParse(Object.fromEntries(form));
  const told = (query: Record<string, string>) => paths.cart(locale, { vara: handle, ...query });
  if (!parsed.success) redirect(told({ fel: "quantity" }));
  const { variant_id, quantity: pieces } = parsed.data;
  const failure = await failureOf(() => add(locale, variant_id, pieces));
  redirect(told(failure ? { fel: failure } : { lagd: String(pieces) }));
}

/** Sets a line's quantity; 0 takes it out. */
export async function changeQuantity(form: FormData): Promise<void> {
  const locale = await currentLocale();
  const cartId = await readCartId();
  const parsed = change.safeParse(Object.fromEntries(form));
  if (!cartId) redirect(paths.cart(locale));
  if (!parsed.success) redirect(paths.cart(locale, { fel: "quantity" }));
  const { item_id, quantity: wanted } = parsed.data;
  const failure = await failureOf(() =>
    wanted === 0 ? removeCartItem(cartId, item_id) : setCartItemQuantity(cartId, item_id, wanted),
  );
  await tellCount(cartId);
  refresh();
  redirect(paths.cart(locale, failure ? { fel: failure } : { klart: "1" }));
}

async function add(locale: Locale, variantId: string, pieces: number): Promise<void> {
  const known = await readCartId();
  if (known) {
    try {
      await addCartItem(known, variantId, pieces);
      return await tellCount(known);
    } catch (error) {
      // Only a cart that is gone, or has become an order, is replaced: never one with goods in it.
      if (await isCartOpen(known)) throw error;
    }
  }
  const cartId = await createCart(regionalLocale[locale]);
  await addCartItem(cartId, variantId, pieces);
  await rememberCartId(cartId);
  await keepCart(cartId);
  await tellCount(cartId);
}

/** The header's number is no reason to fail: one that cannot be read stays as it was. */
async function tellCount(cartId: string): Promise<void> {
  const pieces = await countCartItems(cartId).catch(() => null);
  if (pieces !== null) await rememberCartCount(pieces);
}

/** Runs a change; null when it went well, else the code of what went wrong. */
async function failureOf(run: () => Promise<void>): Promise<BackendErrorCode | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    return error.code;
  }
}
