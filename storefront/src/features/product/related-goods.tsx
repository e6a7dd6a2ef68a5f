import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { isOutage } from "@/lib/backend/errors";
import type { Product } from "@/lib/backend/product";
import { type GoodsFound, listGoods } from "@/lib/backend/search";
import { paths } from "@/lib/paths";
import { ProductShelf } from "./product-shelf";

const shown = 4;

/** More goods of the same chain; nothing where there are none, or none can be read. */
export async function RelatedGoods({ locale, product }: { locale: Locale; product: Product }) {
  const chain = product.provenance?.value_chain;
  if (!chain) return null;
  const [t, found] = await Promise.all([
    getTranslations("product.related"),
    goodsOrNone(locale, chain.handle),
  ]);
  const others = found?.goods.filter(({ id }) => id !== product.id) ?? [];
  return (
    <ProductShelf
      locale={locale}
      id="mer"
      title={t("title", { chain: chain.name })}
      goods={others.slice(0, shown)}
      more={
        found && others.length > shown
          ? {
              href: paths.products(locale, { kedja: chain.handle }),
              label: t("all", { count: found.count }),
            }
          : undefined
      }
    />
  );
}

async function goodsOrNone(locale: Locale, handle: string): Promise<GoodsFound | null> {
  try {
    return await listGoods(locale, { value_chain: [handle], limit: shown + 2 });
  } catch (error) {
    if (!isOutage(error)) throw error;
    console.error(error.message);
    return null;
  }
}
