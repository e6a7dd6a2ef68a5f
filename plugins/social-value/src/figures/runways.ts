import { addMonths, monthsBetween, runwayOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { wholeEnterprises } from "./month-overview";
import type { PlaceFilters } from "./network-places";

const MONTHS_OF_RATE = 3;

/** How long one enterprise's places are covered. Öre a month, but the reserve's balance. */
export interface RunwayRow {
  enterprise: { id: string; handle: string; name: string };
  reserve_minor: number;
  need_minor: number;
  rate_minor: number;
  deficit_minor: number;
  /** tenths of a month; null when sales alone cover the need */
  runway_tenths: number | null;
}

/**
 * The runway of every enterprise with places in the month, the shortest first, by the domain's formula:
 * reserve ÷ (need − average contribution of the three months before). Enterprises do not share reserves,
 * so the network has no runway of its own: `shortest_tenths` says when the first one's ends.
 */
export async function runways(
  container: MedusaContainer,
  month: string,
  { locale, filters = {} }: { locale?: string | undefined; filters?: PlaceFilters },
) {
  const months = monthsBetween(addMonths(month, -MONTHS_OF_RATE), addMonths(month, -1));
  const [overview, ledger] = await Promise.all([
    wholeEnterprises(container, month, { locale, filters }),
    readLedger(container, months),
  ]);
  const enterprises = new Map(
    overview.rows.map(({ place }) => [place.enterprise.id, place.enterprise]),
  );
  const rows = [...enterprises.values()].map((enterprise): RunwayRow => {
    const own = overview.rows.filter(({ place }) => place.enterprise.id === enterprise.id);
    const need_minor = own.reduce((sum, { figures }) => sum + needOf(figures), 0);
    const reserve_minor = ledger.reserveOf(enterprise.id);
    const runway = runwayOf({
      reserve_minor,
      need_minor: BigInt(need_minor),
      contributed_minor: months.map((one) => ledger.contributedTo(enterprise.id, one)),
    });
    return {
      enterprise,
      reserve_minor: Number(reserve_minor),
      need_minor,
      rate_minor: Number(runway.rate_minor),
      deficit_minor: Number(runway.deficit_minor),
      runway_tenths: runway.runway_tenths,
    };
  });
  rows.sort((a, b) => lengthOf(a) - lengthOf(b));
  return { month, rate_months: months, rows, shortest_tenths: rows[0]?.runway_tenths ?? null };
}

function lengthOf({ runway_tenths }: RunwayRow): number {
  return runway_tenths ?? Number.MAX_SAFE_INTEGER;
}

function needOf(figures: { cost_minor: number; public_support_minor: number }): number {
  return Math.max(0, figures.cost_minor - figures.public_support_minor);
}

/** Balances of reserves, and what sales contributed to places and reserves together, by month. */
async function readLedger(container: MedusaContainer, months: readonly string[]) {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const filters = { month: months };
  const [places, reserves, balances] = await Promise.all([
    funding.fundingFigures({ by: ["enterprise", "month"], filters }),
    funding.fundingFigures({ of: "reserves", by: ["enterprise", "month"], filters }),
    funding.fundingFigures({ of: "reserves", by: ["enterprise"] }),
  ]);
  const contributed = new Map<string, bigint>();
  for (const { keys, amount_minor } of [...places, ...reserves]) {
    const key = `${keys.enterprise}|${keys.month}`;
    contributed.set(key, (contributed.get(key) ?? 0n) + amount_minor);
  }
  const balance = new Map(
    balances.map(({ keys, amount_minor }) => [keys.enterprise, amount_minor]),
  );
  return {
    contributedTo: (enterpriseId: string, month: string) =>
      contributed.get(`${enterpriseId}|${month}`) ?? 0n,
    reserveOf: (enterpriseId: string) => balance.get(enterpriseId) ?? 0n,
  };
}
