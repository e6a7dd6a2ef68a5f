"use server";

import { beginCardPayment } from "@/lib/backend/card-payment";
import { BackendError, type BackendErrorCode } from "@/lib/backend/errors";
import { readCartId } from "@/lib/cart-cookie";
import { currentLocale } from "@/lib/current-locale";
import { afterPayment, type ReturnQuery } from "./payment-return";

export type BegunPayment = { clientSecret: string } | { failure: BackendErrorCode };

/** Begins the payment of the reader's cart, if it costs `total_minor` öre as they were shown. */
export async function beginPayment(total_minor: number): Promise<BegunPayment> {
  const cartId = await readCartId();
  if (!cartId) return { failure: "not_found" };
  if (!Number.isSafeInteger(total_minor) || total_minor <= 0) return { failure: "invalid_data" };
  try {
    return { clientSecret: await beginCardPayment(cartId, BigInt(total_minor)) };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    return { failure: error.code };
  }
}

/** Where the reader goes on to when it is known what became of the payment; null until then. */
export async function whatBecame(query: ReturnQuery): Promise<string | null> {
  return afterPayment(await currentLocale(), query);
}
