import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Facts } from "../../../components/facts";
import { Fetched } from "../../../components/fetched";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Network } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useRole } from "../../../lib/use-role";
import { NetworkForm } from "./network-form";

/** Who sells, and the network's own name, number and VAT. */
export function NetworkSettings() {
  const { t } = useWords();
  const { may } = useRole();
  const [isEditing, setEditing] = useState(false);
  const query = useFetched<{ network: Network | null }>("/admin/network");
  return (
    <Section
      level="h1"
      title={t("network.settings")}
      lead={t("network.settingsLead")}
      actions={
        may("POST /admin/network") ? (
          <Button
            size="small"
            variant="secondary"
            disabled={!query.data}
            onClick={() => setEditing(true)}
          >
            {t("common.edit")}
          </Button>
        ) : null
      }
    >
      <Fetched query={query} empty={({ network }) => !network && t("network.notSet")}>
        {({ network }) => (network ? <NetworkFacts network={network} /> : null)}
      </Fetched>
      {isEditing && query.data ? (
        <NetworkForm network={query.data.network} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  );
}

function NetworkFacts({ network }: { network: Network }) {
  const { t } = useWords();
  const { sale_model, vat_registered_from } = network;
  return (
    <Facts
      facts={[
        { label: t("common.name"), value: network.name },
        { label: t("enterprise.organisationNumber"), value: network.organisation_number },
        {
          label: t("network.saleModel"),
          value: `${t(`network.models.${sale_model}`)}\n${t(`network.modelHints.${sale_model}`)}`,
        },
        {
          label: t("enterprise.vat"),
          value: vat_registered_from
            ? t("enterprise.vatSince", { from: vat_registered_from })
            : t("enterprise.vatNone"),
        },
      ]}
    />
  );
}
