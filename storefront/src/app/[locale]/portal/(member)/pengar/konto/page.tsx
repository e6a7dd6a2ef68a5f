import { getTranslations } from "next-intl/server";
import { saveAccount, toStripe } from "@/features/portal/money/account-actions";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getPayoutAccount } from "@/lib/backend/money";
import { toErrorWord } from "@/lib/error-word";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import facts from "@/ui/facts.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { SubmitButton } from "@/ui/submit-button";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.payoutAccount"))("title"));
}

export default async function PayoutAccountPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.payoutAccount"),
    getTranslations("errors"),
  ]);
  const { data, outage } = await orOutage(Promise.all([loadMe(), asMember(getPayoutAccount)]));
  if (outage) return outage;
  const [{ member, enterprise }, { account, provider, is_stripe_configured }] = data;
  const mayChange = member.role === "owner" && !enterprise.suspended_at;
  const failure = firstParam(search, "fel");
  const stripe = firstParam(search, "stripe");
  const isSaved = firstParam(search, "klart") === "sparat";
  const { bankgiro, iban } = account;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalMoney(locale)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t(`by.${provider}`)}</p>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && isSaved && <Notice tone="done">{t("saved")}</Notice>}
      {!failure && stripe === "klar" && <Notice tone="done">{t("stripe.back")}</Notice>}
      {!failure && stripe === "om" && <Notice tone="error">{t("stripe.again")}</Notice>}
      <SuspendedNotice enterprise={enterprise} />
      <dl className={facts.facts}>
        <dt>{t("now")}</dt>
        <dd>
          {(iban && t("iban", { account: iban })) ??
            (bankgiro && t("bankgiro", { account: bankgiro })) ??
            t("none")}
        </dd>
        {is_stripe_configured && (
          <>
            <dt>{t("stripe.label")}</dt>
            <dd>{account.stripe ? t("stripe.connected") : t("stripe.none")}</dd>
          </>
        )}
      </dl>
      {!mayChange && member.role !== "owner" && <p className={layout.prose}>{t("owners")}</p>}
      {mayChange && (
        <section className={layout.stack} aria-labelledby="byt">
          <h2 id="byt">{t("changeTitle")}</h2>
          <p className={layout.prose}>{t("changeText")}</p>
          <ActionForm
            action={saveAccount}
            initial={untouched({ kind: "bankgiro" })}
            fields={[
              {
                name: "kind",
                label: t("kind"),
                hint: t("kindHint"),
                type: "select",
                options: [
                  { value: "bankgiro", label: t("kindOf.bankgiro") },
                  { value: "iban", label: t("kindOf.iban") },
                ],
              },
              { name: "number", label: t("number"), hint: t("numberHint"), autoComplete: "off" },
            ]}
            words={await formWords(t("save"))}
          />
        </section>
      )}
      {mayChange && is_stripe_configured && (
        <section className={layout.stack} aria-labelledby="stripe">
          <h2 id="stripe">{t("stripe.title")}</h2>
          <p className={layout.prose}>{t("stripe.text")}</p>
          <form action={toStripe}>
            <SubmitButton
              className={button.quiet}
              label={t("stripe.open")}
              pendingLabel={t("stripe.opening")}
            />
          </form>
        </section>
      )}
    </div>
  );
}
