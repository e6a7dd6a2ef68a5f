import {
  type Cart,
  type CartItem,
  type Consignment,
  getCart,
  listConsignments,
} from "@/lib/backend/cart";
import { BackendError } from "@/lib/backend/errors";
import { readCartId } from "@/lib/cart-cookie";

/** A consignment with its lines. */
export interface Parcel extends Consignment {
  items: CartItem[];
}

export interface LoadedCart {
  cart: Cart;
  parcels: Parcel[];
  /** Lines that no enterprise has claimed: shown all the same. */
  loose: CartItem[];
}

/** The reader's open cart by consignment; null when there is none, or nothing in it. */
export async function loadCart(): Promise<LoadedCart | null> {
  const cartId = await readCartId();
  if (!cartId) return null;
  try {
    const [cart, consignments] = await Promise.all([getCart(cartId), listConsignments(cartId)]);
    if (cart.completed_at || cart.items.length === 0) return null;
    return { cart, ...intoParcels(cart.items, consignments) };
  } catch (error) {
    if (error instanceof BackendError && error.code === "not_found") return null;
    throw error;
  }
}

function intoParcels(items: readonly CartItem[], consignments: readonly Consignment[]) {
  const parcels = consignments.map((consignment) => ({
    ...consignment,
    items: items.filter(({ id }) => consignment.item_ids.includes(id)),
  }));
  const claimed = new Set(consignments.flatMap(({ item_ids }) => item_ids));
  return { parcels, loose: items.filter(({ id }) => !claimed.has(id)) };
}
