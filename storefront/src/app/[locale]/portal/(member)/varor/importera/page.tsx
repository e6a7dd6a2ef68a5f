import { getTranslations } from "next-intl/server";
import { checkSheet } from "@/features/goods/import-actions";
import { ImportReport } from "@/features/goods/import-report";
import { SheetForm } from "@/features/goods/sheet-form";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getImport } from "@/lib/backend/goods-import";
import { toErrorWord } from "@/lib/error-word";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orNull, orOutage } from "@/ui/outage";

const pageSize = 50;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.goods.import"))("title"));
}

export default async function ImportPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.goods.import"),
    getTranslations("errors"),
  ]);
  const id = firstParam(search, "id");
  const page = Math.max(1, Number.parseInt(firstParam(search, "sida") ?? "1", 10) || 1);
  const { data, outage } = await orOutage(
    Promise.all([
      loadMe(),
      id ? orNull(asMember((token) => getImport(token, id, (page - 1) * pageSize))) : null,
    ]),
  );
  if (outage) return outage;
  const [{ enterprise }, report] = data;
  const failure = firstParam(search, "fel");
  const mayChange = !enterprise.suspended_at;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalGoods(locale)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      <SuspendedNotice enterprise={enterprise} />
      {report && <ImportReport locale={locale} report={report} page={page} mayRun={mayChange} />}
      {mayChange && (
        <section className={layout.stack} aria-labelledby="valj">
          <h2 id="valj">{t(report ? "another" : "choose")}</h2>
          <ol className={layout.prose}>
            <li>
              {t.rich("template", {
                xlsx: (text) => <a href={paths.portalSheet(locale, "template.xlsx")}>{text}</a>,
                csv: (text) => <a href={paths.portalSheet(locale, "template.csv")}>{text}</a>,
              })}
            </li>
            <li>{t("fill")}</li>
            <li>{t("upload")}</li>
          </ol>
          <SheetForm
            action={checkSheet}
            words={{ ...(await formWords(t("check"))), file: t("file"), fileHint: t("fileHint") }}
          />
        </section>
      )}
    </div>
  );
}
