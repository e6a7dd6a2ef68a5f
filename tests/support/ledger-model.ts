import { randomUUID } from "node:crypto";
import { addMonths } from "@insteg/domain";
import type { CaptureEvent } from "@insteg/social-value/ledger/capture-posting";
import type { RefundEvent } from "@insteg/social-value/ledger/refund-posting";
import type { SaleLineSnapshot, SaleSnapshot } from "@insteg/social-value/ledger/sale-snapshot";
import type { Ledger } from "./ledger-alone";

/** What has happened to an order as its payments know it, öre: the ledger must come to the same. */
export interface ModelOrder {
  id: string;
  held_minor: bigint;
  captured_minor: bigint;
  refunded_minor: bigint;
  lines: number;
}

export type MoneyEvent =
  | { kind: "capture"; event: CaptureEvent }
  | { kind: "refund"; event: RefundEvent };

/** What the ledger should say. */
export interface Model {
  orders: ModelOrder[];
  /** Told by payments, not yet by the ledger: a lost or late event. */
  waiting: MoneyEvent[];
  delivered: MoneyEvent[];
  /** Months since the first; a run goes on where the one before it ended. */
  month: number;
  /** What was posted in each closed month when it was closed: it must stay so. */
  closed: Map<string, string>;
}

/** The ledger under test, on a real database, and the enterprises of one run. */
export interface Real {
  ledger: Ledger;
  /** Ids of this run's own, so that runs do not meet. */
  run: string;
}

export const monthName = (n: number): string => addMonths("2000-01", n);

export const timeIn = (n: number): Date => new Date(`${monthName(n)}-15T10:00:00Z`);

export const enterprises = ({ run }: Real): string[] => [`${run}_a`, `${run}_b`];

/** Two enterprises with two places each; the needs are small, so that reserves fill and are drawn. */
export function placesOf(real: Real) {
  return enterprises(real).flatMap((enterprise_id) =>
    [900, 300].map((seat_cost_minor, index) => ({
      place_id: `${enterprise_id}_${index}`,
      enterprise_id,
      occupied_seats: 1,
      seat_cost_minor,
      public_support_minor: 0,
    })),
  );
}

export interface LineWish {
  gross_minor: bigint;
  seller: 0 | 1;
  share_bp: number;
  contribution_bp: number;
  commission_bp: number;
  vat_rate_bp: number;
  network_discount_minor: bigint;
}

/** A line of the sale: the seller's own stage and one of the other enterprise. */
export function lineOf(real: Real, orderId: string, position: number, wish: LineWish) {
  const [own, other] = wish.seller === 0 ? enterprises(real) : enterprises(real).reverse();
  const line: SaleLineSnapshot = {
    line_id: `${orderId}_l${position}`,
    position,
    kind: "item",
    seller_id: own ?? "",
    product_id: null,
    quantity: 1,
    gross_minor: wish.gross_minor,
    network_discount_minor: wish.network_discount_minor,
    vat_class: null,
    vat_rate_bp: wish.vat_rate_bp,
    commission_bp: wish.commission_bp,
    value_chain_id: `${real.run}_chain`,
    chain_version_id: `${real.run}_version`,
    stages: [
      {
        stage_id: "s1",
        enterprise_id: own ?? "",
        share_bp: wish.share_bp,
        contribution_bp: wish.contribution_bp,
      },
      {
        stage_id: "s2",
        enterprise_id: other ?? "",
        share_bp: 10_000 - wish.share_bp,
        contribution_bp: wish.contribution_bp,
      },
    ],
    consignment: [],
  };
  return line;
}

export function saleOf(real: Real, month: number, wishes: readonly LineWish[]): SaleSnapshot {
  const order_id = `${real.run}_${randomUUID()}`;
  return {
    order_id,
    placed_at: timeIn(month),
    sale_model: "intermediary",
    network_vat_registered: true,
    currency_code: "sek",
    sales_channel_id: null,
    total_minor: wishes.reduce((sum, wish) => sum + wish.gross_minor, 0n),
    lines: wishes.map((wish, index) => lineOf(real, order_id, index + 1, wish)),
  };
}

/** Delivers one event as a subscriber would: the month it is booked in is worked out then. */
export async function deliver(real: Real, model: Model, told: MoneyEvent): Promise<boolean> {
  const month = await real.ledger.bookingMonth(told.event.event_at, timeIn(model.month));
  const outcome =
    told.kind === "capture"
      ? await real.ledger.postCapture({ ...told.event, month }, placesOf(real))
      : await real.ledger.postRefund({ ...told.event, month });
  return outcome.is_new;
}

/** Delivers all that waits, as the reconciliation does: captures before refunds. */
export async function reconcile(real: Real, model: Model): Promise<void> {
  const inOrder = [...model.waiting].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  for (const told of inOrder) {
    await deliver(real, model, told);
  }
  model.delivered.push(...inOrder);
  model.waiting = [];
}
