import { FilterChoice } from "../../../components/choice";
import { useWords } from "../../../i18n/use-words";
import { ENTERPRISE_KINDS } from "./enterprise-form";

/** A list's filter by what kind of enterprise it is. */
export function KindFilter({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const options = ENTERPRISE_KINDS.map((kind) => ({
    value: kind,
    label: t(`enterprise.kinds.${kind}`),
  }));
  return (
    <FilterChoice label={t("common.kind")} value={value} onChange={onChange} options={options} />
  );
}
