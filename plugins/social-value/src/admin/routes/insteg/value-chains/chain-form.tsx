import { toast } from "@medusajs/ui";
import { LongTextField, TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { filledIn, pictureAddress } from "../../../lib/field-checks";
import type { ValueChain } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { orNull, required, useForm } from "../../../lib/use-form";

/** Creates a value chain, or edits the words of the one given. Mounted anew each time it opens. */
export function ChainForm({
  chain,
  onClose,
  onSaved,
}: {
  chain?: ValueChain;
  onClose: () => void;
  onSaved: (chain: ValueChain) => void;
}) {
  const { t } = useWords();
  const path = chain ? `/admin/value-chains/${chain.id}` : "/admin/value-chains";
  const save = useSave<object, { value_chain: ValueChain }>(path);
  const { field, submit } = useForm(
    {
      name: chain?.name ?? "",
      description: chain?.description ?? "",
      picture_url: chain?.picture_url ?? "",
    },
    (typed) => ({
      ...filledIn(typed, { picture_url: pictureAddress }),
      ...required(typed, ["name"]),
    }),
    save.error,
  );
  const send = (typed: { name: string; description: string; picture_url: string }) =>
    save.mutate(
      { ...typed, picture_url: orNull(typed.picture_url) },
      {
        onSuccess: (answer) => {
          toast.success(chain ? t("common.saved") : t("chain.created"));
          onSaved(answer.value_chain);
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={chain ? t("chain.editTitle") : t("chain.createTitle")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("common.name")} {...field("name")} />
      <LongTextField isOptional label={t("chain.description")} {...field("description")} />
      <TextField isOptional label={t("common.picture")} {...field("picture_url")} />
    </FormDrawer>
  );
}
