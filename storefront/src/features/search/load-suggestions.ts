import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { type GoodsPrice, type Segments, suggest } from "@/lib/backend/search";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import type { Suggestion, SuggestionAnswer } from "./suggestion";

const goodsAtMost = 5;
const othersAtMost = 3;

/** What a few letters may mean, ready to be shown: addresses, words and amounts in the language. */
export async function loadSuggestions(locale: Locale, q: string): Promise<SuggestionAnswer> {
  const [found, t, product] = await Promise.all([
    suggest(locale, q, goodsAtMost),
    getTranslations({ locale, namespace: "search" }),
    getTranslations({ locale, namespace: "product" }),
  ]);
  const priceOf = (price: GoodsPrice) => {
    const lowest = formatMinor(price.from_minor, locale);
    return price.is_from ? product("from", { price: lowest }) : lowest;
  };
  const groups = [
    {
      name: t("group.goods"),
      items: found.goods.map((one) => ({
        href: paths.product(locale, one.handle),
        name: one.highlight?.title ?? plain(one.title),
        detail: [one.price && priceOf(one.price), one.enterprise.name].filter(Boolean).join(" · "),
        picture: one.thumbnail ?? undefined,
      })),
    },
    {
      name: t("group.value_chains"),
      items: linked(found.value_chains, (handle) => paths.valueChain(locale, handle)),
    },
    {
      name: t("group.enterprises"),
      items: linked(found.enterprises, (handle) => paths.enterprise(locale, handle)),
    },
    {
      name: t("group.categories"),
      items: linked(found.categories, (handle) => paths.products(locale, { kategori: [handle] })),
    },
  ].filter(({ items }) => items.length > 0);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return { said: t("said", { count }), groups };
}

interface Named {
  handle: string;
  name: string;
  highlight?: { name: Segments } | null | undefined;
  municipality?: { name: string };
}

function linked(found: readonly Named[], hrefOf: (handle: string) => string): Suggestion[] {
  return found.slice(0, othersAtMost).map(({ handle, name, highlight, municipality }) => ({
    href: hrefOf(handle),
    name: highlight?.name ?? plain(name),
    detail: municipality?.name,
  }));
}

const plain = (text: string) => [{ text, is_match: false }];
