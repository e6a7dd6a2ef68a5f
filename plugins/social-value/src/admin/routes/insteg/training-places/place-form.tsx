import { toast } from "@medusajs/ui";
import { Choice } from "../../../components/choice";
import { EnterpriseChoice } from "../../../components/entity-choice";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import { parseWhole } from "../../../lib/hundredths";
import { currentMonth, isMonth } from "../../../lib/month";
import { PLACE_KINDS } from "../../../lib/place-kinds";
import type { TrainingPlace } from "../../../lib/types";
import { useSave } from "../../../lib/use-api";
import { orNull, type Problems, required, useForm } from "../../../lib/use-form";

const typedOf = (place: TrainingPlace | undefined) => ({
  name: place?.name ?? "",
  kind: place?.kind ?? "",
  enterprise_id: place?.enterprise_id ?? "",
  seats: place ? String(place.seats) : "",
  first_month: place?.first_month ?? currentMonth(),
  last_month: place?.last_month ?? "",
});
type Typed = ReturnType<typeof typedOf>;

function check(typed: Typed): Problems<keyof Typed> {
  const { seats, first_month, last_month } = typed;
  return {
    ...(parseWhole(seats) ? {} : { seats: "errors.number_invalid" }),
    ...(isMonth(first_month) ? {} : { first_month: "errors.month_invalid" }),
    ...(last_month === "" || isMonth(last_month) ? {} : { last_month: "errors.month_invalid" }),
    ...required(typed, ["name", "kind", "enterprise_id", "seats"]),
  };
}

/** Opens a place, or edits the one given; a place stays at its enterprise. Mounted anew each time. */
export function PlaceForm({
  place,
  onClose,
  onSaved,
}: {
  place?: TrainingPlace;
  onClose: () => void;
  onSaved: (place: TrainingPlace) => void;
}) {
  const { t } = useWords();
  const path = place ? `/admin/training-places/${place.id}` : "/admin/training-places";
  const save = useSave<object, { training_place: TrainingPlace }>(path);
  const { field, submit } = useForm<keyof Typed>(typedOf(place), check, save.error);
  const send = ({ enterprise_id, ...typed }: Typed) =>
    save.mutate(
      {
        ...typed,
        ...(place ? {} : { enterprise_id }),
        seats: parseWhole(typed.seats),
        last_month: orNull(typed.last_month),
      },
      {
        onSuccess: (answer) => {
          toast.success(place ? t("common.saved") : t("place.created"));
          onSaved(answer.training_place);
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={place ? t("place.editTitle") : t("place.createTitle")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("common.name")} {...field("name")} />
      <Choice
        label={t("common.kind")}
        hint={t("place.kindHint")}
        options={PLACE_KINDS.map((kind) => ({ value: kind, label: t(`place.kinds.${kind}`) }))}
        {...field("kind")}
      />
      {place ? null : (
        <EnterpriseChoice label={t("place.enterprise")} {...field("enterprise_id")} />
      )}
      <TextField label={t("place.seats")} inputMode="numeric" {...field("seats")} />
      <TextField label={t("place.firstMonth")} type="month" {...field("first_month")} />
      <TextField
        isOptional
        label={t("place.lastMonth")}
        hint={t("place.lastMonthHint")}
        type="month"
        {...field("last_month")}
      />
    </FormDrawer>
  );
}
