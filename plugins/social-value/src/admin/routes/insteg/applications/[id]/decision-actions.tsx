import { Button } from "@medusajs/ui";
import { useState } from "react";
import { ConfirmButton } from "../../../../components/confirm-button";
import { ReasonForm } from "../../../../components/reason-form";
import { useWords } from "../../../../i18n/use-words";
import type { ReviewedApplication } from "../../../../lib/application-types";
import { useRole } from "../../../../lib/use-role";

/** What may be decided about an application that is under review. */
export function DecisionActions({ application }: { application: ReviewedApplication }) {
  const { t } = useWords();
  const { may } = useRole();
  const [open, setOpen] = useState<"ask" | "refuse" | null>(null);
  const { id, name, status } = application;
  const isUnderReview = status === "submitted" || status === "needs_more";
  if (!isUnderReview || !may("POST /admin/applications/:id/approve")) {
    return null;
  }
  const path = `/admin/applications/${id}`;
  const close = () => setOpen(null);
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen("refuse")}>
        {t("application.refuse")}
      </Button>
      <Button size="small" variant="secondary" onClick={() => setOpen("ask")}>
        {t("application.ask")}
      </Button>
      {status === "submitted" ? (
        <ConfirmButton
          path={`${path}/approve`}
          label={t("application.approve")}
          title={t("application.approveTitle", { name })}
          text={t("application.approveText")}
          done={t("application.approved")}
        />
      ) : null}
      {open === "ask" ? (
        <ReasonForm
          path={`${path}/ask`}
          name="message"
          title={t("application.askTitle")}
          lead={t("application.askLead")}
          label={t("application.askMessage")}
          done={t("application.asked")}
          onClose={close}
        />
      ) : null}
      {open === "refuse" ? (
        <ReasonForm
          path={`${path}/refuse`}
          name="reason"
          title={t("application.refuseTitle")}
          lead={t("application.refuseLead")}
          label={t("application.reason")}
          done={t("application.refused")}
          onClose={close}
        />
      ) : null}
    </>
  );
}
