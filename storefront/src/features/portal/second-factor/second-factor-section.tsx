import { getFormatter, getTranslations } from "next-intl/server";
import type { SecondFactor } from "@/lib/backend/second-factor";
import { formWords } from "@/lib/form-words";
import { recoveryCodesCookie, secondFactorCookie } from "@/lib/secret-cookies";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { SubmitButton } from "@/ui/submit-button";
import { renewCodes, start, turnOff } from "./actions";
import { RecoveryCodes } from "./recovery-codes";
import { Setup } from "./setup";

interface Props {
  factor: SecondFactor;
  /** What has just been done, as the address says it. */
  news: string | undefined;
}

const NEWS = ["pa", "av", "koder"] as const;

/** One's own second factor: how it stands, and turning it on and off. */
export async function SecondFactorSection({ factor, news }: Props) {
  const [t, format, setup, codes] = await Promise.all([
    getTranslations("portal.secondFactor"),
    getFormatter(),
    secondFactorCookie.read(),
    recoveryCodesCookie.read(),
  ]);
  const done = NEWS.find((one) => one === news);
  const isStarting = !factor.is_on && news === "koppla" && setup;
  return (
    <section className={layout.stack} aria-labelledby="tva-steg">
      <h2 id="tva-steg">{t("title")}</h2>
      {done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      {factor.is_on && codes && <RecoveryCodes codes={codes.split(" ")} />}
      {factor.is_on ? (
        <>
          <p className={layout.prose}>
            {t("on", {
              date: factor.enabled_at
                ? format.dateTime(new Date(factor.enabled_at), { dateStyle: "long" })
                : "",
            })}{" "}
            {t("codesLeft", { count: factor.codes_left })}
          </p>
          <details>
            <summary>{t("renew.title")}</summary>
            <ActionForm
              action={renewCodes}
              initial={untouched()}
              fields={[codeField("renew-code", t("code"), t("renew.hint"))]}
              words={await formWords(t("renew.submit"))}
            />
          </details>
          <details>
            <summary>{t("off.title")}</summary>
            <ActionForm
              action={turnOff}
              initial={untouched()}
              fields={[codeField("off-code", t("code"), t("off.hint"))]}
              words={await formWords(t("off.submit"))}
            />
          </details>
        </>
      ) : isStarting ? (
        <Setup address={setup} />
      ) : (
        <>
          <p className={layout.prose}>{t("text")}</p>
          <form action={start}>
            <SubmitButton
              className={button.quiet}
              label={t("start")}
              pendingLabel={t("starting")}
            />
          </form>
        </>
      )}
    </section>
  );
}

const codeField = (name: string, label: string, hint: string) => ({
  ...{ name, label, hint },
  autoComplete: "one-time-code",
});
