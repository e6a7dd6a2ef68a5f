import type { ReactNode } from "react";
import styles from "./trace-label.module.css";

interface Props {
  /** The amount, formatted. */
  amount: string;
  children: ReactNode;
  /** `large` on a product's page and the confirmation. */
  size?: "small" | "large";
  /** Earned money is sewn on with a whole seam, expected money with a tacked one. */
  state?: "expected" | "earned";
}

/**
 * The trace's mark: a cloth label sewn on with stitches, saying how much goes to training places.
 * It looks the same on a card, a product, a cart and a confirmation, so that it is known again.
 */
export function TraceLabel({ amount, children, size = "small", state = "expected" }: Props) {
  return (
    <p className={`${styles.label} ${styles[size]} ${styles[state]}`}>
      <span className={styles.amount}>{amount}</span> <span>{children}</span>
    </p>
  );
}
