import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsImport } from "@/lib/backend/goods-import";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { Pagination } from "@/ui/pagination";
import { SubmitButton } from "@/ui/submit-button";
import { AskAgain } from "./ask-again";
import { runSheet } from "./import-actions";
import styles from "./import-report.module.css";

interface Props {
  locale: Locale;
  report: GoodsImport;
  page: number;
  mayRun: boolean;
}

/** What a spreadsheet was found to be, how far it has come, and what is wrong row by row. */
export async function ImportReport({ locale, report, page, mayRun }: Props) {
  const t = await getTranslations("portal.goods.import");
  const { id, filename, status, row_count, counts } = report.import;
  const { made, waiting } = counts;
  const wrong = counts.wrong + counts.failed;
  return (
    <section className={`${layout.stack} ${layout.roomy}`} aria-labelledby="fil">
      <h2 id="fil">{filename}</h2>
      {status === "running" && <AskAgain />}
      <Notice tone={status === "done" && wrong === 0 ? "done" : "plain"}>
        {status === "checked" && t("checked", { count: row_count, right: waiting, wrong })}
        {status === "running" && t("running", { made, count: made + waiting })}
        {status === "done" && t("done", { made, wrong })}
      </Notice>
      {status === "running" && (
        <progress className={styles.progress} max={made + waiting} value={made}>
          {made}
        </progress>
      )}
      {status === "checked" && waiting > 0 && mayRun && (
        <form action={runSheet} className={styles.run}>
          <input type="hidden" name="id" value={id} />
          <label className={field.option}>
            <input type="checkbox" name="submit" value="yes" />
            <span>{t("submit")}</span>
          </label>
          <SubmitButton
            className={button.button}
            label={t("run", { count: waiting })}
            pendingLabel={t("starting")}
          />
        </form>
      )}
      {wrong > 0 && (
        <>
          <h3>{t("wrongTitle", { count: wrong })}</h3>
          <ol className={styles.rows}>
            {report.rows.map(({ line, title, issues }) => (
              <li key={line}>
                <strong>{t(title ? "rowNamed" : "row", { line, title })}</strong>
                <ul>
                  {issues.map(({ code, heading, message }) => (
                    <li key={`${heading?.sv} ${code}`}>
                      {heading && `${heading[locale]}: `}
                      {message[locale]}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          <Pagination
            page={page}
            pageCount={Math.ceil(report.count / report.limit)}
            hrefOf={(sida) => paths.portalGoodsImport(locale, { id, sida })}
          />
        </>
      )}
      <p>
        <a href={paths.portalGoods(locale)}>{t("toGoods")}</a>
      </p>
    </section>
  );
}
