import { toast } from "@medusajs/ui";
import { Choice } from "../../../../components/choice";
import { TextField } from "../../../../components/field";
import { FormDrawer } from "../../../../components/form-drawer";
import { useWords } from "../../../../i18n/use-words";
import { parseHundredths } from "../../../../lib/hundredths";
import { useSave } from "../../../../lib/use-api";
import { type Problems, useForm } from "../../../../lib/use-form";

const STEPS = ["1", "100"] as const;
const LEAST_BP = -9_900;
const MOST_BP = 50_000;

/** "−25" → −2500; null for anything that is no per cent that a price can be changed by. */
function changeOf(typed: string): number | null {
  const [, sign = "", rest = ""] = /^\s*([-−–+]?)\s*(.*)$/.exec(typed) ?? [];
  const size = parseHundredths(rest);
  if (size === null) {
    return null;
  }
  const change_bp = sign === "" || sign === "+" ? size : -size;
  return change_bp >= LEAST_BP && change_bp <= MOST_BP ? change_bp : null;
}

type Typed = { change_bp: string; step: string };

const check = ({ change_bp }: Typed): Problems<keyof Typed> =>
  changeOf(change_bp) === null ? { change_bp: "channel.fillInvalid" } : {};

/** Fills a channel's price list with the ordinary prices changed by per cent. */
export function FillForm({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useWords();
  const save = useSave<object, { changed: number }>(`${path}/fill`);
  const { field, submit } = useForm<keyof Typed>({ change_bp: "", step: "100" }, check, save.error);
  const send = ({ change_bp, step }: Typed) =>
    save.mutate(
      { change_bp: changeOf(change_bp), step_minor: Number(step) },
      {
        onSuccess: ({ changed }) => {
          toast.success(t("channel.filled", { count: changed }));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t("channel.fillTitle")}
      lead={t("channel.fillLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField
        label={t("channel.fillChange")}
        hint={t("channel.fillChangeHint")}
        {...field("change_bp")}
      />
      <Choice
        label={t("channel.fillStep")}
        options={STEPS.map((step) => ({ value: step, label: t(`channel.fillSteps.${step}`) }))}
        {...field("step")}
      />
    </FormDrawer>
  );
}
