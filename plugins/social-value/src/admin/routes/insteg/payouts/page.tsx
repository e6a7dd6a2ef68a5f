import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { FilterChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { EnterpriseFilter } from "../../../components/entity-choice";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { PAYOUT_STATES, type Payouts } from "../../../lib/payout-types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { PayoutTable } from "./payout-table";
import { RunPreview } from "./run-preview";
import { SelfBillingSection } from "./self-billing-section";
import { SettingsSection } from "./settings-section";

function PayoutsPage() {
  const { t } = useWords();
  const [isPreviewing, setPreviewing] = useState(false);
  const { get, set, offset } = useFilters();
  const [enterprise_id, state] = [get("enterprise_id"), get("state")];
  const query = useFetched<Payouts>("/admin/payouts", { enterprise_id, state, offset });
  return (
    <>
      <Section
        level="h1"
        title={t("nav.payouts")}
        lead={t("payout.lead")}
        actions={
          <Button size="small" disabled={isPreviewing} onClick={() => setPreviewing(true)}>
            {t("payout.preview")}
          </Button>
        }
      >
        <div className="flex flex-wrap gap-2 px-6 py-3">
          <EnterpriseFilter
            label={t("payout.enterprise")}
            value={enterprise_id}
            onChange={(chosen) => set({ enterprise_id: chosen })}
          />
          <FilterChoice
            label={t("payout.state")}
            value={state}
            onChange={(chosen) => set({ state: chosen })}
            options={PAYOUT_STATES.map((one) => ({ value: one, label: t(`payout.states.${one}`) }))}
          />
        </div>
        <Fetched
          query={query}
          empty={({ count }) =>
            count === 0 && (enterprise_id || state ? t("common.noHits") : t("payout.empty"))
          }
        >
          {(answer) => (
            <>
              <PayoutTable payouts={answer.payouts} />
              <Pager page={answer} onOffset={(next) => set({ offset: next })} />
            </>
          )}
        </Fetched>
      </Section>
      {isPreviewing ? <RunPreview onClose={() => setPreviewing(false)} /> : null}
      <SelfBillingSection enterpriseId={enterprise_id} />
      <SettingsSection />
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.payouts",
  translationNs: "insteg",
  rank: 9,
});
export const handle = { breadcrumb: () => <Crumb word="nav.payouts" /> };

export default PayoutsPage;
