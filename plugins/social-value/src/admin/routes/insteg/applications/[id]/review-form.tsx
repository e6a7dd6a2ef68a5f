import { toast } from "@medusajs/ui";
import { Choice } from "../../../../components/choice";
import { LongTextField } from "../../../../components/field";
import { FormDrawer } from "../../../../components/form-drawer";
import { useWords } from "../../../../i18n/use-words";
import type { Answer, Review } from "../../../../lib/application-types";
import { useSave } from "../../../../lib/use-api";
import { required, useForm } from "../../../../lib/use-form";

const REVIEWS: readonly Review[] = ["accepted", "needs_more", "waived", "pending"];

interface ReviewFormProps {
  applicationId: string;
  answer: Answer;
  onClose: () => void;
}

/** What a coordinator says of one criterion. */
export function ReviewForm({ applicationId, answer, onClose }: ReviewFormProps) {
  const { t, locale } = useWords();
  const save = useSave<object>(`/admin/applications/${applicationId}/reviews/${answer.code}`);
  const { review, review_note: note } = answer;
  const form = useForm({ review: review === "pending" ? "" : review, note }, (typed) =>
    required(typed, ["review"]),
  );
  const send = (typed: { review: string; note: string }) =>
    save.mutate(typed, {
      onSuccess: () => {
        toast.success(t("application.reviewed"));
        onClose();
      },
    });
  return (
    <FormDrawer
      isOpen
      title={locale === "sv-SE" ? answer.title_sv : answer.title_en}
      lead={locale === "sv-SE" ? answer.explanation_sv : answer.explanation_en}
      onClose={onClose}
      onSubmit={() => form.submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <Choice
        label={t("application.review")}
        {...form.field("review")}
        options={REVIEWS.map((one) => ({ value: one, label: t(`application.reviews.${one}`) }))}
      />
      <LongTextField
        label={t("application.note")}
        hint={t("application.noteHint")}
        isOptional
        {...form.field("note")}
      />
    </FormDrawer>
  );
}
