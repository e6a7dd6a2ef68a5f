import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PlaceMonth } from "@/lib/backend/place";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import styles from "../figures.module.css";

type Figures = Pick<
  PlaceMonth,
  "cost_minor" | "public_support_minor" | "funded_minor" | "coverage_bp"
>;

/** Coverage in words: "–" where there is no cost to cover. */
export function coverageText({ coverage_bp }: Figures, locale: Locale): string {
  return coverage_bp === null ? "–" : formatBasisPoints(coverage_bp, locale);
}

/** Support and sales as parts of the cost, drawn; a screen reader is told in words. */
export async function CoverageBar({ locale, figures }: { locale: Locale; figures: Figures }) {
  const t = await getTranslations("portal.places");
  const { cost_minor, public_support_minor, funded_minor } = figures;
  if (cost_minor <= 0n) return null;
  const width = (amount_minor: bigint) =>
    Math.max(0, Math.min(100, Number((amount_minor * 10_000n) / cost_minor) / 100));
  const support = width(public_support_minor);
  const sales = Math.min(100 - support, width(funded_minor));
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={t("bar", {
        coverage: coverageText(figures, locale),
        support: formatMinor(public_support_minor, locale),
        sales: formatMinor(funded_minor, locale),
        cost: formatMinor(cost_minor, locale),
      })}
    >
      <rect width="100" height="4" />
      <rect className={styles.support} width={support} height="4" />
      <rect className={styles.sales} x={support} width={sales} height="4" />
    </svg>
  );
}
