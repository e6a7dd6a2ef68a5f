import { getTranslations } from "next-intl/server";
import { newsLimit, newsXml } from "@/features/found/feeds";
import { isLocale } from "@/i18n/routing";
import { listWholeProducts } from "@/lib/backend/product";
import { orOutageXml, xmlResponse } from "@/lib/xml";

/** The newest goods, for readers of feeds. */
export async function GET(_: Request, { params }: RouteContext<"/[locale]/nytt.xml">) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return orOutageXml(async () => {
    const [t, { products }] = await Promise.all([
      getTranslations({ locale, namespace: "found.news" }),
      listWholeProducts(locale, { limit: newsLimit, offset: 0, order: "-created_at" }),
    ]);
    const words = { title: t("title"), description: t("description") };
    return xmlResponse(newsXml(locale, words, products), "application/rss+xml");
  });
}
