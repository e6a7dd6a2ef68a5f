import { type CivilDate, civilDateOf, isOverdueDebt, nextPayoutDay } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../lib/clock";
import { FUNDING_MODULE } from "../modules/funding";
import type { OwnBalance } from "../modules/funding/figures/own-balance";
import type { PayoutSettings } from "../modules/funding/payouts/payout-settings";
import type FundingModuleService from "../modules/funding/service";
import { CURRENCY } from "../workflows/payout/payout-preview";

/**
 * One figure of a balance, öre: at what time or over which year it holds, and what it is read from, in a
 * word that the portal explains.
 */
interface MoneyFigure {
  amount_minor: number;
  unit: "ore";
  period: { at: Date } | { year: string };
  source: "unsettled_postings" | "payouts" | "training_reserve";
}

export interface OwnMoney {
  waiting: MoneyFigure & {
    becomes_due: { on: CivilDate | null; waits_for: string; amount_minor: number }[];
  };
  due: MoneyFigure & { next_payout_on: CivilDate | null; minimum_minor: number };
  on_the_way: MoneyFigure;
  paid: MoneyFigure;
  reserve: MoneyFigure;
  debt: MoneyFigure & { since: Date | null; is_overdue: boolean };
}

/** What an enterprise has earned, is due, has been paid and owes, side by side; nothing counted twice. */
export async function ownMoney(
  container: MedusaContainer,
  enterprise_id: string,
): Promise<OwnMoney> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const now = clock.now();
  const [balance, reserves, settings] = await Promise.all([
    funding.ownBalance({ enterprise_id, currency_code: CURRENCY }, now),
    funding.fundingFigures({ of: "reserves", filters: { enterprise: [enterprise_id] } }),
    funding.payoutSettings(),
  ]);
  const today = civilDateOf(now);
  const next_payout_on = await nextPayout(funding, settings, today);
  const standing = (amount_minor: bigint, source: MoneyFigure["source"]): MoneyFigure => ({
    amount_minor: Number(amount_minor),
    unit: "ore",
    period: { at: now },
    source,
  });
  return {
    ...owed(balance, standing, now),
    due: {
      ...standing(balance.due_minor > 0n ? balance.due_minor : 0n, "unsettled_postings"),
      next_payout_on,
      minimum_minor: Number(settings.minimum_minor),
    },
    on_the_way: standing(balance.on_the_way_minor, "payouts"),
    paid: {
      ...standing(balance.paid_this_year_minor, "payouts"),
      period: { year: today.slice(0, 4) },
    },
    reserve: standing(reserves[0]?.amount_minor ?? 0n, "training_reserve"),
  };
}

function owed(
  { waiting_minor, becomes_due, due_minor, negative_since }: OwnBalance,
  standing: (amount_minor: bigint, source: MoneyFigure["source"]) => MoneyFigure,
  now: Date,
): Pick<OwnMoney, "waiting" | "debt"> {
  return {
    waiting: {
      ...standing(waiting_minor, "unsettled_postings"),
      becomes_due: becomes_due.map((one) => ({ ...one, amount_minor: Number(one.amount_minor) })),
    },
    debt: {
      ...standing(due_minor < 0n ? -due_minor : 0n, "unsettled_postings"),
      since: due_minor < 0n ? negative_since : null,
      is_overdue: due_minor < 0n && isOverdueDebt({ negative_since }, now),
    },
  };
}

/** The schedule's next day on which payouts are made; null while finance makes them by hand. */
async function nextPayout(
  funding: FundingModuleService,
  { schedule }: PayoutSettings,
  today: CivilDate,
): Promise<CivilDate | null> {
  if (!schedule) {
    return null;
  }
  const next = nextPayoutDay(today, schedule);
  const isOver = next === today && (await funding.isPayoutRunEnded(today));
  return isOver ? nextPayoutDay(today, schedule, { isAfter: true }) : next;
}
