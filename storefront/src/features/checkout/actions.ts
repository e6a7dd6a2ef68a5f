"use server";

import { redirect } from "next/navigation";
import type { Locale } from "@/i18n/routing";
import { isCartOpen, listConsignments } from "@/lib/backend/cart";
import {
  completeCart,
  openPayment,
  setCartDetails,
  setShippingMethod,
} from "@/lib/backend/checkout";
import { BackendError, type BackendErrorCode } from "@/lib/backend/errors";
import { forgetCartId, readCartId } from "@/lib/cart-cookie";
import { currentLocale } from "@/lib/current-locale";
import { paths } from "@/lib/paths";
import { keepCart } from "../account/session";
import { checkDetails, detailFields, type FieldErrors } from "./details";

export interface CheckoutState {
  /** What was typed, so that nothing is lost. Keys are the form's names. */
  values: Record<string, string>;
  errors: FieldErrors;
  /** What the backend refused, if it did. */
  failure: BackendErrorCode | null;
}

/** Stores address and shipping choices and goes on to the review; or says what is wrong. */
export async function saveDetails(_before: CheckoutState, form: FormData): Promise<CheckoutState> {
  const [locale, cartId] = await Promise.all([currentLocale(), readCartId()]);
  if (!cartId) redirect(paths.cart(locale));
  const values = valuesOf(form);
  const { details, errors } = checkDetails(values);
  try {
    const consignments = await listConsignments(cartId);
    const keys = consignments.map(({ enterprise }) => `shipping.${enterprise.id}`);
    const all: FieldErrors = { ...errors };
    for (const key of keys) if (!values[key]) all[key] = "shipping";
    if (!details || Object.keys(all).length > 0) return { values, errors: all, failure: null };
    await keepCart(cartId);
    await setCartDetails(cartId, details);
    // One after the other: each changes the same cart.
    for (const key of keys) await setShippingMethod(cartId, values[key] ?? "");
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    return { values, errors: {}, failure: error.code };
  }
  redirect(paths.review(locale, { betala: values.payment }));
}

/** Places the order and shows its confirmation; a refusal is shown on the review. */
export async function placeOrder(): Promise<void> {
  const [locale, cartId] = await Promise.all([currentLocale(), readCartId()]);
  if (!cartId) redirect(paths.cart(locale));
  const target = await place(locale, cartId);
  redirect(target);
}

async function place(locale: Locale, cartId: string): Promise<string> {
  try {
    // A try that ran out of time may have placed the order: its payment is left as it is, and
    // completing again gives the same order.
    if (await isCartOpen(cartId)) await openPayment(cartId);
    const { order_id, trace_token } = await completeCart(cartId);
    await forgetCartId();
    return paths.order(locale, order_id, trace_token);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    return paths.review(locale, { fel: error.code });
  }
}

function valuesOf(form: FormData): Record<string, string> {
  const longest = 300;
  const values: Record<string, string> = {};
  for (const [key, value] of form) {
    const isOurs =
      detailFields.some((name) => name === key) || key.startsWith("shipping.") || key === "payment";
    if (isOurs && typeof value === "string") values[key] = value.slice(0, longest);
  }
  return values;
}
