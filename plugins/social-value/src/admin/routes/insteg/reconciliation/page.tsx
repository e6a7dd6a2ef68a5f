import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Text, toast } from "@medusajs/ui";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Difference, Page } from "../../../lib/types";
import { useFetched, useSave } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useProblem } from "../../../lib/use-problem";
import { useRole } from "../../../lib/use-role";
import { DifferenceTable } from "./difference-table";

type Answer = Page & {
  captures: number;
  refunds: number;
  orders: number;
  differences: Difference[];
};

function ReconciliationPage() {
  const { t } = useWords();
  const problem = useProblem();
  const { may } = useRole();
  const { set, offset } = useFilters();
  const query = useFetched<Answer>("/admin/ledger/differences", { offset });
  const run = useSave<object, { posted: number; failed: unknown[] }>("/admin/ledger/reconcile");
  const post = () =>
    run.mutate(
      {},
      {
        onSuccess: ({ posted, failed }) =>
          toast.success(t("reconciliation.done", { posted, failed: failed.length })),
        onError: (error) => toast.error(problem(error)),
      },
    );
  return (
    <Section
      level="h1"
      title={t("nav.reconciliation")}
      lead={t("reconciliation.lead")}
      actions={
        may("POST /admin/ledger/reconcile") ? (
          <Button size="small" variant="secondary" isLoading={run.isPending} onClick={post}>
            {t("reconciliation.run")}
          </Button>
        ) : undefined
      }
    >
      <Fetched query={query}>
        {(answer) => (
          <>
            <div className="px-6 py-4">
              <Text weight="plus" role="status">
                {answer.count === 0 ? t("reconciliation.noDifferences") : null}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("reconciliation.compared", {
                  captures: answer.captures,
                  refunds: answer.refunds,
                  orders: answer.orders,
                })}
              </Text>
            </div>
            {answer.count > 0 ? <DifferenceTable differences={answer.differences} /> : null}
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

export const config = defineRouteConfig({
  label: "nav.reconciliation",
  translationNs: "insteg",
  rank: 11,
});
export const handle = { breadcrumb: () => <Crumb word="nav.reconciliation" /> };

export default ReconciliationPage;
