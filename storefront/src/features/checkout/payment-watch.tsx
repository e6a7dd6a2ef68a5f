"use client";

import { useEffect } from "react";
import { whatBecame } from "./card-actions";
import type { ReturnQuery } from "./payment-return";

const EVERY_MS = 4_000;

/** Client code because a page can't know by itself when a bank answers. Draws nothing. */
export function PaymentWatch({
  payment_intent,
  payment_intent_client_secret,
}: Pick<ReturnQuery, "payment_intent" | "payment_intent_client_secret">) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const target = await whatBecame({ payment_intent, payment_intent_client_secret }).catch(
        () => null,
      );
      if (target) window.location.assign(target);
      else timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, EVERY_MS);
    return () => clearTimeout(timer);
  }, [payment_intent, payment_intent_client_secret]);
  return null;
}
