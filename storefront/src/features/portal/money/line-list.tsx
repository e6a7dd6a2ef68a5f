import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { LineState, OwnLine } from "@/lib/backend/money";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  lines: OwnLine[];
}

const looks: Record<LineState, string | undefined> = {
  expected: undefined,
  earned: undefined,
  due: styles.due,
  paid: styles.paid,
  reversed: styles.reversed,
};

/** What each sale brought, in words, with its parts behind a fold. */
export async function LineList({ locale, lines }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.money"), getFormatter()]);
  return (
    <ul className={styles.rows}>
      {lines.map((line) => (
        <li key={line.key} className={styles.row}>
          <p className={styles.head}>
            <strong>{titleOf(line, t)}</strong>
            <strong>{formatMinor(line.own_minor, locale)}</strong>
          </p>
          <p className={styles.note}>
            {[
              format.dateTime(new Date(line.at), { dateStyle: "medium" }),
              line.order_number !== null && t("order", { number: line.order_number }),
              line.channel?.name,
              line.quantity !== null && t("pieces", { count: line.quantity }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p>
            <span className={`${styles.state} ${looks[line.state] ?? ""}`}>
              {t(`state.${line.state}`)}
            </span>{" "}
            {hasStateText(line) && (
              <span className={styles.note}>{t(`stateText.${line.state}`)}</span>
            )}
          </p>
          <details>
            <summary>{t("parts.summary")}</summary>
            <LineParts locale={locale} line={line} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** What has no customer is only ever due or paid. */
function hasStateText({ kind, state }: OwnLine): boolean {
  return kind === "sale" || state === "due" || state === "paid";
}

type Words = Awaited<ReturnType<typeof getTranslations<"portal.money">>>;

function titleOf({ kind, title }: OwnLine, t: Words): string {
  return kind === "sale" ? (title ?? t("gone")) : t(`kind.${kind}`);
}

async function LineParts({ locale, line }: { locale: Locale; line: OwnLine }) {
  const [t, format] = await Promise.all([getTranslations("portal.money.parts"), getFormatter()]);
  const own: [label: string, amount_minor: bigint][] = [
    [t("share"), line.share_minor],
    [t("contribution"), line.contribution_minor],
  ];
  const whole: [label: string, amount_minor: bigint | null][] = [
    [t("gross"), line.gross_minor],
    [t("refunded"), line.refunded_minor || null],
    [t("vat"), line.vat_minor],
    [t("commission"), line.commission_minor],
  ];
  const ways: [label: string, amount_minor: bigint][] = [
    [t("waiting"), line.waiting_minor],
    [t("due"), line.due_minor],
    [t("paid"), line.paid_minor],
    [t("reserve"), line.reserve_minor],
  ];
  return (
    <>
      {!line.is_seller && line.kind === "sale" && <p className={styles.note}>{t("supply")}</p>}
      <dl className={styles.parts}>
        <Amounts locale={locale} rows={whole} />
        <Amounts locale={locale} rows={own} />
        <dt className={styles.total}>{t("own")}</dt>
        <dd className={styles.total}>{formatMinor(line.own_minor, locale)}</dd>
        <Amounts locale={locale} rows={ways.filter(([, amount_minor]) => amount_minor !== 0n)} />
      </dl>
      {line.due_at && (
        <p className={styles.note}>
          {t("dueOn", { date: format.dateTime(new Date(line.due_at), { dateStyle: "long" }) })}
        </p>
      )}
      {line.payout && (
        <p>
          <a href={paths.portalPayout(locale, line.payout.id)}>
            {t("inPayout", { number: line.payout.number })}
          </a>
        </p>
      )}
    </>
  );
}

interface AmountsProps {
  locale: Locale;
  rows: readonly (readonly [label: string, amount_minor: bigint | null])[];
}

/** Named amounts; what is null is not the own enterprise's to know, and left out. */
export function Amounts({ locale, rows }: AmountsProps) {
  return rows.map(([label, amount_minor]) =>
    amount_minor === null ? null : (
      <div key={label} className={styles.pair}>
        <dt>{label}</dt>
        <dd>{formatMinor(amount_minor, locale)}</dd>
      </div>
    ),
  );
}
