import { formatSwishNumber } from "@insteg/domain";
import { getTranslations } from "next-intl/server";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { saveSwishNumber } from "@/features/stall/settings-actions";
import { getStallSettings } from "@/lib/backend/stall";
import { formWords } from "@/lib/form-words";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { ActionForm } from "@/ui/action-form";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("stall.settings"))("title"));
}

export default async function StallSettingsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("stall.settings"),
  ]);
  const { data, outage } = await orOutage(Promise.all([loadMe(), asMember(getStallSettings)]));
  if (outage) return outage;
  const [{ member, enterprise }, { swish_number }] = data;
  const number = swish_number ? formatSwishNumber(swish_number) : "";
  const mayChange = member.role === "owner" && !enterprise.suspended_at;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {firstParam(search, "klart") === "sparat" && <Notice tone="done">{t("saved")}</Notice>}
      <p className={layout.prose}>{t("text")}</p>
      <SuspendedNotice enterprise={enterprise} />
      {mayChange ? (
        <ActionForm
          action={saveSwishNumber}
          initial={untouched({ swish_number: number })}
          fields={[
            {
              name: "swish_number",
              label: t("number"),
              hint: t("hint"),
              autoComplete: "off",
              isRequired: false,
            },
          ]}
          words={await formWords(t("save"))}
        />
      ) : (
        <>
          <p>{number ? t("current", { number }) : t("none")}</p>
          <p>{t("ownerOnly")}</p>
        </>
      )}
      <p>
        <a href={paths.portalStall(locale)}>{t("toStall")}</a>
      </p>
    </div>
  );
}
