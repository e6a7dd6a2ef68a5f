import { getTranslations } from "next-intl/server";
import { ChooseForm } from "@/features/withdrawal/choose-form";
import { chosenPieces } from "@/features/withdrawal/chosen";
import { ConfirmForm } from "@/features/withdrawal/confirm-form";
import { LinkForm } from "@/features/withdrawal/link-form";
import { WithdrawalList } from "@/features/withdrawal/withdrawal-list";
import type { Locale } from "@/i18n/routing";
import { BackendError } from "@/lib/backend/errors";
import { getWithdrawals } from "@/lib/backend/withdrawal";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { readOrderKey } from "@/lib/order-key";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

export async function generateMetadata({ params }: LocaleProps) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("withdraw")]);
  return pageMetadata(paths.withdraw(locale), t("title"), t("lead"));
}

export default async function WithdrawPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("withdraw"),
    getTranslations("errors"),
  ]);
  const order = firstParam(search, "order");
  const token = firstParam(search, "token") ?? "";
  const { data, outage } = await orOutage(order ? readOrNull(locale, order, token) : noOrder());
  if (outage) return outage;
  const failure = firstParam(search, "fel");
  const done = data?.withdrawals.find(({ id }) => id === firstParam(search, "klart"));
  const pieces = data && !done ? chosenPieces(data, search) : [];
  const isAsked = firstParam(search, "steg") === "bekrafta" && !failure;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t("title")}</h1>
        <p className={layout.lead}>{t("lead")}</p>
      </header>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {isAsked && data && !done && pieces.length === 0 && (
        <Notice tone="error">{t("noneChosen")}</Notice>
      )}
      {done && <Notice tone="done">{t("done")}</Notice>}
      {order && !data && <Notice tone="error">{t("linkWrong")}</Notice>}
      {order && data ? (
        <>
          {done && <WithdrawalList locale={locale} withdrawals={[done]} />}
          {isAsked && pieces.length > 0 ? (
            <ConfirmForm {...{ locale, order, token, pieces }} consignments={data.consignments} />
          ) : (
            !done && <ChooseForm {...{ locale, order, token }} consignments={data.consignments} />
          )}
          {!done && <WithdrawalList locale={locale} withdrawals={data.withdrawals} />}
          <p>
            <a href={token ? paths.order(locale, order, token) : paths.ownOrder(locale, order)}>
              {t("toOrder")}
            </a>
          </p>
        </>
      ) : (
        <LinkForm />
      )}
      <RightOfWithdrawal />
    </div>
  );
}

async function RightOfWithdrawal() {
  const t = await getTranslations("withdraw.about");
  const points = ["days", "before", "exceptions", "sendBack", "money", "freight"] as const;
  return (
    <section className={`${layout.stack} ${layout.prose}`} aria-labelledby="om-angerratten">
      <h2 id="om-angerratten">{t("title")}</h2>
      <ul className={layout.points}>
        {points.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
      <p>
        {t.rich("source", {
          link: (words) => <a href="https://www.konsumentverket.se">{words}</a>,
        })}
      </p>
    </section>
  );
}

const noOrder = async () => null;

/** A missing order and a wrong token look the same from outside: nobody can try numbers. */
async function readOrNull(locale: Locale, order: string, token: string) {
  try {
    return await getWithdrawals(locale, order, await readOrderKey(token));
  } catch (error) {
    const isOutside =
      error instanceof BackendError &&
      ["not_found", "not_allowed", "invalid_data", "input_invalid"].includes(error.code);
    if (isOutside) return null;
    throw error;
  }
}
