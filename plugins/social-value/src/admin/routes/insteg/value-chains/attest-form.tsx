import { toast } from "@medusajs/ui";
import { LongTextField, TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { useSave } from "../../../lib/use-api";
import { required, useForm } from "../../../lib/use-form";

interface AttestFormProps {
  versionId: string;
  enterprise: { enterprise_id: string; name: string };
  onClose: () => void;
}

/** Records the yes of an enterprise that cannot answer itself: how it was given, and on which day. */
export function AttestForm({ versionId, enterprise, onClose }: AttestFormProps) {
  const { t } = useWords();
  const save = useSave<object>(`/admin/chain-versions/${versionId}/attestations`);
  const { field, submit } = useForm({ how: "", given_on: "" }, (typed) =>
    required(typed, ["how", "given_on"]),
  );
  const send = (typed: { how: string; given_on: string }) =>
    save.mutate(
      { enterprise_id: enterprise.enterprise_id, ...typed },
      {
        onSuccess: () => {
          toast.success(t("consent.attested", { name: enterprise.name }));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t("consent.attestTitle", { name: enterprise.name })}
      lead={t("consent.attestLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <LongTextField label={t("consent.how")} hint={t("consent.howHint")} {...field("how")} />
      <TextField label={t("consent.givenOn")} type="date" {...field("given_on")} />
    </FormDrawer>
  );
}
