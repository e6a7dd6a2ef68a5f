import { Button, Table, Text, toast, usePrompt } from "@medusajs/ui";
import { Fetched } from "../../../components/fetched";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatAmount, formatKronor } from "../../../lib/format";
import type { Forecast } from "../../../lib/payout-types";
import { useFetched, useSave } from "../../../lib/use-api";
import { useProblem } from "../../../lib/use-problem";
import { ForecastOutcome } from "./forecast-outcome";

interface RunAnswer {
  run: { created: number; sent: number; failed: number };
}

/** What a run would do now, and the button that makes it. */
export function RunPreview({ onClose }: { onClose: () => void }) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const ask = usePrompt();
  const query = useFetched<{ forecasts: Forecast[] }>("/admin/payouts/preview");
  const save = useSave<object, RunAnswer>("/admin/payouts/run");
  const paid = (query.data?.forecasts ?? []).filter((forecast) => forecast.outcome === "pay");
  const total_minor = paid.reduce((sum, forecast) => sum + forecast.amount_minor, 0);
  const run = async () => {
    const isSure = await ask({
      title: t("payout.confirmTitle", { amount: formatKronor(total_minor, locale) }),
      description: t("payout.confirmText"),
      confirmText: t("payout.payAll", { enterprises: paid.length }),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    });
    if (isSure) {
      save.mutate(
        {},
        {
          onSuccess: (answer) => {
            toast.success(t("payout.runDone", answer.run));
            onClose();
          },
        },
      );
    }
  };
  return (
    <Section
      title={t("payout.previewTitle")}
      lead={t("payout.previewLead")}
      actions={
        <>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("common.close")}
          </Button>
          <Button
            size="small"
            disabled={paid.length === 0 || query.isFetching}
            isLoading={save.isPending}
            onClick={run}
          >
            {t("payout.payAll", { enterprises: paid.length })}
          </Button>
        </>
      }
    >
      {save.error ? (
        <Text role="alert" size="small" className="text-ui-fg-error px-6 py-3">
          {problem(save.error)}
        </Text>
      ) : null}
      <Fetched
        query={query}
        empty={({ forecasts }) => forecasts.length === 0 && t("payout.nothingOwed")}
      >
        {({ forecasts }) => <Forecasts forecasts={forecasts} />}
      </Fetched>
    </Section>
  );
}

function Forecasts({ forecasts }: { forecasts: Forecast[] }) {
  const { t, locale } = useWords();
  return (
    <>
      <ScrollTable
        caption={t("payout.previewTitle")}
        columns={[
          { label: t("payout.enterprise") },
          { label: t("payout.outcome") },
          { label: t("payout.due"), unit: "kr", isNumber: true },
          { label: t("payout.waiting"), unit: "kr", isNumber: true },
        ]}
      >
        {forecasts.map((forecast) => (
          <Table.Row key={forecast.enterprise_id}>
            <Table.Cell className="whitespace-nowrap">{forecast.name}</Table.Cell>
            <Table.Cell>
              <ForecastOutcome forecast={forecast} />
            </Table.Cell>
            <NumberCell isStrong={forecast.outcome === "pay"}>
              {formatAmount(forecast.amount_minor, locale)}
            </NumberCell>
            <NumberCell>{formatAmount(forecast.waiting_minor, locale)}</NumberCell>
          </Table.Row>
        ))}
      </ScrollTable>
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {t("payout.waitingHint")}
      </Text>
    </>
  );
}
