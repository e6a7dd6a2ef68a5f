import { Button, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { Download } from "../../../../components/download";
import { TextField } from "../../../../components/field";
import { FormDrawer } from "../../../../components/form-drawer";
import { useWords } from "../../../../i18n/use-words";
import type { PayoutWithLines } from "../../../../lib/payout-types";
import { useSave } from "../../../../lib/use-api";
import { required, useForm } from "../../../../lib/use-form";
import { useProblem } from "../../../../lib/use-problem";
import { useRole } from "../../../../lib/use-role";

/** A payout's files, and what finance may say of one that has not ended. */
export function PayoutActions({ payout }: { payout: PayoutWithLines }) {
  const { t } = useWords();
  const { may } = useRole();
  const path = `/admin/payouts/${payout.id}`;
  const mayEnd = may("POST /admin/payouts/:id/paid");
  return (
    <>
      <Download path={`${path}/statement?format=pdf`} label={t("payout.pdf")} />
      <Download path={`${path}/statement?format=csv`} label={t("payout.csv")} />
      {payout.provider === "manual" && payout.batch ? (
        <Download path={`/admin/payouts/batches/${payout.batch}`} label={t("payout.file")} />
      ) : null}
      {mayEnd && payout.state === "sent" ? <EndButtons path={path} /> : null}
      {mayEnd && payout.state === "created" ? <CancelButton path={path} /> : null}
    </>
  );
}

function EndButtons({ path }: { path: string }) {
  const { t } = useWords();
  const ask = usePrompt();
  const problem = useProblem();
  const [isReturning, setReturning] = useState(false);
  const arrival = useSave<object>(`${path}/paid`);
  const markPaid = async () => {
    const isSure = await ask({
      title: t("payout.markPaidTitle"),
      description: t("payout.markPaidText"),
      confirmText: t("payout.markPaid"),
      cancelText: t("common.cancel"),
      variant: "confirmation",
    });
    if (isSure) {
      arrival.mutate(
        {},
        {
          onSuccess: () => toast.success(t("payout.marked")),
          onError: (error) => toast.error(problem(error)),
        },
      );
    }
  };
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setReturning(true)}>
        {t("payout.markReturned")}
      </Button>
      <Button size="small" isLoading={arrival.isPending} onClick={markPaid}>
        {t("payout.markPaid")}
      </Button>
      {isReturning ? (
        <ReasonForm
          path={`${path}/returned`}
          title={t("payout.markReturnedTitle")}
          lead={t("payout.markReturnedLead")}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </>
  );
}

function CancelButton({ path }: { path: string }) {
  const { t } = useWords();
  const [isCancelling, setCancelling] = useState(false);
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setCancelling(true)}>
        {t("payout.cancel")}
      </Button>
      {isCancelling ? (
        <ReasonForm
          path={`${path}/cancelled`}
          title={t("payout.cancelTitle")}
          lead={t("payout.cancelLead")}
          onClose={() => setCancelling(false)}
        />
      ) : null}
    </>
  );
}

interface ReasonFormProps {
  /** Where the reason is sent. */
  path: string;
  title: string;
  lead: string;
  onClose: () => void;
}

function ReasonForm({ path, title, lead, onClose }: ReasonFormProps) {
  const { t } = useWords();
  const save = useSave<object>(path);
  const { field, submit } = useForm({ reason: "" }, (typed) => required(typed, ["reason"]));
  const send = (typed: { reason: string }) =>
    save.mutate(typed, {
      onSuccess: () => {
        toast.success(t("payout.marked"));
        onClose();
      },
    });
  return (
    <FormDrawer
      isOpen
      title={title}
      lead={lead}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("payout.reason")} {...field("reason")} />
    </FormDrawer>
  );
}
