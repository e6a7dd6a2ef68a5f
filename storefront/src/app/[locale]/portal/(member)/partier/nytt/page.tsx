import { getTranslations } from "next-intl/server";
import { NewBatchForm } from "@/features/portal/batches/new-batch-form";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getBatchForm } from "@/lib/backend/batch";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.batches.form"))("title"));
}

export default async function NewBatchPage({ params }: LocaleProps) {
  const [{ locale }, t, words] = await Promise.all([
    params,
    getTranslations("portal.batches.form"),
    getTranslations("portal.batches"),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([loadMe(), asMember((token) => getBatchForm(token, locale))]),
  );
  if (outage) return outage;
  const [{ enterprise }, form] = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalBatches(locale)}>{words("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <SuspendedNotice enterprise={enterprise} />
      {form.chains.length === 0 ? (
        <PageState level="part" title={t("noChain.title")} text={t("noChain.text")} />
      ) : (
        <>
          <p className={layout.prose}>{t("lead")}</p>
          <NewBatchForm locale={locale} form={form} />
        </>
      )}
    </div>
  );
}
