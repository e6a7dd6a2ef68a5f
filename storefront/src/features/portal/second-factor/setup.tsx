import { getTranslations } from "next-intl/server";
import { drawnCode } from "@/lib/drawn-code";
import { formWords } from "@/lib/form-words";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { confirm, stopStarting } from "./actions";
import styles from "./second-factor.module.css";

/** The secret for an app, as a QR code and as text, and the code that shows that the app has it. */
export async function Setup({ address }: { address: string }) {
  const t = await getTranslations("portal.secondFactor.setup");
  const secret = new URL(address).searchParams.get("secret") ?? "";
  const { size, path } = drawnCode(address);
  return (
    <>
      <ol className={styles.steps}>
        <li>{t("app")}</li>
        <li>
          {t("scan")}
          <svg
            role="img"
            aria-label={t("codeLabel")}
            className={styles.code}
            viewBox={`0 0 ${size} ${size}`}
            shapeRendering="crispEdges"
          >
            <rect width={size} height={size} fill="#fff" />
            <path d={path} fill="#000" />
          </svg>
          <p>
            {t("type")} <code className={styles.secret}>{secret.match(/.{1,4}/g)?.join(" ")}</code>
          </p>
          <p>
            <a href={address}>{t("open")}</a>
          </p>
        </li>
        <li>{t("confirm")}</li>
      </ol>
      <ActionForm
        action={confirm}
        initial={untouched()}
        fields={[
          {
            ...{ name: "code", label: t("label"), hint: t("hint") },
            ...{ inputMode: "numeric" as const, autoComplete: "one-time-code" },
          },
        ]}
        words={await formWords(t("submit"))}
      />
      <form action={stopStarting} className={layout.row}>
        <SubmitButton className={button.quiet} label={t("stop")} pendingLabel={t("stopping")} />
      </form>
    </>
  );
}
