import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { editorContent, initialState } from "@/features/goods/editor-content";
import { saveGoods, withdraw } from "@/features/goods/goods-actions";
import { GoodsEditor } from "@/features/goods/goods-editor";
import { GoodsState } from "@/features/goods/goods-state";
import { PictureSection } from "@/features/goods/picture-section";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getGoods, getGoodsForm } from "@/lib/backend/goods";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orNull, orOutage } from "@/ui/outage";
import { SubmitButton } from "@/ui/submit-button";

type Props = LocaleProps<{ id: string }>;

const news = ["sparad", "skapad", "inskickad", "utkast", "bild", "bild-borta"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.goods"))("editTitle"));
}

export default async function EditGoodsPage({ params, searchParams }: Props) {
  const [{ locale, id }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.goods"),
    getTranslations("errors"),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([
      loadMe(),
      orNull(asMember((token) => getGoods(token, decodeURIComponent(id)))),
      asMember((token) => getGoodsForm(token, locale)),
    ]),
  );
  if (outage) return outage;
  const [{ enterprise }, goods, form] = data;
  if (!goods) notFound();
  const mayChange = !enterprise.suspended_at;
  const failure = firstParam(search, "fel");
  const done = news.find((one) => one === firstParam(search, "klart"));
  const isOut = goods.status === "published" || goods.status === "proposed";
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalGoods(locale)}>{t("back")}</a>
      </p>
      <h1>{goods.title}</h1>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <SuspendedNotice enterprise={enterprise} />
      <GoodsState locale={locale} goods={goods} />
      <PictureSection goods={goods} form={form} mayChange={mayChange} />
      {mayChange && (
        <GoodsEditor
          key={goods.updated_at}
          action={saveGoods.bind(null, goods.id)}
          initial={initialState(form, goods)}
          content={await editorContent(locale, form, goods.status)}
        />
      )}
      {mayChange && isOut && (
        <form action={withdraw}>
          <input type="hidden" name="id" value={goods.id} />
          <SubmitButton
            className={button.quiet}
            label={t(goods.status === "published" ? "takeDown" : "takeBack")}
            pendingLabel={t("saving")}
          />
        </form>
      )}
    </div>
  );
}
