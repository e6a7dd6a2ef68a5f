import { addMonths, monthOf, monthsBetween } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { clock } from "../lib/clock";
import { networkError } from "../lib/errors";
import { type FiguresTotal, type PlaceMonthFigures, totalOf } from "./place-month-figures";
import { placeMonths } from "./place-months";

/** A training place as its own enterprise sees it. Seats are numbers, never people. */
export interface OwnPlace {
  id: string;
  name: string;
  kind: string;
  seats: number;
  first_month: string;
  last_month: string | null;
}

/** A place month's figures, and whether the month is closed: then nothing in it changes any more. */
export type OwnPlaceMonth = PlaceMonthFigures & { is_closed: boolean };

const FIELDS = ["id", "name", "kind", "seats", "first_month", "last_month"];

/** The enterprise's places by name. */
export async function ownPlaces(
  container: MedusaContainer,
  enterpriseId: string,
  locale: string | undefined,
): Promise<OwnPlace[]> {
  return readPlaces(container, { enterprise_id: enterpriseId }, locale);
}

/** One of the enterprise's places; throws "training_place_not_found" for another's as for none. */
export async function ownPlace(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
  locale?: string,
): Promise<OwnPlace> {
  const [place] = await readPlaces(container, { enterprise_id: enterpriseId, id }, locale);
  if (!place) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "training_place_not_found",
      "There is no such training place",
    );
  }
  return place;
}

async function readPlaces(
  container: MedusaContainer,
  filters: { enterprise_id: string; id?: string },
  locale: string | undefined,
): Promise<OwnPlace[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "training_place", fields: FIELDS, filters }, locale ? { locale } : {});
  return data
    .map(({ id, name, kind, seats, first_month, last_month = null }) => ({
      ...{ id, name, kind, seats, first_month, last_month },
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "sv") || a.id.localeCompare(b.id, "sv"));
}

export interface OwnPlaceFigures {
  months: string[];
  places: (OwnPlace & { months: OwnPlaceMonth[] })[];
  /** of all the enterprise's places, month by month */
  totals: (FiguresTotal & { month: string; seats: number; is_closed: boolean })[];
}

/** Every place of the enterprise in each of the months, the latest month first, and their totals. Öre. */
export async function ownPlaceFigures(
  container: MedusaContainer,
  enterpriseId: string,
  asked: { first_month: string; last_month: string; locale: string | undefined },
): Promise<OwnPlaceFigures> {
  const months = monthsBetween(asked.first_month, asked.last_month).reverse();
  const [places, figures] = await Promise.all([
    ownPlaces(container, enterpriseId, asked.locale),
    placeMonths(container, months, { enterprise: [enterpriseId] }),
  ]);
  const isClosed = (month: string) => figures.closed.has(month);
  const totals = months.map((month) => {
    const cells = places.map((place) => figures.figuresOf(place.id, month));
    const open = places.filter((place) => isOpenIn(place, month));
    const seats = open.reduce((sum, place) => sum + place.seats, 0);
    return { month, seats, is_closed: isClosed(month), ...totalOf(cells) };
  });
  return {
    months,
    totals,
    places: places.map((place) => ({
      ...place,
      months: months.map((month) => ({
        ...figures.figuresOf(place.id, month),
        is_closed: isClosed(month),
      })),
    })),
  };
}

function isOpenIn({ first_month, last_month }: OwnPlace, month: string): boolean {
  return first_month <= month && (last_month === null || month <= last_month);
}

const MONTHS_BACK = 24;
const MONTHS_AHEAD = 6;

/**
 * The months that a place's own page tells of, the latest first: two years back and half a year ahead,
 * within the place's own months.
 */
export async function monthsOfOwnPlace(
  container: MedusaContainer,
  enterpriseId: string,
  place: OwnPlace,
): Promise<OwnPlaceMonth[]> {
  const now = monthOf(clock.now());
  const months = monthsBetween(addMonths(now, -MONTHS_BACK), addMonths(now, MONTHS_AHEAD))
    .filter((month) => isOpenIn(place, month))
    .reverse();
  const figures = await placeMonths(container, months, { enterprise: [enterpriseId] });
  return months.map((month) => ({
    ...figures.figuresOf(place.id, month),
    is_closed: figures.closed.has(month),
  }));
}
