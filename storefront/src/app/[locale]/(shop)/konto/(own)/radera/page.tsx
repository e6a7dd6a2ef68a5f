import { getTranslations } from "next-intl/server";
import { erase } from "@/features/account/profile-actions";
import { asCustomer, loadProfile } from "@/features/account/session";
import { listWaitingOrders } from "@/lib/backend/customer";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";

const gone = ["door", "profile", "carts", "orders"] as const;
const kept = ["vouchers", "invoices", "ledger"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.erase"))("title"));
}

/** Erasing the account: what goes, what the law keeps and until when, and what waits. */
export default async function ErasePage({ params }: LocaleProps) {
  const [{ locale }, t, signIn] = await Promise.all([
    params,
    getTranslations("account.erase"),
    getTranslations("account.signIn"),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([asCustomer((token) => listWaitingOrders(token, locale)), loadProfile()]),
  );
  if (outage) return outage;
  const [waiting, profile] = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <h2>{t("goneTitle")}</h2>
      <ul className={layout.points}>
        {gone.map((one) => (
          <li key={one}>{t(`gone.${one}`)}</li>
        ))}
      </ul>
      <h2>{t("keptTitle")}</h2>
      <ul className={layout.points}>
        {kept.map((one) => (
          <li key={one}>{t(`kept.${one}`)}</li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <section className={layout.stack} aria-labelledby="vantar">
          <h2 id="vantar">{t("waitingTitle")}</h2>
          <p className={layout.prose}>{t("waitingText")}</p>
          <ul className={layout.points}>
            {waiting.map(({ id, display_id, waits_for }) => (
              <li key={id}>
                <a href={paths.ownOrder(locale, id)}>
                  {t("order", { number: String(display_id) })}
                </a>
                : {t(`waitsFor.${waits_for ?? "payment"}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={layout.prose}>
        {t.rich("fetchFirst", {
          link: (text) => <a href={paths.accountFile(locale)}>{text}</a>,
        })}
      </p>
      <ActionForm
        action={erase}
        initial={untouched()}
        fields={[
          {
            ...{ name: "password", label: signIn("password"), hint: t("passwordHint") },
            ...{ type: "password", autoComplete: "current-password" },
          },
        ]}
        words={await formWords(t("submit"))}
      >
        <input type="hidden" name="username" autoComplete="username" value={profile.email} />
      </ActionForm>
      <p>
        <a href={paths.accountDetails(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
