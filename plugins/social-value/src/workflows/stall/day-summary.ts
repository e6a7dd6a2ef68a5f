import { PAYMENT_KINDS, sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { type StallDaySale, stallDaySales } from "../../modules/funding/stall/day-sales";
import type { StallFlag } from "../../modules/funding/stall/stall-sale";
import { databaseOf } from "../lib/database";

/**
 * A day at an enterprise's stall: what was sold and reversed on it, by kind of payment, and what the ledger
 * made of it. `day` is a Stockholm day ('YYYY-MM-DD').
 */
export async function stallDay(container: MedusaContainer, enterpriseId: string, day: string) {
  const [sales, funding] = await Promise.all([
    stallDaySales(databaseOf(container), enterpriseId, day),
    container.resolve<FundingModuleService>(FUNDING_MODULE).stallDayFunding(enterpriseId, day),
  ]);
  const sold = sales.filter((sale) => sale.is_of_day);
  const reversed = sales.filter((sale) => sale.is_reversed_on_day);
  return {
    day,
    sales,
    count: sold.length,
    reversed_count: reversed.length,
    by_payment_kind: PAYMENT_KINDS.map((payment_kind) => ({
      payment_kind,
      ...sumsOf(
        sold.filter((sale) => sale.payment_kind === payment_kind),
        reversed.filter((sale) => sale.payment_kind === payment_kind),
      ),
    })),
    rounding_minor: roundingOf(sold) - roundingOf(reversed),
    // What is not in the ledger yet is in none of the ledger's figures.
    waiting_count: sold.filter((sale) => isOnItsWay(sale)).length,
    unexplained: sold.filter((sale) => sale.is_unexplained),
    oversold_count: sold.filter((sale) => sale.flags.includes("oversold")).length,
    outside_channel_count: sold.filter((sale) => sale.flags.some(isOfChannel)).length,
    ...funding,
  };
}

export type StallDay = Awaited<ReturnType<typeof stallDay>>;

const isOnItsWay = ({ state, is_unexplained }: StallDaySale): boolean =>
  ["received", "ordered"].includes(state) && !is_unexplained;

const isOfChannel = (flag: StallFlag): boolean =>
  flag === "channel_closed" || flag === "goods_left_channel";

function sumsOf(sold: readonly StallDaySale[], reversed: readonly StallDaySale[]) {
  const sold_minor = sumOf(sold.map((sale) => sale.paid_minor));
  const reversed_minor = sumOf(reversed.map((sale) => sale.paid_minor));
  return {
    count: sold.length,
    sold_minor,
    reversed_minor,
    rest_minor: sold_minor - reversed_minor,
  };
}

function roundingOf(sales: readonly StallDaySale[]): bigint {
  return sumOf(sales.map((sale) => sale.paid_minor - sale.total_minor));
}
