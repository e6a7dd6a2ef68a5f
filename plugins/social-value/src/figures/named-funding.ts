import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import { type Dimension, isOfPlace } from "../modules/funding/figures/dimensions";
import type { FigureFilters } from "../modules/funding/figures/funding-figures";
import type FundingModuleService from "../modules/funding/service";
import { type Named, namesOf } from "./names";
import { factsOf, networkPlaces } from "./network-places";

export interface FundingAsked {
  by: readonly Dimension[];
  first_month: string;
  last_month: string;
  filters: FigureFilters;
  locale: string | undefined;
}

export interface NamedFunding {
  keys: Partial<Record<Dimension, Named>>;
  amount_minor: number;
}

/** What sales have funded of places, by what is asked for, with names, and its total. Öre. */
export async function namedFunding(
  container: MedusaContainer,
  { by, first_month, last_month, filters, locale }: FundingAsked,
): Promise<{ rows: NamedFunding[]; total_minor: number }> {
  const dimensions = [...by, ...(Object.keys(filters) as Dimension[])];
  const places = dimensions.some(isOfPlace) ? factsOf(await networkPlaces(container, locale)) : [];
  const figures = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .fundingFigures({ by, first_month, last_month, filters, places });
  const readers = await Promise.all(
    by.map(async (dimension) => {
      const ids = figures.map(({ keys }) => keys[dimension] ?? "");
      return [dimension, await namesOf(container, dimension, ids, locale)] as const;
    }),
  );
  const rows = figures.map(({ keys, amount_minor }) => ({
    keys: Object.fromEntries(
      readers.map(([dimension, nameOf]) => [dimension, nameOf(keys[dimension] ?? "")]),
    ),
    amount_minor: Number(amount_minor),
  }));
  const total_minor = Number(sumOf(figures.map((figure) => figure.amount_minor)));
  return { rows, total_minor };
}
