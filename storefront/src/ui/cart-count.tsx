"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense, useSyncExternalStore } from "react";
import { readCartCount } from "@/lib/cart-count";
import styles from "./site-header.module.css";

interface Props {
  /** How one piece is told of. */
  one: string;
  /** How several are, with # for their number. */
  many: string;
}

/**
 * How many pieces the cart holds. The page is the same for every reader, so only the browser knows, by
 * a cookie that the cart's actions keep; without JavaScript no number is shown.
 */
export function CartCount(words: Props) {
  return (
    <Suspense>
      <Count {...words} />
    </Suspense>
  );
}

function Count({ one, many }: Props) {
  // The cart changes by actions, after which the address does: each is a reason to look again.
  usePathname();
  useSearchParams();
  const count = useSyncExternalStore(subscribe, readCartCount, () => 0);
  if (count === 0) return null;
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <span className={styles.spoken}>{count === 1 ? one : many.replace("#", String(count))}</span>
    </>
  );
}

/** A page that comes back from the browser's memory, or another tab's change. */
function subscribe(changed: () => void): () => void {
  window.addEventListener("pageshow", changed);
  document.addEventListener("visibilitychange", changed);
  return () => {
    window.removeEventListener("pageshow", changed);
    document.removeEventListener("visibilitychange", changed);
  };
}
