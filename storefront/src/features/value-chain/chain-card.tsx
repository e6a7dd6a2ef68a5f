import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { ChainCard as Card } from "@/lib/backend/enterprise";
import { paths } from "@/lib/paths";
import { Picture, widths } from "@/ui/picture";
import styles from "./chain-card.module.css";

interface Props {
  locale: Locale;
  chain: Card & { stages_count?: number; enterprises_count?: number };
  headingLevel?: 2 | 3;
}

export async function ChainCard({ locale, chain, headingLevel = 2 }: Props) {
  const t = await getTranslations("chain");
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { stages_count, enterprises_count } = chain;
  return (
    <article className={styles.card}>
      <Picture
        url={chain.picture_url}
        alt=""
        tintKey={chain.handle}
        shape="wide"
        sizes={widths.broad}
      />
      <Heading className={styles.name}>
        <a href={paths.valueChain(locale, chain.handle)}>{chain.name}</a>
      </Heading>
      {stages_count !== undefined && enterprises_count !== undefined && (
        <p className={styles.counts}>
          <Knots count={stages_count} />
          {t("counts", { stages: stages_count, enterprises: enterprises_count })}
        </p>
      )}
      {chain.description && <p className={styles.description}>{chain.description}</p>}
    </article>
  );
}

/** The chain in small: as many knots on a thread as it has stages. */
function Knots({ count }: { count: number }) {
  const gap = 18;
  const width = (count - 1) * gap + 12;
  const knots = Array.from({ length: count }, (_, index) => 6 + index * gap);
  return (
    <svg
      viewBox={`0 0 ${width} 12`}
      width={width}
      height={12}
      aria-hidden="true"
      className={styles.knots}
    >
      <path d={`M6 6H${width - 6}`} />
      {knots.map((x) => (
        <circle key={x} cx={x} cy={6} r={4.5} />
      ))}
    </svg>
  );
}
