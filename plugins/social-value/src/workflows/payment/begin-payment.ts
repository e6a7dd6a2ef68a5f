import { parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  getVariantAvailability,
  MedusaError,
} from "@medusajs/framework/utils";
import {
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refreshCartItemsWorkflow,
} from "@medusajs/medusa/core-flows";
import { networkError } from "../../lib/errors";
import { offersStripe, stripeClient } from "../../lib/stripe-client";
import { STRIPE_PROVIDER } from "../../providers/stripe/service";
import { assertCompletable, type CartToComplete } from "../lib/assert-completable";
import { whilePaymentHeld } from "./payment-lock";
import { findStripeSession, stripeSessionsOfCart } from "./stripe-session";

/** What a browser needs to pay. */
export interface BegunPayment {
  client_secret: string;
  amount_minor: bigint;
}

/**
 * Begins a cart's payment at Stripe, or goes on with the one that is begun, after prices, stock and
 * shipping have been looked at anew. Throws "payment_not_offered", "cart_not_found", "cart_completed",
 * "amount_changed" (409, with the new `total_minor`) when the cart costs something else than the buyer was
 * shown, "out_of_stock" (409, with the goods), "payment_made" when it is being paid or is paid, and what
 * makes a cart impossible to complete.
 */
export function beginPayment(
  container: MedusaContainer,
  cartId: string,
  shown_minor: bigint,
): Promise<BegunPayment> {
  if (!offersStripe()) {
    throw refusal(MedusaError.Types.NOT_ALLOWED, "payment_not_offered", "Stripe is not connected");
  }
  return whilePaymentHeld(container, cartId, async () => {
    await assertUnpaid(container, cartId);
    await refreshCartItemsWorkflow(container).run({
      input: { cart_id: cartId, force_refresh: true },
    });
    const cart = await openCart(container, cartId);
    await assertCompletable(container, cart);
    await assertInStock(container, cart);
    const total_minor = parseMinor(Number(cart.total));
    if (total_minor !== shown_minor) {
      throw refusal(
        MedusaError.Types.CONFLICT,
        "amount_changed",
        "The cart costs something else than was shown",
        { total_minor: Number(total_minor) },
      );
    }
    return begun(container, cart, total_minor);
  });
}

interface CartToPay extends CartToComplete {
  id: string;
  total: unknown;
  completed_at?: string | null;
  payment_collection?: { id: string } | null;
  items?: (NonNullable<CartToComplete["items"]>[number] & {
    variant_id?: string | null;
    quantity: unknown;
  })[];
}

async function openCart(container: MedusaContainer, cartId: string): Promise<CartToPay> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: [
      ...["id", "total", "completed_at", "sales_channel_id", "payment_collection.id"],
      ...["items.*", "shipping_methods.*"],
    ],
    filters: { id: cartId },
  });
  const cart = data[0] as unknown as CartToPay | undefined;
  if (!cart) {
    throw refusal(MedusaError.Types.NOT_FOUND, "cart_not_found", `There is no cart ${cartId}`);
  }
  if (cart.completed_at) {
    throw refusal(MedusaError.Types.CONFLICT, "cart_completed", "The order is placed already");
  }
  return cart;
}

/** A cart is not touched while money is on its way for it. */
async function assertUnpaid(container: MedusaContainer, cartId: string): Promise<void> {
  for (const { intent_id } of await stripeSessionsOfCart(container, cartId)) {
    const { status } = await stripeClient().paymentIntents.retrieve(intent_id);
    if (status === "succeeded" || status === "processing") {
      throw refusal(
        MedusaError.Types.CONFLICT,
        "payment_made",
        "The cart is being paid, or is paid",
      );
    }
  }
}

async function assertInStock(container: MedusaContainer, cart: CartToPay): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { variant_id, quantity } of cart.items ?? []) {
    if (variant_id) {
      wanted.set(variant_id, (wanted.get(variant_id) ?? 0) + Number(quantity));
    }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: variants } = await query.graph({
    entity: "variant",
    fields: ["id", "manage_inventory", "allow_backorder"],
    filters: { id: [...wanted.keys()] },
  });
  const counted = variants.filter((one) => one.manage_inventory && !one.allow_backorder);
  const left = await getVariantAvailability(query, {
    variant_ids: counted.map(({ id }) => id),
    sales_channel_id: cart.sales_channel_id ?? "",
  });
  const short = counted.filter(
    ({ id }) => Number(left[id]?.availability ?? 0) < (wanted.get(id) ?? 0),
  );
  if (short.length > 0) {
    const items = (cart.items ?? [])
      .filter(({ variant_id }) => short.some(({ id }) => id === variant_id))
      .map(({ id, product_title, title }) => ({ id, title: product_title ?? title ?? "" }));
    throw refusal(
      MedusaError.Types.CONFLICT,
      "out_of_stock",
      `There are not so many left: ${items.map((item) => item.title).join(", ")}`,
      { items },
    );
  }
}

async function begun(
  container: MedusaContainer,
  cart: CartToPay,
  amount_minor: bigint,
): Promise<BegunPayment> {
  const again = await openIntent(container, cart.id, amount_minor);
  if (again) {
    return { client_secret: again, amount_minor };
  }
  const collection_id = cart.payment_collection?.id ?? (await newCollection(container, cart.id));
  const { result } = await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection_id, provider_id: STRIPE_PROVIDER, data: {} },
  });
  const session = await findStripeSession(container, result.id);
  const secret = session && (await secretOf(session.intent_id));
  if (!secret || session.amount_minor !== amount_minor) {
    throw new Error(`The payment of cart ${cart.id} could not be begun`);
  }
  return { client_secret: secret, amount_minor };
}

async function newCollection(container: MedusaContainer, cart_id: string): Promise<string> {
  const { result } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id },
  });
  return result.id;
}

/** The secret of a payment that is begun and can still be paid: after a refusal the buyer tries again. */
async function openIntent(
  container: MedusaContainer,
  cartId: string,
  amount_minor: bigint,
): Promise<string | null> {
  const [session] = await stripeSessionsOfCart(container, cartId);
  if (session?.amount_minor !== amount_minor) {
    return null;
  }
  const intent = await stripeClient().paymentIntents.retrieve(session.intent_id);
  const isOpen = ["requires_payment_method", "requires_confirmation", "requires_action"].includes(
    intent.status,
  );
  return isOpen && BigInt(intent.amount) === amount_minor ? intent.client_secret : null;
}

async function secretOf(intentId: string): Promise<string | null> {
  return (await stripeClient().paymentIntents.retrieve(intentId)).client_secret;
}

function refusal(
  type: string,
  code: string,
  message: string,
  data: Record<string, unknown> = {},
): Error {
  return networkError(type, code, message, data);
}
