import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnterpriseFacts } from "@/features/enterprise/enterprise-facts";
import { Breadcrumbs } from "@/features/found/breadcrumbs";
import { JsonLd } from "@/features/found/json-ld";
import { enterpriseThing } from "@/features/found/things";
import { ProductShelf } from "@/features/product/product-shelf";
import { ChainCard } from "@/features/value-chain/chain-card";
import { getEnterprise } from "@/lib/backend/enterprise";
import { listGoods } from "@/lib/backend/search";
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
  const enterprise = await orNull(getEnterprise(locale, decodeURIComponent(handle)));
  if (!enterprise) return missingMetadata();
  const path = paths.enterprise(locale, enterprise.handle);
  const picture = { kind: "foretag", handle: enterprise.handle } as const;
  return pageMetadata(path, enterprise.name, enterprise.tagline || undefined, { picture });
}

export default async function EnterprisePage({ params }: Props) {
  const [{ locale, handle: segment }, t] = await Promise.all([
    params,
    getTranslations("enterprise"),
  ]);
  const handle = decodeURIComponent(segment);
  const data = await kept(
    locale,
    orNull(
      Promise.all([
        getEnterprise(locale, handle),
        listGoods(locale, { enterprise: [handle], limit: 8 }),
      ]),
    ),
  );
  if (!data) notFound();
  const [enterprise, { goods, count }] = data;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { label: t("listTitle"), href: paths.enterprises(locale) },
          { label: enterprise.name, href: paths.enterprise(locale, enterprise.handle) },
        ]}
      />
      <JsonLd data={enterpriseThing(locale, enterprise)} />
      <div className={styles.top}>
        <Picture
          url={enterprise.picture_url}
          alt=""
          tintKey={enterprise.handle}
          shape="wide"
          sizes={widths.beside}
          isFirst
        />
        <div className={`${layout.stack} ${layout.roomy}`}>
          <header className={`${layout.stack} ${layout.tight}`}>
            <h1>{enterprise.name}</h1>
            {enterprise.tagline && <p className={layout.lead}>{enterprise.tagline}</p>}
          </header>
          <EnterpriseFacts enterprise={enterprise} />
          <FundingLabel locale={locale} funding={enterprise.funding} />
        </div>
      </div>
      {enterprise.story && (
        <section className={`${layout.stack} ${layout.prose}`} aria-labelledby="berattelse">
          <h2 id="berattelse">{t("story")}</h2>
          {enterprise.story.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      )}
      <ProductShelf
        locale={locale}
        id="varor"
        title={t("products")}
        goods={goods}
        more={
          count > goods.length
            ? { href: paths.products(locale, { foretag: handle }), label: t("all", { count }) }
            : undefined
        }
      />
      {enterprise.value_chains.length > 0 && (
        <section className={layout.stack} aria-labelledby="kedjor">
          <h2 id="kedjor">{t("chains")}</h2>
          <ul className={layout.broad}>
            {enterprise.value_chains.map((chain) => (
              <li key={chain.id}>
                <ChainCard locale={locale} chain={chain} headingLevel={3} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
