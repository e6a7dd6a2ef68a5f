import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Page, Seal } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { AnchorText } from "./anchor-text";
import { SealTable } from "./seal-table";

type Answer = Page & { seals: Seal[]; anchor: string | null };

/** The ledger's seals, and the newest one as a text to keep where nobody can rewrite it. */
function SealsPage() {
  const { t } = useWords();
  const { set, offset } = useFilters();
  const query = useFetched<Answer>("/admin/ledger/seals", { offset });
  return (
    <>
      <Section level="h1" title={t("nav.seals")} lead={t("seal.lead")}>
        <Fetched query={query} empty={({ count }) => count === 0 && t("seal.empty")}>
          {(answer) => (
            <>
              <SealTable seals={answer.seals} />
              <Pager page={answer} onOffset={(next) => set({ offset: next })} />
            </>
          )}
        </Fetched>
      </Section>
      {query.data?.anchor ? <AnchorText anchor={query.data.anchor} /> : null}
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.seals",
  translationNs: "insteg",
  rank: 13,
});
export const handle = { breadcrumb: () => <Crumb word="nav.seals" /> };

export default SealsPage;
