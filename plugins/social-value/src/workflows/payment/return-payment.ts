import { formatMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { sendMail } from "../../mail/send-mail";
import { kronorIn } from "../consignment/customer-mails";
import { sumOfMoved } from "../funding/moved";
import { databaseOf } from "../lib/database";
import type { StripeSession } from "./stripe-session";

/** Medusa's own lock of a cart, which its completion takes: seconds. */
const PATIENCE_S = 30;

/**
 * Gives back all of a payment whose cart can't become an order, once, and tells the buyer by mail. The
 * cart lets go of the payment first, so that nobody can complete it with money that is on its way back;
 * Medusa keeps the payment with its refund. A process that dies in between is taken up again by the job.
 */
export async function returnPayment(
  container: MedusaContainer,
  session: StripeSession,
  reason: string,
): Promise<void> {
  const buyer = await buyerOf(container, session);
  await letGo(container, session);
  const payments = container.resolve(Modules.PAYMENT);
  const authorised = await payments.authorizePaymentSession(session.id, {});
  if (!authorised) {
    throw new Error(`The payment session ${session.id} was not authorised`);
  }
  const payment = await payments.retrievePayment(authorised.id, {
    relations: ["captures", "refunds"],
  });
  const left_minor = sumOfMoved(payment.captures) - sumOfMoved(payment.refunds);
  if (left_minor > 0n) {
    await payments.refundPayment({
      payment_id: payment.id,
      amount: Number(formatMinor(left_minor)),
      note: reason,
    });
  }
  if (buyer) {
    const amount = kronorIn(buyer.locale, session.amount_minor);
    await sendMail(container, {
      ...{ to: buyer.email, locale: buyer.locale, name: "payment_returned" as const },
      once: session.id,
      data: { amount },
    });
  }
}

/** Takes the payment from its cart, while Medusa completes no cart of that id. */
async function letGo(container: MedusaContainer, session: StripeSession): Promise<void> {
  const { cart_id, collection_id } = session;
  if (!cart_id) {
    return;
  }
  const work = async () => {
    const placed = await sqlRows(
      databaseOf(container),
      "SELECT 1 FROM order_cart WHERE cart_id = ? AND deleted_at IS NULL",
      [cart_id],
    );
    if (placed.length > 0) {
      throw new Error(`Cart ${cart_id} has become an order meanwhile`);
    }
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
      [Modules.CART]: { cart_id },
      [Modules.PAYMENT]: { payment_collection_id: collection_id },
    });
  };
  await container.resolve(Modules.LOCKING).execute(cart_id, work, { timeout: PATIENCE_S });
}

/** Who is told: kept with the payment's collection, for the cart no longer leads to it afterwards. */
async function buyerOf(
  container: MedusaContainer,
  { collection_id }: StripeSession,
): Promise<{ email: string; locale: "sv" | "en" } | null> {
  const [cart] = await sqlRows<{ email: string | null; locale: string | null }>(
    databaseOf(container),
    `SELECT c.email, c.locale FROM cart_payment_collection l JOIN cart c ON c.id = l.cart_id
      WHERE l.payment_collection_id = ? ORDER BY l.created_at DESC LIMIT 1`,
    [collection_id],
  );
  const locale = cart?.locale?.startsWith("en") ? "en" : "sv";
  return cart?.email ? { email: cart.email, locale } : null;
}
