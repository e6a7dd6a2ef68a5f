import { getTranslations } from "next-intl/server";
import type { Enterprise } from "@/lib/backend/enterprise";
import facts from "@/ui/facts.module.css";

/** What is known of an enterprise. The number of an enskild firma is never sent by the backend. */
export async function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }) {
  const t = await getTranslations("enterprise");
  const { organisation_number, website, place_kinds } = enterprise;
  return (
    <dl className={facts.facts}>
      <dt>{t("kindLabel")}</dt>
      <dd>{t(`kind.${enterprise.kind}`)}</dd>
      <dt>{t("municipality")}</dt>
      <dd>{enterprise.municipality.name}</dd>
      {place_kinds.length > 0 && (
        <>
          <dt>{t("offers")}</dt>
          <dd>{place_kinds.map((kind) => t(`placeKind.${kind}`)).join(", ")}</dd>
        </>
      )}
      {organisation_number && (
        <>
          <dt>{t("organisationNumber")}</dt>
          <dd>{organisation_number}</dd>
        </>
      )}
      <dt>{t("vat")}</dt>
      <dd>{enterprise.vat_registered ? t("vatYes") : t("vatNo")}</dd>
      {website && (
        <>
          <dt>{t("website")}</dt>
          <dd>
            <a href={website} rel="noopener noreferrer">
              {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
            </a>
          </dd>
        </>
      )}
      {enterprise.is_demo && (
        <>
          <dt>{t("demoLabel")}</dt>
          <dd>{t("demo")}</dd>
        </>
      )}
    </dl>
  );
}
