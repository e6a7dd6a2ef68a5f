import { Badge } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";

/** Marks what is made up for the demo network. */
export function DemoBadge({ isDemo }: { isDemo: boolean }) {
  const { t } = useWords();
  return isDemo ? (
    <Badge size="2xsmall" title={t("common.demoHint")}>
      {t("common.demo")}
    </Badge>
  ) : null;
}
