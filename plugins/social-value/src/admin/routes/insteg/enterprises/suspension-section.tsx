import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { ConfirmButton } from "../../../components/confirm-button";
import { ReasonForm } from "../../../components/reason-form";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatDay } from "../../../lib/format";
import type { Enterprise } from "../../../lib/types";
import { useRole } from "../../../lib/use-role";

/** Whether an enterprise's goods are sold, and the way to change that. */
export function SuspensionSection({ enterprise }: { enterprise: Enterprise }) {
  const { t, locale } = useWords();
  const { may } = useRole();
  const [isSuspending, setSuspending] = useState(false);
  const { id, name, suspended_at, suspension_reason: reason } = enterprise;
  const path = `/admin/enterprises/${id}`;
  const action = suspended_at ? (
    <ConfirmButton
      path={`${path}/reinstate`}
      label={t("application.reinstate")}
      title={t("application.reinstateTitle", { name })}
      text={t("application.reinstateText")}
      done={t("application.reinstated")}
    />
  ) : (
    <Button size="small" variant="secondary" onClick={() => setSuspending(true)}>
      {t("application.suspend")}
    </Button>
  );
  return (
    <Section
      title={t("application.suspension")}
      lead={t("application.suspensionLead")}
      actions={may("POST /admin/enterprises/:id/suspend") ? action : null}
    >
      <Text size="small" className="px-6 py-4">
        {suspended_at
          ? t("application.suspendedSince", { date: formatDay(suspended_at, locale), reason })
          : t("application.notSuspended")}
      </Text>
      {isSuspending ? (
        <ReasonForm
          path={`${path}/suspend`}
          name="reason"
          title={t("application.suspendTitle", { name })}
          lead={t("application.suspendLead")}
          label={t("application.reason")}
          done={t("application.suspended")}
          onClose={() => setSuspending(false)}
        />
      ) : null}
    </Section>
  );
}
