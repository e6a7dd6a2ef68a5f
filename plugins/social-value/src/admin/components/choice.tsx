import { Select } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { FieldFrame, type FieldProps } from "./field";

export interface Option {
  value: string;
  label: string;
}

/** One of a few, chosen from a list. */
export function Choice({ value, onChange, options, ...frame }: FieldProps & { options: Option[] }) {
  const { t } = useWords();
  return (
    <FieldFrame {...frame}>
      {(ids) => (
        <Select value={value} onValueChange={onChange}>
          <Select.Trigger {...ids}>
            <Select.Value placeholder={t("common.choose")} />
          </Select.Trigger>
          <Select.Content>
            <Items options={options} />
          </Select.Content>
        </Select>
      )}
    </FieldFrame>
  );
}

/** A list's filter: one of a few or all. */
export function FilterChoice({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: Option[];
}) {
  const { t } = useWords();
  // The select knows no empty value, so "all" has a name of its own.
  const ALL = "all";
  return (
    <Select
      size="small"
      value={value || ALL}
      onValueChange={(chosen) => onChange(chosen === ALL ? "" : chosen)}
    >
      <Select.Trigger aria-label={label} className="w-48 max-w-full">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>
          {label}: {t("common.all").toLowerCase()}
        </Select.Item>
        <Items options={options} />
      </Select.Content>
    </Select>
  );
}

/** Above a list: one of a few ways to show it, said before the one that is chosen. */
export function ViewChoice({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: Option[];
}) {
  return (
    <Select size="small" value={value} onValueChange={onChange}>
      <Select.Trigger aria-label={label} className="w-60 max-w-full">
        <span className="flex min-w-0 gap-1 truncate">
          <span className="text-ui-fg-subtle">{label}:</span>
          <Select.Value />
        </span>
      </Select.Trigger>
      <Select.Content>
        <Items options={options} />
      </Select.Content>
    </Select>
  );
}

function Items({ options }: { options: Option[] }) {
  return options.map(({ value, label }) => (
    <Select.Item key={value} value={value}>
      {label}
    </Select.Item>
  ));
}
