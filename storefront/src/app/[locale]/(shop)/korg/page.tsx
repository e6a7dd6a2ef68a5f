import { getTranslations } from "next-intl/server";
import { CartAnswer } from "@/features/cart/cart-answer";
import { CartLine } from "@/features/cart/cart-line";
import { loadCart } from "@/features/cart/load";
import { Totals } from "@/features/cart/totals";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor, sumMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { TraceLabel } from "@/ui/trace-label";
import styles from "./page.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("cart"))("title"));
}

export default async function CartPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("cart"),
  ]);
  const { data, outage } = await orOutage(loadCart());
  if (outage) return outage;
  if (!data) {
    return (
      <>
        <CartAnswer locale={locale} search={search} />
        <PageState title={t("empty.title")} text={t("empty.text")}>
          <a className={button.button} href={paths.products(locale)}>
            {t("empty.toProducts")}
          </a>
        </PageState>
      </>
    );
  }
  const { cart, parcels, loose } = data;
  const expected_minor = sumMinor(parcels.map((parcel) => parcel.expected_minor ?? 0n));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <CartAnswer locale={locale} search={search} />
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.roomy}`}>
          {parcels.length > 1 && <p>{t("parcels", { count: parcels.length })}</p>}
          {parcels.map(({ enterprise, items, expected_minor: gives_minor }) => (
            <section key={enterprise.id} aria-labelledby={`sandning-${enterprise.id}`}>
              <h2 id={`sandning-${enterprise.id}`} className={styles.from}>
                {t.rich("from", {
                  name: enterprise.name,
                  link: (name) => <a href={paths.enterprise(locale, enterprise.handle)}>{name}</a>,
                })}
              </h2>
              <ul>
                {items.map((item) => (
                  <CartLine key={item.id} locale={locale} item={item} tintKey={enterprise.handle} />
                ))}
              </ul>
              {gives_minor !== null && (
                <div className={styles.label}>
                  <TraceLabel amount={formatMinor(gives_minor, locale)}>{t("expected")}</TraceLabel>
                </div>
              )}
            </section>
          ))}
          {loose.length > 0 && (
            <ul>
              {loose.map((item) => (
                <CartLine key={item.id} locale={locale} item={item} tintKey={item.id} />
              ))}
            </ul>
          )}
        </div>
        <section
          className={`${layout.sheet} ${layout.stack} ${styles.sum}`}
          aria-labelledby="summa"
        >
          <h2 id="summa">{t("sum")}</h2>
          <Totals locale={locale} cart={cart} withShipping={false} />
          {expected_minor > 0n && (
            <TraceLabel size="large" amount={formatMinor(expected_minor, locale)}>
              {t("expectedAll")}
            </TraceLabel>
          )}
          <a className={`${button.button} ${button.block}`} href={paths.checkout(locale)}>
            {t("toCheckout")}
          </a>
          <a href={paths.products(locale)}>{t("continue")}</a>
        </section>
      </div>
    </div>
  );
}
