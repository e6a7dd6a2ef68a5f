import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { DemoBadge } from "../../../../components/demo-badge";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { Enterprise } from "../../../../lib/types";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { DepartureSection } from "../departure-section";
import { EnterpriseForm } from "../enterprise-form";
import { MembersSection } from "../members-section";
import { PayoutAccountSection } from "../payout-account";
import { SuspensionSection } from "../suspension-section";
import { VatStatus } from "../vat-status";

function EnterprisePage() {
  const { t } = useWords();
  const { may } = useRole();
  const { id = "" } = useParams();
  const [isEditing, setEditing] = useState(false);
  const query = useFetched<{ enterprise: Enterprise }>(`/admin/enterprises/${id}`);
  const enterprise = query.data?.enterprise;
  return (
    <>
      <Section
        level="h1"
        title={
          <span className="flex flex-wrap items-center gap-2">
            {enterprise?.name ?? t("nav.enterprises")}
            <DemoBadge isDemo={enterprise?.is_demo ?? false} />
          </span>
        }
        lead={enterprise?.tagline}
        actions={
          may("POST /admin/enterprises/:id") ? (
            <Button
              size="small"
              variant="secondary"
              disabled={!enterprise}
              onClick={() => setEditing(true)}
            >
              {t("common.edit")}
            </Button>
          ) : null
        }
      >
        <Fetched query={query}>
          {(answer) => <EnterpriseFacts enterprise={answer.enterprise} />}
        </Fetched>
        {isEditing && enterprise ? (
          <EnterpriseForm
            enterprise={enterprise}
            onClose={() => setEditing(false)}
            onSaved={() => setEditing(false)}
          />
        ) : null}
      </Section>
      {enterprise ? <SuspensionSection enterprise={enterprise} /> : null}
      {enterprise ? <DepartureSection enterprise={enterprise} /> : null}
      {enterprise ? <MembersSection enterpriseId={enterprise.id} /> : null}
      {enterprise && may("GET /admin/payouts/accounts/:id") ? (
        <PayoutAccountSection enterpriseId={enterprise.id} />
      ) : null}
    </>
  );
}

function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useWords();
  return (
    <Facts
      facts={[
        { label: t("common.kind"), value: t(`enterprise.kinds.${enterprise.kind}`) },
        {
          label: t("enterprise.municipality"),
          value: `${enterprise.municipality_name} (${enterprise.municipality_code})`,
        },
        { label: t("enterprise.organisationNumber"), value: enterprise.organisation_number },
        { label: t("enterprise.vat"), value: <VatStatus enterprise={enterprise} /> },
        { label: t("enterprise.story"), value: enterprise.story },
        { label: t("enterprise.website"), value: enterprise.website },
        { label: t("common.picture"), value: enterprise.picture_url },
        { label: t("enterprise.handle"), value: enterprise.handle },
      ]}
    />
  );
}

export const handle = { breadcrumb: () => <Crumb word="enterprise.facts" /> };

export default EnterprisePage;
