import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons";
import { Button, IconButton, Input } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { addMonths, currentMonth, isMonth } from "../lib/month";

/** Chooses a month: one back, one on, any, or this one. */
export function MonthStepper({
  month,
  onMonth,
  label,
}: {
  month: string;
  onMonth: (month: string) => void;
  /** Where a page has several: what this one is for. */
  label?: string;
}) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <IconButton
        size="small"
        aria-label={t("common.earlierMonth")}
        onClick={() => onMonth(addMonths(month, -1))}
      >
        <ChevronLeftMini />
      </IconButton>
      <Input
        type="month"
        size="small"
        className="w-44"
        aria-label={label ?? t("common.month")}
        value={month}
        onChange={(event) => isMonth(event.target.value) && onMonth(event.target.value)}
      />
      <IconButton
        size="small"
        aria-label={t("common.laterMonth")}
        onClick={() => onMonth(addMonths(month, 1))}
      >
        <ChevronRightMini />
      </IconButton>
      {month === currentMonth() ? null : (
        <Button size="small" variant="transparent" onClick={() => onMonth(currentMonth())}>
          {t("common.thisMonth")}
        </Button>
      )}
    </div>
  );
}
