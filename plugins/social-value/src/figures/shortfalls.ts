import { fillOptions } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../directory/directory";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { type Candidate, fillCandidates } from "./fill-candidates";
import { type OverviewRow, wholeEnterprises } from "./month-overview";
import { type Named, namesOf } from "./names";
import type { PlaceFilters } from "./network-places";

/** So many ways to fill a gap are shown: more would only hide the best. */
const MOST_OPTIONS = 4;

/** One way to fill the gap: so many pieces of these goods in this channel. Amounts in öre. */
export interface ShortfallOption {
  product: Named;
  variant_title: string;
  channel: Named;
  /** whether the enterprise that lacks sells them itself */
  is_own_goods: boolean;
  price_minor: number;
  /** of one piece, to the enterprise's places */
  contribution_minor: number;
  pieces: number;
}

/**
 * An enterprise whose places lack something. Its places share what it contributes in proportion to their
 * needs, so they are filled together: `to_fill_minor` is all their gaps and what its reserve must be
 * refilled with first.
 */
export interface Shortfall {
  enterprise: { id: string; handle: string; name: string };
  gap_minor: number;
  reserve_debt_minor: number;
  to_fill_minor: number;
  places: OverviewRow[];
  options: ShortfallOption[];
}

interface ShortfallsAsked {
  locale?: string | undefined;
  filters?: PlaceFilters;
  /** an enterprise sees to its own goods before it looks at what others of its chains sell */
  isOwnGoodsFirst?: boolean;
}

/**
 * The places that fall short in a month, the largest gap first, and what would fill them: no sale reaches a
 * month that is closed, so nothing would. Filters choose whose places are shown, and then all of them.
 */
export async function shortfalls(
  container: MedusaContainer,
  month: string,
  { locale, filters = {}, isOwnGoodsFirst = false }: ShortfallsAsked,
): Promise<{ month: string; is_closed: boolean; rows: Shortfall[]; gap_minor: number }> {
  const [{ rows, is_closed }, directory] = await Promise.all([
    wholeEnterprises(container, month, { locale, filters, order: "gap" }),
    networkDirectory(container, locale),
  ]);
  const byEnterprise = new Map<string, OverviewRow[]>();
  for (const row of rows.filter(({ figures }) => figures.gap_minor > 0)) {
    const { id } = row.place.enterprise;
    byEnterprise.set(id, [...(byEnterprise.get(id) ?? []), row]);
  }
  const ids = is_closed ? [] : [...byEnterprise.keys()];
  const [candidates, debts] = await Promise.all([
    fillCandidates(container, directory, ids, month),
    reserveDebts(container, ids),
  ]);
  const short = [...byEnterprise].map(([id, places]) => {
    const gap_minor = places.reduce((sum, { figures }) => sum + figures.gap_minor, 0);
    const reserve_debt_minor = Number(debts.get(id) ?? 0n);
    const to_fill_minor = gap_minor + reserve_debt_minor;
    const options = optionsOf(BigInt(to_fill_minor), candidates.get(id) ?? [], (one) =>
      isOwnGoodsFirst ? one.seller_id === id : true,
    ).map((option) => ({ ...option, is_own_goods: option.seller_id === id }));
    return { id, places, gap_minor, reserve_debt_minor, to_fill_minor, options };
  });
  const nameOption = await optionNames(
    container,
    short.flatMap(({ options }) => options),
    locale,
  );
  const shortfallRows = short
    .map(({ id: _id, options, ...row }) => ({
      enterprise: row.places[0]?.place.enterprise ?? { id: "", handle: "", name: "" },
      ...row,
      options: options.map(nameOption),
    }))
    .sort((a, b) => b.gap_minor - a.gap_minor);
  const gap_minor = shortfallRows.reduce((sum, row) => sum + row.gap_minor, 0);
  return { month, is_closed, rows: shortfallRows, gap_minor };
}

/** The best of what comes first, and then of the rest. */
function optionsOf(
  to_fill_minor: bigint,
  candidates: readonly Candidate[],
  isFirst: (candidate: Candidate) => boolean,
) {
  const best = (from: readonly Candidate[]) => fillOptions(to_fill_minor, from, MOST_OPTIONS);
  const rest = candidates.filter((candidate) => !isFirst(candidate));
  return [...best(candidates.filter(isFirst)), ...best(rest)].slice(0, MOST_OPTIONS);
}

/** What the reserves lack up to zero, öre: it is refilled before any place is given to. */
async function reserveDebts(container: MedusaContainer, enterpriseIds: readonly string[]) {
  const reserves = await container.resolve<FundingModuleService>(FUNDING_MODULE).fundingFigures({
    of: "reserves",
    by: ["enterprise"],
    filters: { enterprise: enterpriseIds },
  });
  return new Map(
    reserves
      .filter((reserve) => reserve.amount_minor < 0n)
      .map((reserve) => [reserve.keys.enterprise ?? "", -reserve.amount_minor]),
  );
}

async function optionNames(
  container: MedusaContainer,
  options: readonly (Candidate & { is_own_goods: boolean })[],
  locale: string | undefined,
) {
  const [productOf, channelOf] = await Promise.all([
    namesOf(
      container,
      "product",
      options.map((option) => option.product_id),
      locale,
    ),
    namesOf(
      container,
      "channel",
      options.map((option) => option.sales_channel_id),
      locale,
    ),
  ]);
  return (option: Candidate & { pieces: bigint; is_own_goods: boolean }): ShortfallOption => ({
    product: productOf(option.product_id),
    variant_title: option.variant_title,
    channel: channelOf(option.sales_channel_id),
    is_own_goods: option.is_own_goods,
    price_minor: Number(option.price_minor),
    contribution_minor: Number(option.contribution_minor),
    pieces: Number(option.pieces),
  });
}
