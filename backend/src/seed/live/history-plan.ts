import { addMonths, type Month } from "@insteg/domain";
import type { DemoNetwork, DemoProduct } from "../network";
import { type SeededRandom, seededRandom } from "./random";
import { atTime } from "./time";

const SEED = 20261122;
const REFUND_SEED = 20261123;
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_MONTH = "2025-10";
const MONTHS = 14;
/** Nothing of the past happens after this; what would be paid later is still unpaid. */
export const LAST_INSTANT = atTime("2026-11-22", 18 * 60);

/** What was sold after this is still to be packed. */
export const LAST_PACKED = atTime("2026-11-16", 0);

/** Orders of one month; before Christmas people buy more. */
const ORDERS_BY_CALENDAR_MONTH: Record<string, number> = { "11": 36, "12": 46 };
const ORDERS_IN_OTHER_MONTHS = 28;

export interface PlannedOrder {
  number: number;
  placed_at: Date;
  channel: string;
  lines: { sku: string; enterprise: string; quantity: number }[];
  promo_code: string | null;
  /** When it is paid, in part or whole: parts of a hundred of the total. */
  captures: { at: Date; percent: number }[];
}

/** One thing that happens, in the order of time. */
export type PlannedEvent =
  | { at: Date; kind: "place"; order: PlannedOrder }
  | { at: Date; kind: "capture"; order: PlannedOrder; percent: number; is_last: boolean }
  /** The order's first goods come back and are paid back in full. */
  | { at: Date; kind: "refund"; order: PlannedOrder }
  /** The months that are over are closed, the reserves drawn for the one that has opened. */
  | { at: Date; kind: "turn" };

/** The demo's past: the same orders and payments every time, oldest first. */
export function planHistory(network: DemoNetwork): PlannedEvent[] {
  const random = seededRandom(SEED);
  const orders: PlannedOrder[] = [];
  for (let index = 0; index < MONTHS; index += 1) {
    const month = addMonths(FIRST_MONTH, index);
    const count = ORDERS_BY_CALENDAR_MONTH[month.slice(5)] ?? ORDERS_IN_OTHER_MONTHS;
    for (let n = 0; n < count; n += 1) {
      orders.push(planOrder(network, random, month, orders.length + 1));
    }
  }
  const placed = orders.filter((order) => order.placed_at <= LAST_INSTANT);
  return [...placed.flatMap(eventsOf), ...planRefunds(placed), ...planTurns()]
    .filter((event) => event.at <= LAST_INSTANT)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || numberOf(a) - numberOf(b));
}

const numberOf = (event: PlannedEvent): number => ("order" in event ? event.order.number : 0);

/** A few of the parcels come back, some days after they were paid for. */
function planRefunds(orders: readonly PlannedOrder[]): PlannedEvent[] {
  const random = seededRandom(REFUND_SEED);
  return orders.flatMap((order): PlannedEvent[] => {
    const [paid] = order.captures;
    const isReturned = random.chance(0.05);
    const days = random.integer(3, 20);
    return isReturned && paid?.percent === 100
      ? [{ at: new Date(paid.at.getTime() + days * DAY_MS), kind: "refund", order }]
      : [];
  });
}

/** On the eighth of each month, early: as the job does it. */
function planTurns(): PlannedEvent[] {
  return Array.from({ length: MONTHS - 1 }, (_, index) => ({
    at: atTime(`${addMonths(FIRST_MONTH, index + 1)}-08`, 5 * 60),
    kind: "turn" as const,
  }));
}

/** How many pieces of each SKU the past sells. */
export function soldBySku(events: readonly PlannedEvent[]): Map<string, number> {
  const sold = new Map<string, number>();
  for (const event of events) {
    for (const line of event.kind === "place" ? event.order.lines : []) {
      sold.set(line.sku, (sold.get(line.sku) ?? 0) + line.quantity);
    }
  }
  return sold;
}

function eventsOf(order: PlannedOrder): PlannedEvent[] {
  return [
    { at: order.placed_at, kind: "place", order },
    ...order.captures.map(
      ({ at, percent }, index): PlannedEvent => ({
        at,
        kind: "capture",
        order,
        percent,
        is_last: index === order.captures.length - 1,
      }),
    ),
  ];
}

function planOrder(
  network: DemoNetwork,
  random: SeededRandom,
  month: Month,
  number: number,
): PlannedOrder {
  const channel = random.weighted({
    webbutiken: 52,
    torgstandet: 26,
    "hyllans-butik": 14,
    grossist: 8,
  });
  const day = String(random.integer(1, 28)).padStart(2, "0");
  const placed_at = atTime(`${month}-${day}`, random.integer(8 * 60, 21 * 60));
  return {
    number,
    placed_at,
    channel,
    lines: planLines(network, random, channel),
    promo_code: planPromotion(random, channel, month),
    captures: planCaptures(random, channel, placed_at),
  };
}

function planLines(network: DemoNetwork, random: SeededRandom, channel: string) {
  const goods = network.products.filter((product) => product.channels.includes(channel));
  const chosen = new Map<string, DemoProduct>();
  const wanted = channel === "grossist" ? random.integer(1, 2) : random.integer(1, 4);
  while (chosen.size < Math.min(wanted, goods.length)) {
    const product = random.pick(goods);
    chosen.set(product.handle, product);
  }
  return [...chosen.values()].map((product) => ({
    sku: random.pick(product.variants).sku,
    enterprise: product.enterprise,
    quantity: channel === "grossist" ? random.integer(8, 30) : random.integer(1, 3),
  }));
}

function planPromotion(random: SeededRandom, channel: string, month: Month): string | null {
  if (channel !== "webbutiken" || !random.chance(0.25)) {
    return null;
  }
  const byMonth: Record<string, string> = { "2025-12": "JUL10", "2026-10": "NATVERK15" };
  return byMonth[month] ?? null;
}

function planCaptures(random: SeededRandom, channel: string, placed_at: Date) {
  const after = (days: number) => new Date(placed_at.getTime() + days * DAY_MS);
  if (channel === "torgstandet" || channel === "hyllans-butik") {
    return [{ at: after(0.001), percent: 100 }];
  }
  if (channel === "grossist") {
    return random.chance(0.4)
      ? [
          { at: after(10), percent: 40 },
          { at: after(30), percent: 60 },
        ]
      : [{ at: after(30), percent: 100 }];
  }
  return [{ at: after(random.integer(1, 9)), percent: 100 }];
}
