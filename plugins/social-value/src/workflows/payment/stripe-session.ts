import { parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { STRIPE_PROVIDER } from "../../providers/stripe/service";
import { databaseOf } from "../lib/database";

/** A payment that was begun at Stripe, with what has become of it here. */
export interface StripeSession {
  id: string;
  status: string;
  collection_id: string;
  /** Stripe's PaymentIntent. */
  intent_id: string;
  amount_minor: bigint;
  cart_id: string | null;
  /** The order that the cart has become, or that the payment is linked to. */
  order_id: string | null;
  /** Medusa's payment, once it has been told of the money. */
  payment_id: string | null;
}

const SESSIONS = `
  SELECT s.id, s.status, s.payment_collection_id AS collection_id, s.data->>'id' AS intent_id,
         s.raw_amount->>'value' AS amount, c.cart_id, coalesce(o.order_id, l.order_id) AS order_id,
         p.id AS payment_id
    FROM payment_session s
    LEFT JOIN cart_payment_collection c
      ON c.payment_collection_id = s.payment_collection_id AND c.deleted_at IS NULL
    LEFT JOIN order_cart o ON o.cart_id = c.cart_id AND o.deleted_at IS NULL
    LEFT JOIN order_payment_collection l
      ON l.payment_collection_id = s.payment_collection_id AND l.deleted_at IS NULL
    LEFT JOIN payment p ON p.payment_session_id = s.id AND p.deleted_at IS NULL
   WHERE s.provider_id = '${STRIPE_PROVIDER}' AND s.deleted_at IS NULL
     AND s.data->>'id' LIKE 'pi\\_%'`;

/** The session with this id; null when it is not one of Stripe's. */
export async function findStripeSession(
  container: MedusaContainer,
  sessionId: string,
): Promise<StripeSession | null> {
  const [row] = await sqlRows<Row>(databaseOf(container), `${SESSIONS} AND s.id = ?`, [sessionId]);
  return row ? sessionOf(row) : null;
}

/** The sessions of a cart, the latest first. */
export async function stripeSessionsOfCart(
  container: MedusaContainer,
  cartId: string,
): Promise<StripeSession[]> {
  const statement = `${SESSIONS} AND c.cart_id = ? ORDER BY s.created_at DESC`;
  return (await sqlRows<Row>(databaseOf(container), statement, [cartId])).map(sessionOf);
}

/**
 * Sessions begun between two times whose money, if it came, has not become an order's: none of them was
 * told to Medusa with an order, what was told without one has not been given back, or the order does not
 * say that it is paid.
 */
export async function unsettledSessions(
  container: MedusaContainer,
  { since, until, limit }: { since: Date; until: Date; limit: number },
): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT x.id FROM (${SESSIONS} AND s.created_at >= ? AND s.created_at < ?
                        AND s.status <> 'canceled') x
      WHERE x.payment_id IS NULL
         OR x.order_id IS NULL AND NOT EXISTS (
              SELECT 1 FROM refund r WHERE r.payment_id = x.payment_id AND r.deleted_at IS NULL)
         OR x.order_id IS NOT NULL AND EXISTS (
              SELECT 1 FROM capture c WHERE c.payment_id = x.payment_id AND c.deleted_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM order_transaction t
                                  WHERE t.order_id = x.order_id AND t.reference_id = c.id
                                    AND t.deleted_at IS NULL))
      ORDER BY x.id LIMIT ?`,
    [since, until, limit],
  );
  return rows.map((row) => row.id);
}

interface Row extends Omit<StripeSession, "amount_minor"> {
  amount: string;
}

function sessionOf({ amount, ...row }: Row): StripeSession {
  return { ...row, amount_minor: parseMinor(amount) };
}
