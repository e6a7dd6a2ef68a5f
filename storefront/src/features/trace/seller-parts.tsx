import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { TracedSeller } from "@/lib/backend/trace";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import facts from "@/ui/facts.module.css";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  sellers: readonly TracedSeller[];
}

/** The receipt's part per seller: who sells, and the VAT per rate. Without an enterprise the network. */
export async function SellerParts({ locale, sellers }: Props) {
  const t = await getTranslations("order");
  return (
    <section className={layout.stack} aria-labelledby="saljare">
      <h2 id="saljare">{t("sellers")}</h2>
      <ul className={layout.broad}>
        {sellers.map(({ enterprise, name, organisation_number, vat_number, gross_minor, vat }) => (
          <li key={enterprise?.id ?? "network"} className={`${layout.sheet} ${layout.stack}`}>
            <h3>
              {enterprise ? <a href={paths.enterprise(locale, enterprise.handle)}>{name}</a> : name}
            </h3>
            {!enterprise && <p>{t("networkSells")}</p>}
            <dl className={facts.facts}>
              {organisation_number && (
                <>
                  <dt>{t("organisationNumber")}</dt>
                  <dd>{organisation_number}</dd>
                </>
              )}
              <dt>{t("vatNumber")}</dt>
              <dd>{vat_number ?? t("withoutVat")}</dd>
              <dt>{t("sellerTotal")}</dt>
              <dd>{formatMinor(gross_minor, locale)}</dd>
              {vat
                .filter(({ rate_bp }) => rate_bp > 0)
                .map(({ rate_bp, vat_minor, net_minor }) => (
                  <div key={rate_bp} className={facts.pair}>
                    <dt>{t("vatAt", { rate: formatBasisPoints(rate_bp, locale) })}</dt>
                    <dd>
                      {t("vatOf", {
                        vat: formatMinor(vat_minor, locale),
                        net: formatMinor(net_minor, locale),
                      })}
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
