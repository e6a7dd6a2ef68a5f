import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { isOutage } from "@/lib/backend/errors";
import { getPriceHistory, type PriceHistory as History, type Product } from "@/lib/backend/product";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";

/** What each variant has cost, from when; nothing while no price has ever changed. */
export async function PriceHistory({ locale, product }: { locale: Locale; product: Product }) {
  const [t, format, history] = await Promise.all([
    getTranslations("priceHistory"),
    getFormatter(),
    historyOrNone(product.id),
  ]);
  const changed = history.filter(({ prices }) => prices.length > 1);
  if (changed.length === 0) return null;
  return (
    <details>
      <summary>{t("title")}</summary>
      {changed.map(({ variant_id, prices }) => (
        <table key={variant_id}>
          <caption className={layout.soft}>
            {t("caption", { name: nameOf(product, variant_id) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("date")}</th>
              <th scope="col">{t("price")}</th>
            </tr>
          </thead>
          <tbody>
            {prices.map(({ from, amount_minor }) => (
              <tr key={from}>
                <td>{format.dateTime(new Date(from), { dateStyle: "medium" })}</td>
                <td className={layout.number}>{formatMinor(amount_minor, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </details>
  );
}

function nameOf({ title, variants }: Product, variantId: string): string {
  const variant = variants.find(({ id }) => id === variantId);
  return variants.length > 1 && variant ? `${title}, ${variant.title}` : title;
}

/** A page without its price history is better than none. */
async function historyOrNone(productId: string): Promise<History> {
  try {
    return await getPriceHistory(productId);
  } catch (error) {
    if (!isOutage(error)) throw error;
    console.error(error.message);
    return [];
  }
}
