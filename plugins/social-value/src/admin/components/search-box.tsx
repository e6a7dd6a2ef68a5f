import { Input } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { useWords } from "../i18n/use-words";

// Long enough to type a word, short enough to feel at once.
const PAUSE_MS = 300;

/** Searches when the typing pauses. */
export function SearchBox({
  value,
  onSearch,
}: {
  value: string;
  onSearch: (text: string) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <Input
      // As type "search" Medusa's input draws a glass that a screen reader meets without a name.
      role="searchbox"
      size="small"
      className="w-48 max-w-full"
      aria-label={t("common.search")}
      placeholder={t("common.search")}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
