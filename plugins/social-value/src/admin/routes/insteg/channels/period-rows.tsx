import { Trash } from "@medusajs/icons";
import { Button, Hint, IconButton, Text } from "@medusajs/ui";
import { TextField } from "../../../components/field";
import { useWords, type WordKey } from "../../../i18n/use-words";

/** A period as it is typed; a date that is left empty is without end. `key` keeps rows apart. */
export interface TypedPeriod {
  key: number;
  opens_on: string;
  closes_on: string;
}

/** What is wrong with a period, or null. */
export function periodProblem({ opens_on, closes_on }: TypedPeriod): WordKey | null {
  if (!opens_on && !closes_on) {
    return "channel.periodEmpty";
  }
  return opens_on && closes_on && closes_on < opens_on ? "errors.period_reversed" : null;
}

/** The periods in which a channel is open; none is always. */
export function PeriodRows({
  periods,
  onChange,
  areChecked,
}: {
  periods: TypedPeriod[];
  onChange: (periods: TypedPeriod[]) => void;
  /** Problems are shown when the form has been sent. */
  areChecked: boolean;
}) {
  const { t } = useWords();
  const nextKey = Math.max(0, ...periods.map(({ key }) => key)) + 1;
  const set = (key: number, change: Partial<TypedPeriod>) =>
    onChange(periods.map((one) => (one.key === key ? { ...one, ...change } : one)));
  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus mb-2">{t("channel.periods")}</legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t("channel.periodsHint")}
      </Text>
      {periods.map((one) => {
        const problem = areChecked ? periodProblem(one) : null;
        return (
          <div key={one.key} className="flex flex-col gap-y-1">
            <div className="flex flex-wrap items-end gap-2">
              <TextField
                type="date"
                label={t("channel.from")}
                value={one.opens_on}
                onChange={(opens_on) => set(one.key, { opens_on })}
              />
              <TextField
                type="date"
                label={t("channel.until")}
                value={one.closes_on}
                onChange={(closes_on) => set(one.key, { closes_on })}
              />
              <IconButton
                type="button"
                variant="transparent"
                aria-label={t("channel.removePeriod")}
                onClick={() => onChange(periods.filter(({ key }) => key !== one.key))}
              >
                <Trash />
              </IconButton>
            </div>
            {problem ? <Hint variant="error">{t(problem)}</Hint> : null}
          </div>
        );
      })}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => onChange([...periods, { key: nextKey, opens_on: "", closes_on: "" }])}
      >
        {t("channel.addPeriod")}
      </Button>
    </fieldset>
  );
}
