import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { ProductCard as Card } from "@/lib/backend/product";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import { Picture, widths } from "@/ui/picture";
import { TraceLabel } from "@/ui/trace-label";
import { lowestPrice } from "./price";
import styles from "./product-card.module.css";

interface Props {
  locale: Locale;
  product: Card;
  isFirst?: boolean;
  headingLevel?: 2 | 3;
}

export async function ProductCard({ locale, product, isFirst, headingLevel = 2 }: Props) {
  const t = await getTranslations("product");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { provenance } = product;
  const price = lowestPrice(product.variants);
  return (
    <article className={styles.card}>
      <Picture
        url={product.thumbnail}
        alt=""
        tintKey={provenance?.enterprise.handle ?? product.handle}
        sizes={widths.grid}
        isFirst={isFirst}
      />
      <div className={styles.words}>
        <Heading className={styles.title}>
          <a href={paths.product(locale, product.handle)}>{product.title}</a>
        </Heading>
        {provenance && (
          <p className={styles.maker}>
            {provenance.enterprise.name}, {provenance.enterprise.municipality.name}
          </p>
        )}
        {price && (
          <p className={styles.price}>
            {price.isFrom
              ? t("from", { price: formatMinor(price.amount_minor, locale) })
              : formatMinor(price.amount_minor, locale)}
          </p>
        )}
      </div>
      {provenance?.piece && (
        <TraceLabel amount={formatMinor(provenance.piece.contribution_minor, locale)}>
          {t("toTraining")}
        </TraceLabel>
      )}
    </article>
  );
}
