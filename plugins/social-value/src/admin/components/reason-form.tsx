import { toast } from "@medusajs/ui";
import { useSave } from "../lib/use-api";
import { required, useForm } from "../lib/use-form";
import { LongTextField } from "./field";
import { FormDrawer } from "./form-drawer";

interface ReasonFormProps {
  /** Where it is sent, and what the text is called there. */
  path: string;
  name: "reason" | "message";
  title: string;
  lead: string;
  label: string;
  /** What to say when it is done. */
  done: string;
  onClose: () => void;
}

/** A step that says why to whoever it is about. */
export function ReasonForm({ path, name, title, lead, label, done, onClose }: ReasonFormProps) {
  const save = useSave<object>(path);
  const { field, submit } = useForm({ text: "" }, (typed) => required(typed, ["text"]));
  const send = ({ text }: { text: string }) =>
    save.mutate(
      { [name]: text },
      {
        onSuccess: () => {
          toast.success(done);
          onClose();
        },
      },
    );
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
      <LongTextField label={label} {...field("text")} />
    </FormDrawer>
  );
}
