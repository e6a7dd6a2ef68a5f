import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../directory/directory";
import { clock } from "../lib/clock";
import { sqlRows } from "../lib/sql";
import { FUNDING_MODULE } from "../modules/funding";
import type { OrdersFunding } from "../modules/funding/figures/funding-of-orders";
import type FundingModuleService from "../modules/funding/service";
import { named } from "../trace/named";
import { type FundedPlace, placesOf } from "../trace/places-of";
import { toldInFull } from "../trace/shown-postings";
import { databaseOf } from "../workflows/lib/database";

interface OrderRow {
  id: string;
  placed_at: Date;
  is_paid: boolean;
}

/**
 * What a customer's paid purchases have funded: by the calendar year of the place months (Europe/Stockholm),
 * by chain, by the places' enterprise, and place by place. What waits in training reserves is told apart.
 * Minutes only of places of which the public may be told them; `untold_minor` is what the others got. Öre.
 */
export async function ownImpact(
  container: MedusaContainer,
  customerId: string,
  locale: string | undefined,
) {
  const orders = await ordersOf(container, customerId);
  const [directory, rows] = await Promise.all([
    networkDirectory(container, locale),
    container
      .resolve<FundingModuleService>(FUNDING_MODULE)
      .fundingOfOrders(orders.map(({ id }) => id)),
  ]);
  const toPlaces = rows.filter((row) => row.place_id !== null);
  const toReserves = rows.filter((row) => row.place_id === null);
  const postings = toPlaces.map((row) => ({
    ...{ account: "", line_id: null, component: null, stage_id: null },
    ...row,
  }));
  const told = await placesOf(container, toldInFull(postings), directory, {
    ...{ locale, audience: "public" as const },
  });
  const places = told.total();
  return {
    currency_code: "sek",
    as_of: clock.now().toISOString(),
    orders: orders.length,
    waiting_orders: orders.filter((order) => !order.is_paid).length,
    since: orders[0]?.placed_at.toISOString() ?? null,
    funded_minor: Number(amountOf(toPlaces)),
    reserve_minor: Number(amountOf(toReserves)),
    ...minutesOf(places),
    years: yearsOf(places, toReserves),
    chains: groupsOf(toPlaces, (row) => row.value_chain_id).map(([id, amount]) => ({
      chain: named(directory.chains.get(id)?.card),
      funded_minor: amount,
    })),
    enterprises: groupsOf(toPlaces, (row) => row.enterprise_id).map(([id, amount]) => ({
      enterprise: named(directory.enterprises.get(id)),
      funded_minor: amount,
      ...minutesOf(places.filter((place) => place.enterprise?.id === id)),
    })),
    places: places.sort((a, b) => (a.month < b.month ? 1 : -1)),
  };
}

/** The customer's orders that were not cancelled, the first one first. */
function ordersOf(container: MedusaContainer, customerId: string): Promise<OrderRow[]> {
  return sqlRows(
    databaseOf(container),
    `SELECT o.id, s.placed_at,
            s.total_minor = 0 OR EXISTS (
              SELECT FROM ledger_transaction t
               WHERE t.order_id = o.id AND t.kind = 'capture') AS is_paid
       FROM "order" o JOIN sale s ON s.order_id = o.id
      WHERE o.customer_id = ? AND o.deleted_at IS NULL AND NOT o.is_draft_order
        AND (o.status <> 'canceled' OR EXISTS (
              SELECT FROM ledger_transaction t WHERE t.order_id = o.id))
      ORDER BY s.placed_at, o.id`,
    [customerId],
  );
}

const amountOf = (rows: readonly OrdersFunding[]) => sumOf(rows.map((row) => row.amount_minor));

/** Minutes where they may be told, and the öre of which they may not. */
function minutesOf(places: readonly FundedPlace[]) {
  const sum = (of: (place: FundedPlace) => number) =>
    places.reduce((total, place) => total + of(place), 0);
  return {
    training_minutes: sum((place) => place.training_minutes ?? 0),
    untold_minor: sum((place) =>
      place.training_minutes === null ? Number(place.amount_minor ?? 0) : 0,
    ),
  };
}

function yearsOf(places: readonly FundedPlace[], toReserves: readonly OrdersFunding[]) {
  const yearOf = ({ month }: { month: string }) => month.slice(0, 4);
  const years = new Set([...places, ...toReserves].map(yearOf));
  return [...years].sort().map((year) => {
    const ofYear = places.filter((place) => yearOf(place) === year);
    return {
      year,
      funded_minor: ofYear.reduce((sum, place) => sum + Number(place.amount_minor ?? 0), 0),
      reserve_minor: Number(amountOf(toReserves.filter((row) => yearOf(row) === year))),
      ...minutesOf(ofYear),
    };
  });
}

/** Sums by what `keyOf` gives, the largest first; öre. */
function groupsOf(
  rows: readonly OrdersFunding[],
  keyOf: (row: OrdersFunding) => string | null,
): [string, number][] {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const key = keyOf(row) ?? "";
    sums.set(key, (sums.get(key) ?? 0n) + row.amount_minor);
  }
  return [...sums]
    .filter(([, amount]) => amount !== 0n)
    .map(([key, amount]): [string, number] => [key, Number(amount)])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
