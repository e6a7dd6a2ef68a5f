import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsCard } from "@/lib/backend/search";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import { Marked } from "@/ui/marked";
import { Picture, widths } from "@/ui/picture";
import { TraceLabel } from "@/ui/trace-label";
import { GoodsPrice } from "./goods-price";
import styles from "./product-card.module.css";

interface Props {
  locale: Locale;
  goods: GoodsCard;
  isFirst?: boolean | undefined;
  headingLevel?: 2 | 3;
}

/** Goods in a list: picture, name, maker, price and what one piece gives. */
export async function ProductCard({ locale, goods, isFirst, headingLevel = 2 }: Props) {
  const t = await getTranslations("product");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { enterprise, highlight, price, contribution_minor } = goods;
  return (
    <article className={styles.card}>
      <div className={styles.frame}>
        <Picture
          url={goods.thumbnail}
          alt=""
          tintKey={enterprise.handle}
          sizes={widths.grid}
          isFirst={isFirst}
        />
        {!goods.available && <p className={styles.soldOut}>{t("soldOutCard")}</p>}
      </div>
      <div className={styles.words}>
        <Heading className={styles.title}>
          <a href={paths.product(locale, goods.handle)}>
            {highlight ? <Marked segments={highlight.title} /> : goods.title}
          </a>
        </Heading>
        <p className={styles.maker}>
          {enterprise.name}, {enterprise.municipality.name}
        </p>
        {highlight?.text && (
          <p className={styles.found}>
            <Marked segments={highlight.text} />
          </p>
        )}
        {price && <GoodsPrice locale={locale} price={price} />}
      </div>
      {typeof contribution_minor === "bigint" && contribution_minor > 0n && (
        <TraceLabel amount={formatMinor(contribution_minor, locale)}>{t("toTraining")}</TraceLabel>
      )}
    </article>
  );
}
