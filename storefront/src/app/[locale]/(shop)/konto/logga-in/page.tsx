import { getTranslations } from "next-intl/server";
import { signInCustomer } from "@/features/account/sign-in-actions";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";

const news = ["ut", "konto", "losenord", "raderat", "gammal"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.signIn"))("title"));
}

export default async function CustomerSignInPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.signIn"),
  ]);
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {done && <Notice tone={done === "gammal" ? "error" : "done"}>{t(`done.${done}`)}</Notice>}
      <ActionForm
        action={signInCustomer}
        initial={untouched()}
        fields={[
          { name: "email", label: t("email"), type: "email", autoComplete: "username" },
          {
            name: "password",
            label: t("password"),
            type: "password",
            autoComplete: "current-password",
          },
        ]}
        words={await formWords(t("submit"))}
      >
        <input type="hidden" name="vidare" value={firstParam(search, "vidare") ?? ""} />
      </ActionForm>
      <p>
        <a href={paths.accountForgotten(locale)}>{t("forgotten")}</a>
      </p>
      <p className={layout.prose}>
        {t.rich("notYet", { link: (text) => <a href={paths.accountNew(locale)}>{text}</a> })}
      </p>
      <p className={`${layout.soft} ${layout.prose}`}>
        {t.rich("members", { link: (text) => <a href={paths.signIn(locale)}>{text}</a> })}
      </p>
    </div>
  );
}
