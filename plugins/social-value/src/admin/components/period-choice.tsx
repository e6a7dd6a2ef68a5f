import { Button, Input } from "@medusajs/ui";
import { useId } from "react";
import { useWords } from "../i18n/use-words";
import { currentMonth, isMonth } from "../lib/month";
import { monthsUpTo, type Period } from "../lib/period";

const SHORTCUTS = [1, 3, 12] as const;

/** Chooses the first and the last month, or so many months up to now. */
export function PeriodChoice({
  period,
  onPeriod,
}: {
  period: Period;
  onPeriod: (period: Period, chosen: keyof Period) => void;
}) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <MonthField
        label={t("figure.from")}
        month={period.first_month}
        onMonth={(first_month) => onPeriod({ ...period, first_month }, "first_month")}
      />
      <MonthField
        label={t("figure.to")}
        month={period.last_month}
        onMonth={(last_month) => onPeriod({ ...period, last_month }, "last_month")}
      />
      {SHORTCUTS.map((count) => {
        const { first_month, last_month } = monthsUpTo(currentMonth(), count);
        const isChosen = first_month === period.first_month && last_month === period.last_month;
        return (
          <Button
            key={count}
            size="small"
            variant={isChosen ? "secondary" : "transparent"}
            aria-pressed={isChosen}
            onClick={() => onPeriod({ first_month, last_month }, "last_month")}
          >
            {count === 1 ? t("common.thisMonth") : t("figure.monthsShort", { count })}
          </Button>
        );
      })}
    </div>
  );
}

function MonthField({
  label,
  month,
  onMonth,
}: {
  label: string;
  month: string;
  onMonth: (month: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="txt-small text-ui-fg-subtle">
        {label}
      </label>
      <Input
        id={id}
        type="month"
        size="small"
        className="w-40"
        value={month}
        onChange={(event) => isMonth(event.target.value) && onMonth(event.target.value)}
      />
    </div>
  );
}
