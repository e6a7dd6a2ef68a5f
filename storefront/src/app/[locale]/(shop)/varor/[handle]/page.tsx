import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/features/found/breadcrumbs";
import { JsonLd } from "@/features/found/json-ld";
import { productThing } from "@/features/found/things";
import { BatchSection } from "@/features/product/batch-section";
import { BuyForm } from "@/features/product/buy-form";
import { Gallery } from "@/features/product/gallery";
import { GoodsFacts } from "@/features/product/goods-facts";
import { PriceHistory } from "@/features/product/price-history";
import { ProvenanceSection } from "@/features/product/provenance-section";
import { Reductions } from "@/features/product/reductions";
import { RelatedGoods } from "@/features/product/related-goods";
import { listProductBatches } from "@/lib/backend/batch";
import { currentShop } from "@/lib/backend/channel";
import { getProduct } from "@/lib/backend/product";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, missingMetadata, pageMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orNull } from "@/ui/outage";
import { TraceLabel } from "@/ui/trace-label";
import styles from "./page.module.css";

type Props = LocaleProps<{ handle: string }>;

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: Props) {
  const { locale, handle } = await params;
  const product = await orNull(getProduct(locale, decodeURIComponent(handle)));
  if (!product) return missingMetadata();
  const description = product.subtitle || product.description || undefined;
  const path = paths.product(locale, product.handle);
  const picture = { kind: "vara", handle: product.handle } as const;
  return pageMetadata(path, product.title, description, { picture });
}

export default async function ProductPage({ params }: Props) {
  const [{ locale, handle }, t, catalogue] = await Promise.all([
    params,
    getTranslations("product"),
    getTranslations("catalogue"),
  ]);
  const product = await kept(locale, orNull(getProduct(locale, decodeURIComponent(handle))));
  if (!product) notFound();
  const { provenance } = product;
  const shop = await currentShop(locale);
  const batches = provenance ? await listProductBatches(locale, product) : [];
  return (
    <article className={`${layout.stack} ${layout.wide}`}>
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { label: catalogue("title"), href: paths.products(locale) },
          { label: product.title, href: paths.product(locale, product.handle) },
        ]}
      />
      <JsonLd data={productThing(locale, product, shop?.is_open ?? true)} />
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
          <Reductions locale={locale} variants={product.variants} />
          <BuyForm locale={locale} product={product} />
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
      <RelatedGoods locale={locale} product={product} />
    </article>
  );
}
