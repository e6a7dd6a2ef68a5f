import { Text } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { formatKronor } from "../lib/format";

/** Says that some of what an order's customer paid is explained by none of its lines. */
export function UnmatchedNote({ amount_minor }: { amount_minor: number }) {
  const { t, locale } = useWords();
  if (amount_minor <= 0) {
    return null;
  }
  return (
    <Text size="small" className="bg-ui-bg-subtle max-w-none px-6 py-3">
      {t("unmatched.ofOrder", { amount: formatKronor(amount_minor, locale) })} {t("unmatched.todo")}
    </Text>
  );
}
