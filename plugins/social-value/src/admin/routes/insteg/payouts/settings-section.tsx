import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Facts } from "../../../components/facts";
import { Fetched } from "../../../components/fetched";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatKronor } from "../../../lib/format";
import type { PayoutSettings } from "../../../lib/payout-types";
import { useFetched } from "../../../lib/use-api";
import { SettingsForm } from "./settings-form";

/** From which account, how and when the network pays. */
export function SettingsSection() {
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const query = useFetched<{ settings: PayoutSettings }>("/admin/payouts/settings");
  return (
    <Section
      title={t("payout.settings")}
      actions={
        <Button
          size="small"
          variant="secondary"
          disabled={!query.data}
          onClick={() => setEditing(true)}
        >
          {t("common.edit")}
        </Button>
      }
    >
      <Fetched query={query}>{({ settings }) => <SettingsFacts settings={settings} />}</Fetched>
      {isEditing && query.data ? (
        <SettingsForm settings={query.data.settings} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  );
}

function SettingsFacts({ settings }: { settings: PayoutSettings }) {
  const { t, locale } = useWords();
  const { schedule } = settings;
  return (
    <Facts
      facts={[
        { label: t("payout.minimum"), value: formatKronor(settings.minimum_minor, locale) },
        { label: t("payout.provider"), value: t(`payout.providers.${settings.provider}`) },
        {
          label: t("payout.every"),
          value: schedule
            ? t(`payout.${schedule.every}`, { day: schedule.day })
            : t("payout.everyOptions.none"),
        },
        { label: t("payout.payerIban"), value: settings.payer_iban },
        { label: t("payout.payerBic"), value: settings.payer_bic },
      ]}
    />
  );
}
