import { Button, toast, usePrompt } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { useSave } from "../lib/use-api";
import { useProblem } from "../lib/use-problem";

interface ConfirmButtonProps {
  /** What is asked to do it. */
  path: string;
  body?: object;
  method?: "POST" | "DELETE";
  variant?: "primary" | "secondary";
  label: string;
  title: string;
  text: string;
  /** What to say when it is done. */
  done: string;
}

/** A step that is asked about once more before it is taken. */
export function ConfirmButton({
  path,
  body = {},
  method = "POST",
  variant = "primary",
  label,
  title,
  text,
  done,
}: ConfirmButtonProps) {
  const { t } = useWords();
  const ask = usePrompt();
  const problem = useProblem();
  const step = useSave<object>(path, method);
  const take = async () => {
    const isSure = await ask({
      title,
      description: text,
      confirmText: label,
      cancelText: t("common.cancel"),
      variant: "confirmation",
    });
    if (isSure) {
      step.mutate(body, {
        onSuccess: () => toast.success(done),
        onError: (error) => toast.error(problem(error)),
      });
    }
  };
  return (
    <Button size="small" variant={variant} isLoading={step.isPending} onClick={take}>
      {label}
    </Button>
  );
}
