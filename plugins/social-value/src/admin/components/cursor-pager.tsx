import { Button } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";

/** A step on in a list that is read row after row, and back to its beginning; Back undoes a step. */
export function CursorPager({
  after,
  next,
  nextLabel,
  onAfter,
}: {
  /** The row that the page begins after; empty on the first. */
  after: string;
  next: string | null;
  nextLabel: string;
  onAfter: (cursor: string) => void;
}) {
  const { t } = useWords();
  return after || next ? (
    <nav className="flex flex-wrap justify-end gap-2 px-6 py-3">
      {after ? (
        <Button size="small" variant="transparent" onClick={() => onAfter("")}>
          {t("figure.line.first")}
        </Button>
      ) : null}
      {next ? (
        <Button size="small" variant="secondary" onClick={() => onAfter(next)}>
          {nextLabel}
        </Button>
      ) : null}
    </nav>
  ) : null;
}
