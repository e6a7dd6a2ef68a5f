import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { formatBasisPoints, formatMinor, sumMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import { TraceLabel } from "@/ui/trace-label";
import { drawParts, type MoneyPart } from "./money-parts";
import styles from "./money-picture.module.css";

interface Props {
  locale: Locale;
  parts: readonly MoneyPart[];
  price_minor: bigint;
}

const width = 1000;
const bar = 60;
const bottom = 210;
const height = 236;

/**
 * "Dit går pengarna": the price as a bar of its parts; from each stage a band of thread leads its
 * contribution down to the training places. The table beside it says the same in figures.
 */
export async function MoneyPicture({ locale, parts, price_minor }: Props) {
  const t = await getTranslations("money");
  const contribution_minor = sumMinor(parts.map((part) => part.contribution_minor));
  return (
    <div className={styles.both}>
      <figure className={styles.figure} aria-hidden="true">
        <p className={styles.price}>
          {t("youPay")} <strong>{formatMinor(price_minor, locale)}</strong>
        </p>
        <Drawing parts={parts} />
        <TraceLabel size="large" amount={formatMinor(contribution_minor, locale)}>
          {t("toPlaces")}
        </TraceLabel>
      </figure>
      <PartsTable locale={locale} parts={parts} price_minor={price_minor} />
    </div>
  );
}

function Drawing({ parts }: { parts: readonly MoneyPart[] }) {
  const drawn = drawParts(parts, width);
  const gathered = drawn.reduce((sum, { band }) => sum + (band?.width ?? 0), 0);
  const middle = (bar + bottom) / 2;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {drawn.map(({ key, tone, x, width: wide }) => (
        <rect key={key} className={styles[tone]} x={x} y={0} width={wide} height={bar} />
      ))}
      {drawn.map(({ key, band }) => {
        if (!band) return null;
        const { from, to } = band;
        const fromEnd = from + band.width;
        const toEnd = to + band.width;
        const centre = band.width / 2;
        return (
          <g key={key}>
            <rect className={styles.thread} x={from} y={0} width={band.width} height={bar} />
            <path
              className={styles.band}
              d={`M${from} ${bar}C${from} ${middle} ${to} ${middle} ${to} ${bottom}H${toEnd}C${toEnd} ${middle} ${fromEnd} ${middle} ${fromEnd} ${bar}Z`}
            />
            <path
              className={styles.stitch}
              d={`M${from + centre} ${bar}C${from + centre} ${middle} ${to + centre} ${middle} ${to + centre} ${bottom}`}
            />
          </g>
        );
      })}
      <rect className={styles.thread} x={0} y={bottom} width={gathered} height={height - bottom} />
    </svg>
  );
}

async function PartsTable({ locale, parts, price_minor }: Props) {
  const t = await getTranslations("money");
  return (
    <table className={`${styles.table} ${layout.figures}`}>
      <caption className={layout.hidden}>{t("caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("part")}</th>
          <th scope="col" className={layout.number}>
            {t("amount")}
          </th>
          <th scope="col" className={layout.number}>
            {t("ofWhich")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ key, tone, kind, amount_minor, contribution_minor }) => (
          <tr key={key}>
            <th scope="row">
              <span className={styles.legend}>
                <Swatch className={styles[tone]} />
                <span>
                  {kind.type === "vat" &&
                    t("vat", { rate: formatBasisPoints(kind.rate_bp, locale) })}
                  {kind.type === "fee" && t("fee")}
                  {kind.type === "stage" && (
                    <>
                      {kind.stage.activity}
                      <span className={styles.who}>{kind.stage.enterprise.name}</span>
                    </>
                  )}
                </span>
              </span>
            </th>
            <td className={layout.number}>{formatMinor(amount_minor, locale)}</td>
            <td className={layout.number}>
              {contribution_minor > 0n ? formatMinor(contribution_minor, locale) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("sum")}</th>
          <td className={layout.number}>{formatMinor(price_minor, locale)}</td>
          <td className={layout.number}>
            {formatMinor(sumMinor(parts.map((part) => part.contribution_minor)), locale)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Swatch({ className }: { className: string | undefined }) {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" className={styles.swatch}>
      <rect width={16} height={16} className={className} />
    </svg>
  );
}
