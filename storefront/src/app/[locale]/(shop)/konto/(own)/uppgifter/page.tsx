import { getTranslations } from "next-intl/server";
import { saveDetails, saveNewPassword } from "@/features/account/profile-actions";
import { loadProfile } from "@/features/account/session";
import { newPasswordField } from "@/features/portal/password-field";
import { locales } from "@/i18n/routing";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

const news = ["sparat", "losenord"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.details"))("title"));
}

/** Who the customer is, their password, and what is kept of them: to fetch, and to have erased. */
export default async function DetailsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, fields, languages] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.details"),
    getTranslations("checkout.field"),
    getTranslations("shell.language"),
  ]);
  const { data: profile, outage } = await orOutage(loadProfile());
  if (outage) return outage;
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <section className={layout.stack}>
        <h1>{t("title")}</h1>
        {done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
        <p className={layout.prose}>{t("email", { email: profile.email })}</p>
        <ActionForm
          action={saveDetails}
          initial={untouched({ ...profile })}
          fields={[
            { name: "first_name", label: fields("first_name"), autoComplete: "given-name" },
            { name: "last_name", label: fields("last_name"), autoComplete: "family-name" },
            {
              ...{ name: "phone", label: fields("phone"), type: "tel", autoComplete: "tel" },
              isRequired: false,
            },
            {
              name: "locale",
              label: t("language"),
              hint: t("languageHint"),
              type: "select",
              options: locales.map((value) => ({ value, label: languages(value) })),
            },
          ]}
          words={await formWords(t("save"))}
        />
      </section>
      <section className={layout.stack} aria-labelledby="losenord">
        <h2 id="losenord">{t("password")}</h2>
        <ActionForm
          action={saveNewPassword}
          initial={untouched()}
          fields={[
            {
              ...{ name: "current", label: t("current"), type: "password" },
              autoComplete: "current-password",
            },
            await newPasswordField(),
          ]}
          words={await formWords(t("changePassword"))}
        >
          <input type="hidden" name="username" autoComplete="username" value={profile.email} />
        </ActionForm>
      </section>
      <section className={layout.stack} aria-labelledby="sparat">
        <h2 id="sparat">{t("kept")}</h2>
        <p className={layout.prose}>{t("keptText")}</p>
        <p>
          <a href={paths.accountFile(locale)}>{t("fetch")}</a>
        </p>
        <p>
          <a href={paths.accountErase(locale)}>{t("erase")}</a>
        </p>
      </section>
    </div>
  );
}
