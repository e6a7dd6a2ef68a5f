import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import type { OwnMoney } from "@/lib/backend/money";
import { dayToDate } from "@/lib/day";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  money: OwnMoney;
}

/** What is earned, due, on its way, paid out, in reserve and owed: each with where it comes from. */
export async function MoneySummary({ locale, money }: Props) {
  const t = await getTranslations("portal.money");
  const { due, waiting, on_the_way, paid, reserve, debt } = money;
  return (
    <div className={styles.sums}>
      {debt.amount_minor > 0n && (
        <Sum title={t("debt.title")} amount={formatMinor(-debt.amount_minor, locale)} isOwed>
          <p className={styles.note}>{t(debt.is_overdue ? "debt.overdue" : "debt.text")}</p>
        </Sum>
      )}
      <Sum title={t("due.title")} amount={formatMinor(due.amount_minor, locale)}>
        <DueNote locale={locale} due={due} />
      </Sum>
      <Sum title={t("waiting.title")} amount={formatMinor(waiting.amount_minor, locale)}>
        <p className={styles.note}>{t("waiting.text")}</p>
        <BecomesDue locale={locale} sums={waiting.becomes_due} />
      </Sum>
      <Sum title={t("onTheWay.title")} amount={formatMinor(on_the_way.amount_minor, locale)}>
        <p className={styles.note}>{t("onTheWay.text")}</p>
      </Sum>
      <Sum
        title={t("paid.title", { year: paid.period.year })}
        amount={formatMinor(paid.amount_minor, locale)}
      >
        <p className={styles.note}>{t("paid.text")}</p>
      </Sum>
      {reserve.amount_minor !== 0n && (
        <Sum title={t("reserve.title")} amount={formatMinor(reserve.amount_minor, locale)}>
          <p className={styles.note}>
            {t(reserve.amount_minor > 0n ? "reserve.text" : "reserve.negative")}
          </p>
        </Sum>
      )}
    </div>
  );
}

interface SumProps {
  title: string;
  amount: string;
  isOwed?: boolean;
  children: ReactNode;
}

function Sum({ title, amount, isOwed = false, children }: SumProps) {
  return (
    <section className={`${layout.sheet} ${styles.sum}`}>
      <h3>{title}</h3>
      <p className={isOwed ? `${styles.amount} ${styles.owed}` : styles.amount}>{amount}</p>
      {children}
    </section>
  );
}

async function DueNote({ locale, due }: { locale: Locale; due: OwnMoney["due"] }) {
  const [t, format] = await Promise.all([getTranslations("portal.money.due"), getFormatter()]);
  const minimum = formatMinor(due.minimum_minor, locale);
  if (due.amount_minor === 0n) return <p className={styles.note}>{t("nothing")}</p>;
  const isCarried = due.amount_minor > 0n && due.amount_minor < due.minimum_minor;
  return (
    <p className={styles.note}>
      {due.next_payout_on
        ? t("next", {
            date: format.dateTime(dayToDate(due.next_payout_on), { day: "numeric", month: "long" }),
          })
        : t("byHand")}{" "}
      {isCarried && t("carried", { minimum })}
    </p>
  );
}

/** Days shown one by one; more would be a list of its own, and the lines say each theirs. */
const mostDays = 4;

async function BecomesDue({
  locale,
  sums,
}: {
  locale: Locale;
  sums: OwnMoney["waiting"]["becomes_due"];
}) {
  const [t, format] = await Promise.all([getTranslations("portal.money.waiting"), getFormatter()]);
  const days = sums.filter((sum) => sum.on !== null);
  const later = days.slice(mostDays);
  const shown = [...days.slice(0, mostDays), ...sums.filter((sum) => sum.on === null)];
  if (shown.length === 0) return null;
  return (
    <dl className={styles.parts}>
      {shown.map(({ on, waits_for, amount_minor }) => (
        <Pair
          key={on ?? waits_for}
          label={
            on
              ? t("on", {
                  date: format.dateTime(dayToDate(on), { day: "numeric", month: "long" }),
                })
              : t(`for.${waits_for}`)
          }
          amount={formatMinor(amount_minor, locale)}
        />
      ))}
      {later.length > 0 && (
        <Pair
          label={t("later")}
          amount={formatMinor(
            later.reduce((sum, one) => sum + one.amount_minor, 0n),
            locale,
          )}
        />
      )}
    </dl>
  );
}

function Pair({ label, amount }: { label: string; amount: string }) {
  return (
    <>
      <dt className={styles.note}>{label}</dt>
      <dd className={styles.note}>{amount}</dd>
    </>
  );
}
