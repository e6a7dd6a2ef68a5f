import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BatchSection } from "@/features/product/batch-section";
import { BuyForm } from "@/features/product/buy-form";
import { Flash } from "@/features/product/flash";
import { Gallery } from "@/features/product/gallery";
import { GoodsFacts } from "@/features/product/goods-facts";
import { PriceHistory } from "@/features/product/price-history";
import { ProvenanceSection } from "@/features/product/provenance-section";
import { Reductions } from "@/features/product/reductions";
import type { Locale } from "@/i18n/routing";
import { listProductBatches, type ProductBatch } from "@/lib/backend/batch";
import { isOutage } from "@/lib/backend/errors";
import { getProduct } from "@/lib/backend/product";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orNull, orOutage } from "@/ui/outage";
import { TraceLabel } from "@/ui/trace-label";
import styles from "./page.module.css";

type Props = LocaleProps<{ handle: string }>;

export async function generateMetadata({ params }: Props) {
  const { locale, handle } = await params;
  const product = await getProduct(locale, decodeURIComponent(handle)).catch(() => null);
  if (!product) return {};
  const description = product.subtitle ?? product.description ?? undefined;
  return pageMetadata(paths.product(locale, handle), product.title, description);
}

export default async function ProductPage({ params, searchParams }: Props) {
  const [{ locale, handle }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("product"),
  ]);
  const { data: product, outage } = await orOutage(
    orNull(getProduct(locale, decodeURIComponent(handle))),
  );
  if (outage) return outage;
  if (!product) notFound();
  const { provenance } = product;
  const batches = provenance ? await batchesOrNone(locale, product.id) : [];
  return (
    <article className={`${layout.stack} ${layout.wide}`}>
      <div className={styles.top}>
        <div className={styles.gallery}>
          <Gallery product={product} />
        </div>
        <div className={`${layout.stack} ${layout.roomy}`}>
          <header className={`${layout.stack} ${layout.tight}`}>
            <h1>{product.title}</h1>
            {provenance && (
              <p className={layout.soft}>
                {t.rich("by", {
                  name: provenance.enterprise.name,
                  place: provenance.enterprise.municipality.name,
                  link: (name) => (
                    <a href={paths.enterprise(locale, provenance.enterprise.handle)}>{name}</a>
                  ),
                })}
              </p>
            )}
            {product.subtitle && <p className={layout.lead}>{product.subtitle}</p>}
          </header>
          <Flash
            locale={locale}
            added={firstParam(search, "lagd")}
            failure={firstParam(search, "fel")}
          />
          <Reductions locale={locale} variants={product.variants} />
          <BuyForm locale={locale} product={product} chosenId={firstParam(search, "val")} />
          {provenance?.piece && (
            <TraceLabel amount={formatMinor(provenance.piece.contribution_minor, locale)}>
              {t("onePieceGives", { chain: provenance.value_chain.name })}
            </TraceLabel>
          )}
          {product.description && (
            <div className={layout.prose}>
              <p>{product.description}</p>
            </div>
          )}
          <GoodsFacts locale={locale} product={product} />
          <PriceHistory locale={locale} product={product} />
        </div>
      </div>
      {provenance && (
        <ProvenanceSection locale={locale} provenance={provenance} variants={product.variants} />
      )}
      <BatchSection locale={locale} batches={batches} variants={product.variants} />
    </article>
  );
}

/** A page without the batches' way is better than none. */
async function batchesOrNone(locale: Locale, id: string): Promise<ProductBatch[]> {
  try {
    return await listProductBatches(locale, id);
  } catch (error) {
    if (!isOutage(error)) throw error;
    console.error(error.message);
    return [];
  }
}
