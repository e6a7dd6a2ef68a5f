import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { EnterpriseCard as Card } from "@/lib/backend/enterprise";
import { paths } from "@/lib/paths";
import { Picture, widths } from "@/ui/picture";
import styles from "./enterprise-card.module.css";

interface Props {
  locale: Locale;
  enterprise: Card;
  headingLevel?: 2 | 3;
}

export async function EnterpriseCard({ locale, enterprise, headingLevel = 2 }: Props) {
  const t = await getTranslations("enterprise");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className={styles.card}>
      <Picture
        url={enterprise.picture_url}
        alt=""
        tintKey={enterprise.handle}
        shape="wide"
        sizes={widths.broad}
      />
      <div>
        <Heading className={styles.name}>
          <a href={paths.enterprise(locale, enterprise.handle)}>{enterprise.name}</a>
        </Heading>
        <p className={styles.facts}>
          {t(`kind.${enterprise.kind}`)}, {enterprise.municipality.name}
        </p>
        {enterprise.tagline && <p>{enterprise.tagline}</p>}
      </div>
    </article>
  );
}
