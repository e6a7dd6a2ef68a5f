import { getTranslations } from "next-intl/server";
import { moneyParts } from "@/features/trace/money-parts";
import { MoneyPicture } from "@/features/trace/money-picture";
import { StageThread } from "@/features/value-chain/stage-thread";
import type { Locale } from "@/i18n/routing";
import type { Provenance, Variant } from "@/lib/backend/product";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  provenance: Provenance;
  variants: readonly Variant[];
}

/** Who made it, through which stages, and where the money goes. */
export async function ProvenanceSection({ locale, provenance, variants }: Props) {
  const t = await getTranslations("product");
  const { piece, stages, value_chain } = provenance;
  const priced = variants.length > 1 && variants.find(({ id }) => id === piece?.variant_id);
  return (
    <>
      {piece && (
        <section className={layout.stack} aria-labelledby="pengar">
          <h2 id="pengar">{t("moneyTitle")}</h2>
          <p className={layout.prose}>
            {priced ? t("moneyTextVariant", { variant: priced.title }) : t("moneyText")}
          </p>
          <MoneyPicture
            locale={locale}
            parts={moneyParts(piece, stages)}
            price_minor={piece.price_minor}
          />
        </section>
      )}
      <section className={`${layout.stack} ${layout.roomy}`} aria-labelledby="steg">
        <div className={`${layout.stack} ${layout.tight}`}>
          <h2 id="steg">{t("stagesTitle")}</h2>
          <p>
            {t.rich("stagesText", {
              chain: value_chain.name,
              link: (name) => <a href={paths.valueChain(locale, value_chain.handle)}>{name}</a>,
            })}
          </p>
        </div>
        <StageThread locale={locale} stages={stages} isAcross />
      </section>
    </>
  );
}
