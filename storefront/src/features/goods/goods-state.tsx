import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Goods } from "@/lib/backend/goods";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/notice";

/** Where the goods stand, and what is to be done about it. */
export async function GoodsState({ locale, goods }: { locale: Locale; goods: Goods }) {
  const t = await getTranslations("portal.goods.state");
  if (goods.status === "rejected") {
    return (
      <Notice tone="error">
        <p>{t("rejected")}</p>
        <p>{goods.refusal_reason}</p>
      </Notice>
    );
  }
  if (goods.status === "published") {
    return (
      <Notice tone="plain">
        {t.rich("published", {
          link: (text) => <a href={paths.product(locale, goods.handle)}>{text}</a>,
        })}
      </Notice>
    );
  }
  return <Notice tone="plain">{t(goods.status)}</Notice>;
}
