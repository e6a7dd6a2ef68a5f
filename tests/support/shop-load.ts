import { randomUUID } from "node:crypto";
import type { TestApp } from "./app";
import { buy } from "./checkout";
import type { TestProduct } from "./goods";
import { type Answer, adminClient, type HttpClient, storeClient } from "./http";

/** What the shop's answers have told: whatever happens afterwards, this must stand. */
export interface Told {
  orders: string[];
  captured: string[];
  /** How many requests have been answered, of whatever kind. */
  answers: number;
}

/** Everything a load talks to: a backend of its own that may die at any moment. */
export interface LoadTarget {
  app: TestApp;
  url: string;
  products: readonly TestProduct[];
}

/**
 * Buys, pays for, refunds and pays out in a few loops side by side, with goods of one or two enterprises,
 * until `stopped`. A backend that dies ends the loops; what was told by then is in `told`.
 */
export async function loadUntil(
  target: LoadTarget,
  told: Told,
  stopped: AbortSignal,
  loops: number,
): Promise<void> {
  const { app, url } = target;
  const store = counted(storeClient({ ...app, url }), told);
  const signedIn = await adminClient(url).catch(() => undefined);
  if (signedIn) {
    const admin = counted(signedIn, told);
    await Promise.all(
      Array.from({ length: loops }, (_, n) => loop({ ...target, store, admin }, told, stopped, n)),
    );
  }
}

/** The same client; each answer is counted. */
function counted(client: HttpClient, told: Told): HttpClient {
  const count = (answer: Answer): Answer => {
    told.answers += 1;
    return answer;
  };
  return {
    get: (...request) => client.get(...request).then(count),
    post: (...request) => client.post(...request).then(count),
    delete: (...request) => client.delete(...request).then(count),
  };
}

async function loop(
  { app, store, admin, products }: LoadTarget & { store: HttpClient; admin: HttpClient },
  told: Told,
  stopped: AbortSignal,
  n: number,
): Promise<void> {
  for (let round = n; !stopped.aborted; round += 1) {
    try {
      const first = products[round % products.length] as TestProduct;
      const second = products[(round + 1) % products.length] as TestProduct;
      const lines = round % 2 ? [[first, 1] as const] : [[first, 1] as const, [second, 2] as const];
      // Medusa makes a customer of each address, and two at once of the same one fail.
      const { order_id } = await buy(app, store, lines, `kund${randomUUID()}@test.example`);
      told.orders.push(order_id);
      const payment_id = await payAll(admin, order_id);
      told.captured.push(payment_id);
      if (round % 3 === 0) {
        await refundSome(admin, order_id, round);
      }
      if (round % 4 === 0) {
        await payEnterprises(admin);
      }
    } catch (error) {
      if (isRefusal(error)) {
        throw error;
      }
      // The backend is dying: the answer never came.
      return;
    }
  }
}

/** Captures the order's whole payment; gives the payment's id. */
async function payAll(admin: HttpClient, orderId: string): Promise<string> {
  const path = `/admin/orders/${orderId}?fields=payment_collections.payments.id`;
  const { body } = await admin.get(path);
  const payment_id = body.order.payment_collections[0].payments[0].id;
  const { status } = await admin.post(`/admin/payments/${payment_id}/capture`);
  if (status !== 200) {
    throw new Error(`captured: ${status}`);
  }
  return payment_id;
}

async function refundSome(admin: HttpClient, orderId: string, round: number): Promise<void> {
  const { body } = await admin.get(`/admin/orders/${orderId}/refundable-lines`);
  const [line] = body.lines.filter((one: { remaining_minor: number }) => one.remaining_minor > 0);
  if (line) {
    const amount_minor = 1 + ((round * 777) % line.remaining_minor);
    await admin.post(`/admin/orders/${orderId}/refund-lines`, {
      lines: [{ line_id: line.line_id, amount_minor }],
    });
  }
}

/** Pays the enterprises what is due to them, unless another loop is at it. */
async function payEnterprises(admin: HttpClient): Promise<void> {
  const { status, body } = await admin.post("/admin/payouts/run");
  if (status !== 200 && body.code !== "payout_run_under_way") {
    throw new Error(`paid out: ${status}`);
  }
}

// A connection that breaks is no refusal, and an answer that never came is not known to be one.
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /refused: \{|not completed: \{/.test(error.message);
}
