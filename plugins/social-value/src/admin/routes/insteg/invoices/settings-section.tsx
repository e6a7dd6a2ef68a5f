import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Facts } from "../../../components/facts";
import { Fetched } from "../../../components/fetched";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { InvoiceSettings } from "../../../lib/invoice-types";
import { useFetched } from "../../../lib/use-api";
import { useRole } from "../../../lib/use-role";
import { SettingsForm } from "./settings-form";

/** Where buyers pay, and what else invoices say of the network. */
export function SettingsSection() {
  const { t } = useWords();
  const { may } = useRole();
  const [isEditing, setEditing] = useState(false);
  const query = useFetched<{ settings: InvoiceSettings }>("/admin/invoices/settings");
  const close = () => setEditing(false);
  return (
    <Section
      title={t("invoice.settings")}
      lead={t("invoice.settingsLead")}
      actions={
        may("POST /admin/invoices/settings") ? (
          <Button
            size="small"
            variant="secondary"
            disabled={!query.data}
            onClick={() => setEditing(true)}
          >
            {t("common.edit")}
          </Button>
        ) : undefined
      }
    >
      <Fetched query={query}>{({ settings }) => <SettingsFacts settings={settings} />}</Fetched>
      {isEditing && query.data ? (
        <SettingsForm settings={query.data.settings} onClose={close} />
      ) : null}
    </Section>
  );
}

function SettingsFacts({ settings }: { settings: InvoiceSettings }) {
  const { t } = useWords();
  const { address_1, postal_code, city } = settings;
  const town = [postal_code, city].filter(Boolean).join(" ");
  return (
    <Facts
      facts={[
        { label: t("invoice.bankgiro"), value: settings.bankgiro },
        { label: t("invoice.iban"), value: settings.iban },
        { label: t("invoice.bic"), value: settings.bic },
        {
          label: t("invoice.address"),
          value: [address_1, town].filter(Boolean).join(", ") || null,
        },
        {
          label: t("invoice.fTax"),
          value: t(settings.is_f_tax_approved ? "invoice.yes" : "invoice.no"),
        },
      ]}
    />
  );
}
