import { getTranslations } from "next-intl/server";
import { productFeedXml } from "@/features/found/feeds";
import { isLocale } from "@/i18n/routing";
import { currentShop } from "@/lib/backend/channel";
import { allWholeProducts } from "@/lib/backend/listing";
import { orOutageXml, xmlResponse } from "@/lib/xml";

/** What can be bought just now, for Google's shopping pages; nothing while the shop is closed. */
export async function GET(_: Request, { params }: RouteContext<"/[locale]/google-produkter.xml">) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return orOutageXml(async () => {
    const [t, shop, products] = await Promise.all([
      getTranslations({ locale, namespace: "found.products" }),
      currentShop(locale),
      allWholeProducts(locale),
    ]);
    const words = { title: t("title"), description: t("description") };
    const isOpen = shop?.is_open ?? true;
    return xmlResponse(productFeedXml(locale, words, isOpen ? products : []), "application/xml");
  });
}
