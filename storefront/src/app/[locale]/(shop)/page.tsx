import { getTranslations } from "next-intl/server";
import { EnterpriseCard } from "@/features/enterprise/enterprise-card";
import { JsonLd } from "@/features/found/json-ld";
import { shopThing, siteThing } from "@/features/found/things";
import { Hero } from "@/features/home/hero";
import { HowItWorks } from "@/features/home/how-it-works";
import { ProductShelf } from "@/features/product/product-shelf";
import { ChainCard } from "@/features/value-chain/chain-card";
import { listEnterprises } from "@/lib/backend/enterprise";
import { listGoods } from "@/lib/backend/search";
import { listValueChains } from "@/lib/backend/value-chain";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("shell");
  const metadata = pageMetadata(paths.home(locale), t("title"), t("description"));
  return { ...metadata, title: { absolute: t("title") } };
}

export default async function HomePage({ params }: LocaleProps) {
  const [{ locale }, t, shell] = await Promise.all([
    params,
    getTranslations("home"),
    getTranslations("shell"),
  ]);
  const data = await kept(
    locale,
    Promise.all([
      listGoods(locale, { limit: 8, order: "-created_at" }),
      listValueChains(locale, { limit: 6 }),
      listEnterprises(locale, { limit: 6 }),
    ]),
  );
  const [{ goods, count }, { value_chains }, { enterprises }] = data;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <JsonLd data={shopThing(locale, shell("description"))} />
      <JsonLd data={siteThing(locale)} />
      <Hero locale={locale} />
      <ProductShelf
        locale={locale}
        id="nytt"
        title={t("newest")}
        goods={goods}
        more={{ href: paths.products(locale), label: t("allProducts", { count }) }}
        isFirst
      />
      <HowItWorks locale={locale} example={goods[0]} />
      <section className={layout.stack} aria-labelledby="kedjor">
        <div className={layout.row}>
          <h2 id="kedjor">{t("chains")}</h2>
          <a href={paths.valueChains(locale)}>{t("allChains")}</a>
        </div>
        <ul className={layout.broad}>
          {value_chains.map((chain) => (
            <li key={chain.id}>
              <ChainCard locale={locale} chain={chain} headingLevel={3} />
            </li>
          ))}
        </ul>
      </section>
      <section className={layout.stack} aria-labelledby="foretag">
        <div className={layout.row}>
          <h2 id="foretag">{t("enterprises")}</h2>
          <a href={paths.enterprises(locale)}>{t("allEnterprises")}</a>
        </div>
        <ul className={layout.broad}>
          {enterprises.map((enterprise) => (
            <li key={enterprise.id}>
              <EnterpriseCard locale={locale} enterprise={enterprise} headingLevel={3} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
