import { getTranslations } from "next-intl/server";
import { signIn } from "@/features/portal/sign-in-actions";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";

const news = ["ut", "konto", "losenord", "gammal"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.signIn"))("title"));
}

export default async function SignInPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.signIn"),
  ]);
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {done && <Notice tone={done === "gammal" ? "error" : "done"}>{t(`done.${done}`)}</Notice>}
      <ActionForm
        action={signIn}
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
        <a href={paths.forgottenPassword(locale)}>{t("forgotten")}</a>
      </p>
      <p className={`${layout.soft} ${layout.prose}`}>
        {t.rich("notYet", { link: (text) => <a href={paths.apply(locale)}>{text}</a> })}
      </p>
    </div>
  );
}
