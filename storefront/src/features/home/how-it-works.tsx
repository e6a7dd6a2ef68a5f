import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsCard } from "@/lib/backend/search";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./how-it-works.module.css";
import { PriceBar } from "./price-bar";

const steps = ["buy", "divide", "follow"] as const;

interface Props {
  locale: Locale;
  /** Goods to show it by, with the price that they have now. */
  example: GoodsCard | undefined;
}

/** Where the money goes: three steps on a thread, and the price of something that is in the shop. */
export async function HowItWorks({ locale, example }: Props) {
  const t = await getTranslations("home.how");
  const from_minor = example?.price?.from_minor;
  const given_minor = example?.contribution_minor;
  return (
    <section className={`${layout.sheet} ${layout.stack} ${styles.section}`} aria-labelledby="sa">
      <h2 id="sa">{t("title")}</h2>
      <div className={styles.columns}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step} className={styles.step}>
              <h3>{t(`${step}.title`)}</h3>
              <p>{t(`${step}.text`)}</p>
            </li>
          ))}
        </ol>
        {example && from_minor && given_minor ? (
          <figure className={styles.example}>
            <PriceBar price_minor={from_minor} given_minor={given_minor} />
            <figcaption>
              {t.rich("example", {
                name: example.title,
                price: formatMinor(from_minor, locale),
                given: formatMinor(given_minor, locale),
                link: (name) => <a href={paths.product(locale, example.handle)}>{name}</a>,
                strong: (words) => <strong>{words}</strong>,
              })}
            </figcaption>
          </figure>
        ) : null}
      </div>
    </section>
  );
}
