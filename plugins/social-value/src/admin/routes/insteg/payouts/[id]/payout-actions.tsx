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

/** A payout's files, and what finance may say of one that is sent. */
export function PayoutActions({ payout }: { payout: PayoutWithLines }) {
  const { t } = useWords();
  const path = `/admin/payouts/${payout.id}`;
  return (
    <>
      <Download path={`${path}/statement?format=pdf`} label={t("payout.pdf")} />
      <Download path={`${path}/statement?format=csv`} label={t("payout.csv")} />
      {payout.provider === "manual" && payout.batch ? (
        <Download path={`/admin/payouts/batches/${payout.batch}`} label={t("payout.file")} />
      ) : null}
      {payout.state === "sent" ? <EndButtons path={path} /> : null}
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
      {isReturning ? <ReturnForm path={path} onClose={() => setReturning(false)} /> : null}
    </>
  );
}

function ReturnForm({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useWords();
  const save = useSave<object>(`${path}/returned`);
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
      title={t("payout.markReturnedTitle")}
      lead={t("payout.markReturnedLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("payout.reason")} {...field("reason")} />
    </FormDrawer>
  );
}
