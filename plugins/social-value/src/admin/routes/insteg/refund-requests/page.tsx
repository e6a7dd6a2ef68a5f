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
import { type RefundRequestRow, RequestTable } from "./request-table";

type Answer = Page & { refund_requests: RefundRequestRow[] };

const STATES = ["requested", "accepted", "refused"] as const;

/** What enterprises ask to give back: finance accepts or refuses. */
function RefundRequestsPage() {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const state = get("state") || "requested";
  const query = useFetched<Answer>("/admin/refund-requests", {
    state: state === "every" ? undefined : state,
    offset,
  });
  return (
    <Section level="h1" title={t("nav.refundRequests")} lead={t("refundRequest.lead")}>
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <FilterChoice
          label={t("refundRequest.state")}
          value={state === "every" ? "" : state}
          onChange={(chosen) => set({ state: chosen || "every" })}
          options={STATES.map((one) => ({ value: one, label: t(`refundRequest.states.${one}`) }))}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && t(state === "requested" ? "refundRequest.empty" : "common.noHits")
        }
      >
        {(answer) => (
          <>
            <RequestTable requests={answer.refund_requests} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

export const config = defineRouteConfig({
  label: "nav.refundRequests",
  translationNs: "insteg",
  rank: 15,
});
export const handle = { breadcrumb: () => <Crumb word="nav.refundRequests" /> };

export default RefundRequestsPage;
