import { monthOf, monthsBetween } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { networkPlaces, placeThen } from "../figures/network-places";
import { placeFactsOfMonths } from "../figures/place-facts";
import { clock } from "../lib/clock";
import { holder } from "../lib/held";
import { sqlRows } from "../lib/sql";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import { type ImpactRow, impactRows } from "./impact-rows";

export interface PublicImpact {
  rows: ImpactRow[];
  /** nothing but funding is told of a later month; null while none is closed */
  last_closed_month: string | null;
}

const hold = holder<PublicImpact>({ longest_age_ms: 30_000, most: 8 });

/**
 * What the public may see of every month so far. All months are worked out together whatever is asked
 * for, since what was told of one decides what may be told of another: so they are worked out anew only
 * when something was posted, closed or changed, and names in another language follow within half a minute.
 */
export async function publicImpact(
  container: MedusaContainer,
  locale: string | undefined,
): Promise<PublicImpact> {
  const current = monthOf(clock.now());
  const [ledger, network] = await Promise.all([
    container.resolve<FundingModuleService>(FUNDING_MODULE).figuresStamp(),
    networkStamp(container),
  ]);
  return hold(locale ?? "", `${current}|${ledger}|${network}`, () =>
    workOut(container, locale, current),
  );
}

async function networkStamp(container: MedusaContainer): Promise<string> {
  const [row] = await sqlRows<{ stamp: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT concat_ws('|', current_database(),
       (SELECT concat(count(*), max(updated_at)) FROM enterprise),
       (SELECT concat(count(*), max(updated_at)) FROM training_place),
       (SELECT concat(count(*), max(updated_at)) FROM place_month)) AS stamp`,
    [],
  );
  return row?.stamp ?? "";
}

async function workOut(
  container: MedusaContainer,
  locale: string | undefined,
  current: string,
): Promise<PublicImpact> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const [places, [first], figures, last_closed_month] = await Promise.all([
    networkPlaces(container, locale),
    training.listTrainingPlaces({}, { order: { first_month: "ASC" }, take: 1 }),
    funding.fundingFigures({ by: ["place", "month"] }),
    funding.lastClosedMonth(),
  ]);
  const months = monthsBetween(first?.first_month ?? current, current);
  const facts = await placeFactsOfMonths(container, months);
  const isPast = (month: string) => last_closed_month !== null && month <= last_closed_month;
  const funded = new Map(
    figures.map(({ keys, amount_minor }) => [`${keys.place}|${keys.month}`, amount_minor]),
  );
  const rows = impactRows({
    placesIn: (month) => places.map((place) => placeThen(place, facts.keptOf(place.id, month))),
    months,
    closed: new Set([...facts.closed].filter(isPast)),
    // A month that was never closed, before one that was, keeps nothing: its places' terms may still change.
    terms: facts.terms.filter(({ month }) => facts.closed.has(month) || !isPast(month)),
    fundedOf: (place, month) => funded.get(`${place}|${month}`) ?? 0n,
  });
  return { rows, last_closed_month };
}
