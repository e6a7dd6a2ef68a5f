import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { isOver, type Trace, type TracedLine } from "@/lib/backend/trace";
import { formatBasisPoints, formatMinor, sumMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./order-line.module.css";
import { placeParts, sharedParts } from "./place-parts";

interface Props {
  locale: Locale;
  line: TracedLine;
  status: Trace["status"];
}

/** One line; opened, it shows its stages and places. Works without JavaScript. */
export async function OrderLine({ locale, line, status }: Props) {
  const t = await getTranslations("order");
  const chain = line.value_chain;
  const contribution_minor = isOver(status) ? bookedOf(line) : contributionOf(line);
  // As the order's own figure: what waits in a reserve has not gone to a place, and is told beside it.
  const reserve_minor = sumMinor(line.reserve.map((part) => part.amount_minor));
  // How its price would have been divided says nothing of an order that came to nothing.
  const isTold = !isOver(status) || contribution_minor > 0n;
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>
        <span className={styles.title}>
          {line.quantity} × {line.title}
          {line.variant_title && `, ${line.variant_title}`}
          <span className={styles.maker}>{line.enterprise?.name ?? t("gone")}</span>
        </span>
        <span className={styles.price}>{formatMinor(line.gross_minor, locale)}</span>
        {isTold && (
          <span className={styles.given}>
            {t(`lineContribution.${status}`, {
              amount: formatMinor(contribution_minor - reserve_minor, locale),
            })}
            {reserve_minor > 0n && (
              <>
                <br />
                {t(`lineReserve.${status}`, { amount: formatMinor(reserve_minor, locale) })}
              </>
            )}
          </span>
        )}
      </summary>
      <div className={styles.inside}>
        {chain && (
          <p>
            {t.rich("lineChain", {
              chain: chain.name,
              link: (name) => <a href={paths.valueChain(locale, chain.handle)}>{name}</a>,
            })}
          </p>
        )}
        {isTold && <LineStages locale={locale} line={line} />}
        <LinePlaces locale={locale} line={line} />
      </div>
    </details>
  );
}

/** What the line's stages give of its price, öre. */
const contributionOf = ({ stages }: TracedLine) =>
  sumMinor(stages.map((stage) => stage.contribution_minor));

/** What has reached places and reserves, öre; of a cancelled order there is no more to come. */
const bookedOf = ({ places, reserve }: TracedLine) =>
  sumMinor([...placeParts(places), ...reserve].map((part) => part.amount_minor));

type PartProps = Omit<Props, "status">;

async function LineStages({ locale, line }: PartProps) {
  const [t, order] = await Promise.all([getTranslations("money"), getTranslations("order")]);
  const gone = order("gone");
  const rate = formatBasisPoints(line.vat_rate_bp, locale);
  return (
    <table className={layout.figures}>
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
        {line.stages.map(({ stage_id, activity, enterprise, share_minor, contribution_minor }) => (
          <tr key={stage_id}>
            <td>{[activity, enterprise?.name ?? gone].filter(Boolean).join(", ")}</td>
            <td className={layout.number}>{formatMinor(share_minor, locale)}</td>
            <td className={layout.number}>{formatMinor(contribution_minor, locale)}</td>
          </tr>
        ))}
        {line.commission_minor > 0n && (
          <tr>
            <td>{t("fee")}</td>
            <td className={layout.number}>{formatMinor(line.commission_minor, locale)}</td>
            <td className={layout.number}>–</td>
          </tr>
        )}
        {line.vat_minor > 0n && (
          <tr>
            <td>{t("vat", { rate })}</td>
            <td className={layout.number}>{formatMinor(line.vat_minor, locale)}</td>
            <td className={layout.number}>–</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

async function LinePlaces({ locale, line }: PartProps) {
  const [t, format] = await Promise.all([getTranslations("order"), getFormatter()]);
  return (
    <ul className={styles.places}>
      {placeParts(line.places).map(({ place_id, month, name, kind, enterprise, amount_minor }) => (
        <li key={`${place_id} ${month}`}>
          <strong>{formatMinor(amount_minor, locale)}</strong>{" "}
          {t("placeLine", {
            name,
            kind: t(`placeKind.${kind}`),
            enterprise: enterprise?.name ?? t("gone"),
            month: format.dateTime(monthToDate(month), { year: "numeric", month: "long" }),
          })}
        </li>
      ))}
      {sharedParts(line.undivided, line.places).map(({ enterprise, amount_minor, places }) => (
        <li key={enterprise?.id ?? ""}>
          <strong>{formatMinor(amount_minor, locale)}</strong>{" "}
          {t("undividedLine", {
            enterprise: enterprise?.name ?? t("gone"),
            places: format.list(places.map(({ name }) => name)),
          })}
        </li>
      ))}
      {line.reserve
        .filter(({ amount_minor }) => amount_minor > 0n)
        .map(({ enterprise, amount_minor }) => (
          <li key={enterprise?.id ?? ""}>
            <strong>{formatMinor(amount_minor, locale)}</strong>{" "}
            {t("reserveLine", { enterprise: enterprise?.name ?? t("gone") })}
          </li>
        ))}
    </ul>
  );
}
