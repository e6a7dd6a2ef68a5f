import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/features/found/breadcrumbs";
import { ProductShelf } from "@/features/product/product-shelf";
import { SharesTable } from "@/features/value-chain/shares-table";
import { StageThread } from "@/features/value-chain/stage-thread";
import { listGoods } from "@/lib/backend/search";
import { getValueChain } from "@/lib/backend/value-chain";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, missingMetadata, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { FundingLabel } from "@/ui/funding-label";
import layout from "@/ui/layout.module.css";
import { orNull } from "@/ui/outage";
import { Picture, widths } from "@/ui/picture";
import styles from "./page.module.css";

type Props = LocaleProps<{ handle: string }>;

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: Props) {
  const { locale, handle } = await params;
  const chain = await orNull(getValueChain(locale, decodeURIComponent(handle)));
  if (!chain) return missingMetadata();
  const path = paths.valueChain(locale, chain.handle);
  const picture = { kind: "kedja", handle: chain.handle } as const;
  return pageMetadata(path, chain.name, chain.description || undefined, { picture });
}

export default async function ValueChainPage({ params }: Props) {
  const [{ locale, handle: segment }, t, format] = await Promise.all([
    params,
    getTranslations("chain"),
    getFormatter(),
  ]);
  const handle = decodeURIComponent(segment);
  const data = await kept(
    locale,
    orNull(
      Promise.all([
        getValueChain(locale, handle),
        listGoods(locale, { value_chain: [handle], limit: 8 }),
      ]),
    ),
  );
  if (!data) notFound();
  const [chain, { goods, count }] = data;
  const { number, published_at } = chain.version;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { label: t("listTitle"), href: paths.valueChains(locale) },
          { label: chain.name, href: paths.valueChain(locale, chain.handle) },
        ]}
      />
      <div className={styles.top}>
        <div className={`${layout.stack} ${layout.roomy}`}>
          <h1>{chain.name}</h1>
          {chain.description && <p className={layout.lead}>{chain.description}</p>}
          <FundingLabel locale={locale} funding={chain.funding} />
        </div>
        <Picture
          url={chain.picture_url}
          alt=""
          tintKey={chain.handle}
          shape="wide"
          sizes={widths.beside}
          isFirst
        />
      </div>
      <section className={layout.stack} aria-labelledby="steg">
        <h2 id="steg">{t("stagesTitle")}</h2>
        <p className={layout.prose}>{t("stagesText")}</p>
        <div className={styles.stages}>
          <StageThread locale={locale} stages={chain.stages} />
          <SharesTable locale={locale} stages={chain.stages} />
        </div>
        <p className={`${layout.soft} ${layout.small}`}>
          {published_at
            ? t("versionSince", {
                number,
                date: format.dateTime(new Date(published_at), { dateStyle: "long" }),
              })
            : t("version", { number })}
        </p>
      </section>
      <ProductShelf
        locale={locale}
        id="varor"
        title={t("products")}
        goods={goods}
        more={
          count > goods.length
            ? { href: paths.products(locale, { kedja: handle }), label: t("all", { count }) }
            : undefined
        }
      />
    </div>
  );
}
