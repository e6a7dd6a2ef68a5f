import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../modules/funding";
import type { LinePage, PlaceMonthPage } from "../modules/funding/figures/trace-pages";
import type FundingModuleService from "../modules/funding/service";
import { namesOf } from "./names";

/**
 * A page of the order lines that funded a place month, the latest first, with the names that a person
 * knows them by. `next` is the `after` of the next page, null on the last. Amounts in öre.
 */
export async function linesOfPlace(
  container: MedusaContainer,
  page: PlaceMonthPage,
  locale: string | undefined,
) {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { rows, next } = pageOf(
    await funding.linesOfPlaceMonth({ ...page, limit: page.limit + 1 }),
    page.limit,
  );
  const idsOf = (pick: (row: (typeof rows)[number]) => string | null) =>
    rows.flatMap((row) => pick(row) ?? []);
  const [numbers, productOf, channelOf, chainOf, [figure]] = await Promise.all([
    orderNumbers(
      container,
      idsOf((row) => row.order_id),
    ),
    namesOf(
      container,
      "product",
      idsOf((row) => row.product_id),
      locale,
    ),
    namesOf(
      container,
      "channel",
      idsOf((row) => row.sales_channel_id),
      locale,
    ),
    namesOf(
      container,
      "chain",
      idsOf((row) => row.value_chain_id),
      locale,
    ),
    funding.fundedByPlaceMonth([page.place_id], page.month),
  ]);
  return {
    place_id: page.place_id,
    month: page.month,
    funded_minor: Number(figure?.funded_minor ?? 0n),
    rows: rows.map((row) => ({
      line_id: row.line_id,
      order: row.order_id
        ? { id: row.order_id, display_id: numbers.get(row.order_id) ?? null }
        : null,
      product: productOf(row.product_id ?? ""),
      channel: channelOf(row.sales_channel_id ?? ""),
      chain: chainOf(row.value_chain_id ?? ""),
      quantity: row.quantity,
      sold_at: row.sold_at.toISOString(),
      kind: row.kind,
      funded_minor: Number(row.funded_minor),
      reversed_minor: Number(row.reversed_minor),
    })),
    next,
  };
}

/** A page of the place months that an order line funded; a row without a place is a training reserve. */
export async function placesOfOrderLine(
  container: MedusaContainer,
  page: LinePage,
  locale: string | undefined,
) {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { rows, next } = pageOf(
    await funding.placesOfLine({ ...page, limit: page.limit + 1 }),
    page.limit,
  );
  const [placeOf, enterpriseOf] = await Promise.all([
    namesOf(
      container,
      "place",
      rows.flatMap((row) => row.place_id ?? []),
      locale,
    ),
    namesOf(container, "enterprise", [], locale),
  ]);
  return {
    line_id: page.line_id,
    rows: rows.map(({ place_id, enterprise_id, month, funded_minor }) => ({
      place: place_id ? placeOf(place_id) : null,
      enterprise: enterpriseOf(enterprise_id ?? ""),
      month,
      funded_minor: Number(funded_minor),
    })),
    next,
  };
}

/** One row more than the page was asked for: whether there is a next page. */
function pageOf<Row extends { cursor: string }>(rows: Row[], limit: number) {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.cursor ?? null) : null };
}

async function orderNumbers(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, number>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: [...new Set(orderIds)] },
  });
  return new Map(data.map((order) => [order.id, Number(order.display_id)]));
}
