import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import type { Page } from "../lib/types";

/** "1–20 av 43" with a step back and a step on; nothing when all fits on one page. */
export function Pager({ page, onOffset }: { page: Page; onOffset: (offset: number) => void }) {
  const { t } = useWords();
  const { count, limit, offset } = page;
  if (count <= limit && offset === 0) {
    return null;
  }
  const to = Math.min(offset + limit, count);
  return (
    <nav className="flex items-center justify-between gap-4 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {t("common.range", { from: Math.min(offset + 1, count), to, count })}
      </Text>
      <div className="flex gap-2">
        <IconButton
          size="small"
          aria-label={t("common.previous")}
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - limit))}
        >
          <ChevronLeftMini />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t("common.next")}
          disabled={to >= count}
          onClick={() => onOffset(offset + limit)}
        >
          <ChevronRightMini />
        </IconButton>
      </div>
    </nav>
  );
}
