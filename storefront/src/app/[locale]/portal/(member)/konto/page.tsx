import { getTranslations } from "next-intl/server";
import { saveAccount } from "@/features/portal/member-actions";
import { SecondFactorSection } from "@/features/portal/second-factor/second-factor-section";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { locales } from "@/i18n/routing";
import { getSecondFactor } from "@/lib/backend/second-factor";
import { toErrorWord } from "@/lib/error-word";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import facts from "@/ui/facts.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.account"))("title"));
}

export default async function AccountPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, shell, roles, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.account"),
    getTranslations("shell.language"),
    getTranslations("portal.members.role"),
    getTranslations("errors"),
  ]);
  const { data, outage } = await orOutage(Promise.all([loadMe(), asMember(getSecondFactor)]));
  if (outage) return outage;
  const [{ member, enterprise }, factor] = data;
  const failure = firstParam(search, "fel");
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {firstParam(search, "klart") === "sparat" && <Notice tone="done">{t("saved")}</Notice>}
      <dl className={facts.facts}>
        <dt>{t("email")}</dt>
        <dd>{member.email}</dd>
        <dt>{t("role")}</dt>
        <dd>{roles(member.role)}</dd>
      </dl>
      {enterprise.suspended_at ? (
        <SuspendedNotice enterprise={enterprise} />
      ) : (
        <ActionForm
          action={saveAccount}
          initial={untouched({ name: member.name, locale: member.locale })}
          fields={[
            { name: "name", label: t("name"), autoComplete: "name" },
            {
              name: "locale",
              label: t("language"),
              hint: t("languageHint"),
              type: "select",
              options: locales.map((value) => ({ value, label: shell(value) })),
            },
          ]}
          words={await formWords(t("save"))}
        />
      )}
      {!enterprise.suspended_at && (
        <SecondFactorSection factor={factor} news={firstParam(search, "tvasteg")} />
      )}
      {member.role === "owner" && (
        <p className={layout.prose}>
          <a href={paths.portalOwnData(locale)}>{t("ownData")}</a>
        </p>
      )}
      <p className={layout.prose}>
        {t.rich("password", {
          link: (text) => <a href={paths.forgottenPassword(locale)}>{text}</a>,
        })}
      </p>
    </div>
  );
}
