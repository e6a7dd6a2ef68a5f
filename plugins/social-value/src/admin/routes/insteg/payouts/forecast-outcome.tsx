import { Button, StatusBadge, Text, toast, usePrompt } from "@medusajs/ui";
import { NameLink } from "../../../components/name-link";
import { useWords } from "../../../i18n/use-words";
import { formatDay, formatKronor } from "../../../lib/format";
import type { Forecast } from "../../../lib/payout-types";
import { useSave } from "../../../lib/use-api";
import { useProblem } from "../../../lib/use-problem";

const COLOURS = { pay: "green", carry: "grey", no_account: "orange", nothing: "grey" } as const;

/** What a run would do with an enterprise, and the way on where somebody must act first. */
export function ForecastOutcome({ forecast }: { forecast: Forecast }) {
  const { t, locale } = useWords();
  const { outcome, enterprise_id, negative_since, is_overdue_debt } = forecast;
  const badge = (
    <StatusBadge color={COLOURS[outcome]}>{t(`payout.outcomes.${outcome}`)}</StatusBadge>
  );
  return (
    <span className="flex flex-wrap items-center gap-2 whitespace-nowrap">
      {outcome === "no_account" ? (
        <NameLink to={`/insteg/enterprises/${enterprise_id}`}>{badge}</NameLink>
      ) : (
        badge
      )}
      {negative_since ? (
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {is_overdue_debt
            ? t("payout.debtOverdue")
            : t("payout.debtSince", { date: formatDay(negative_since, locale) })}
        </Text>
      ) : null}
      {is_overdue_debt ? <DebtButtons forecast={forecast} /> : null}
    </span>
  );
}

function DebtButtons({ forecast }: { forecast: Forecast }) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const ask = usePrompt();
  const save = useSave<object>("/admin/payouts/debts");
  const settle = async (method: "invoice" | "write_off", word: string) => {
    const isSure = await ask({
      title: t("payout.debtTitle", { amount: formatKronor(-forecast.amount_minor, locale) }),
      description: t("payout.debtText"),
      confirmText: word,
      cancelText: t("common.cancel"),
    });
    if (isSure) {
      save.mutate(
        { enterprise_id: forecast.enterprise_id, method },
        { onSuccess: () => toast.success(t("payout.debtDone")) },
      );
    }
  };
  const button = (method: "invoice" | "write_off", word: string) => (
    <Button
      size="small"
      variant="secondary"
      isLoading={save.isPending}
      onClick={() => settle(method, word)}
    >
      {word}
    </Button>
  );
  return (
    <>
      {button("invoice", t("payout.invoice"))}
      {button("write_off", t("payout.writeOff"))}
      {save.error ? (
        <Text as="span" role="alert" size="small" className="text-ui-fg-error">
          {problem(save.error)}
        </Text>
      ) : null}
    </>
  );
}
