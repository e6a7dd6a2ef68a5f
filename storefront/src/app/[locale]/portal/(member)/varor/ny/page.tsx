import { getTranslations } from "next-intl/server";
import { editorContent, initialState } from "@/features/goods/editor-content";
import { saveGoods } from "@/features/goods/goods-actions";
import { GoodsEditor } from "@/features/goods/goods-editor";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getGoodsForm } from "@/lib/backend/goods";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.goods"))("newTitle"));
}

export default async function NewGoodsPage({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("portal.goods")]);
  const { data, outage } = await orOutage(
    Promise.all([loadMe(), asMember((token) => getGoodsForm(token, locale))]),
  );
  if (outage) return outage;
  const [{ enterprise }, form] = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalGoods(locale)}>{t("back")}</a>
      </p>
      <h1>{t("newTitle")}</h1>
      <p className={layout.prose}>{t("newText")}</p>
      {form.chains.length === 0 && <Notice tone="plain">{t("noChains")}</Notice>}
      {enterprise.suspended_at ? (
        <SuspendedNotice enterprise={enterprise} />
      ) : (
        <GoodsEditor
          action={saveGoods.bind(null, null)}
          initial={initialState(form, null)}
          content={await editorContent(locale, form, null)}
        />
      )}
    </div>
  );
}
