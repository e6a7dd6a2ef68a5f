import { useWords } from "../i18n/use-words";
import type { Params } from "../lib/api";
import type { ExportName } from "../lib/figure-types";
import { useRole } from "../lib/use-role";
import { Download } from "./download";

/** A table as files, all its rows and not only those on the page: for reading, and for counting on. */
export function ExportButtons({
  table,
  title,
  params,
}: {
  table: ExportName;
  /** What the table is called on the page. */
  title: string;
  params: Params;
}) {
  const { t, locale } = useWords();
  const { may } = useRole();
  if (!may("GET /admin/figures/exports/:table")) {
    return null;
  }
  return (
    <>
      {(["csv", "xlsx"] as const).map((format) => (
        <Download
          key={format}
          path={`/admin/figures/exports/${table}`}
          params={{ ...params, format, locale }}
          label={format.toUpperCase()}
          name={t("figure.export", { table: title, format: format.toUpperCase() })}
        />
      ))}
    </>
  );
}
