import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Text } from "@medusajs/ui";
import { ROLES } from "../../../../lib/roles";
import { Crumb } from "../../../components/crumb";
import { Facts } from "../../../components/facts";
import { Fetched } from "../../../components/fetched";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { useRole } from "../../../lib/use-role";
import { StaffSection } from "./staff-section";

/** Who may do what: the administrator changes it, the others see their own. */
function AccessPage() {
  const { t } = useWords();
  const { query, may } = useRole();
  return (
    <>
      {may("GET /admin/access") ? (
        <StaffSection />
      ) : (
        <Section level="h1" title={t("nav.access")}>
          <Fetched query={query}>
            {({ role }) => (
              <Text size="small" className="px-6 py-4">
                {t("access.yours", { role: t(`access.roles.${role}`) })}
              </Text>
            )}
          </Fetched>
        </Section>
      )}
      <Section title={t("access.meaning")} lead={t("access.meaningLead")}>
        <Facts
          facts={ROLES.map((one) => ({
            label: t(`access.roles.${one}`),
            value: t(`access.roleHints.${one}`),
          }))}
        />
      </Section>
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.access",
  translationNs: "insteg",
  rank: 14,
});
export const handle = { breadcrumb: () => <Crumb word="nav.access" /> };

export default AccessPage;
