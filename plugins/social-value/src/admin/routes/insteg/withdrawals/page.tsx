import { defineRouteConfig } from "@medusajs/admin-sdk";
import { FilterChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { type WithdrawalRow, WithdrawalTable } from "./withdrawal-table";

type Answer = Page & { withdrawals: WithdrawalRow[] };

const STATES = ["open", "ended"] as const;

/** Customers' withdrawals: what waits for goods or money, and a way to close what never comes back. */
function WithdrawalsPage() {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const state = get("state") || "open";
  const query = useFetched<Answer>("/admin/withdrawals", {
    state: state === "every" ? undefined : state,
    offset,
  });
  return (
    <Section level="h1" title={t("nav.withdrawals")} lead={t("withdrawal.lead")}>
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <FilterChoice
          label={t("withdrawal.state")}
          value={state === "every" ? "" : state}
          onChange={(chosen) => set({ state: chosen || "every" })}
          options={STATES.map((one) => ({ value: one, label: t(`withdrawal.${one}`) }))}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && t(state === "open" ? "withdrawal.empty" : "common.noHits")
        }
      >
        {(answer) => (
          <>
            <WithdrawalTable withdrawals={answer.withdrawals} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

export const config = defineRouteConfig({
  label: "nav.withdrawals",
  translationNs: "insteg",
  rank: 16,
});
export const handle = { breadcrumb: () => <Crumb word="nav.withdrawals" /> };

export default WithdrawalsPage;
