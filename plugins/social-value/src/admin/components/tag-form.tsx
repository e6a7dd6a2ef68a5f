import { Button, Text, toast, usePrompt } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import type { ProductTag, VatClass } from "../lib/types";
import { useSave } from "../lib/use-api";
import { useForm } from "../lib/use-form";
import { useProblem } from "../lib/use-problem";
import { Choice } from "./choice";
import { ChainChoice, EnterpriseChoice } from "./entity-choice";

const VAT_CLASSES: readonly VatClass[] = ["standard", "food", "serving", "culture", "exempt"];

interface TagFormProps {
  productId: string;
  isPublished: boolean;
  tag: ProductTag;
}

/** Chooses a product's enterprise, VAT class and chain; a draft's can also be taken away. */
export function TagForm({ productId, isPublished, tag }: TagFormProps) {
  const { t } = useWords();
  const problem = useProblem();
  const path = `/admin/products/${productId}/tag`;
  const save = useSave<object>(path);
  const removal = useRemoval(path);
  const { field, submit } = useForm(
    {
      enterprise_id: tag.enterprise?.id ?? "",
      vat_class: tag.vat_class ?? ("standard" as string),
      value_chain_id: tag.value_chain?.id ?? "",
    },
    ({ enterprise_id }) => (enterprise_id ? {} : { enterprise_id: "errors.required" }),
  );
  const send = () =>
    submit(({ value_chain_id, ...typed }) =>
      save.mutate(
        { ...typed, ...(value_chain_id ? { value_chain_id } : {}) },
        { onSuccess: () => toast.success(t("tag.saved")) },
      ),
    );
  const error = save.error ?? removal.error;
  return (
    <div className="flex flex-col gap-4 px-6 py-4">
      <EnterpriseChoice label={t("chain.enterprise")} {...field("enterprise_id")} />
      <Choice
        label={t("tag.vatClass")}
        hint={`${t("tag.vatHint")} ${t("tag.vatChecked")}`}
        options={VAT_CLASSES.map((one) => ({ value: one, label: t(`tag.vatClasses.${one}`) }))}
        {...field("vat_class")}
      />
      <ChainChoice label={t("nav.chain")} {...field("value_chain_id")} />
      {error ? (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {problem(error)}
        </Text>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        {(tag.enterprise || tag.value_chain) && !isPublished ? (
          <Button
            size="small"
            variant="transparent"
            isLoading={removal.isPending}
            onClick={removal.remove}
          >
            {t("tag.remove")}
          </Button>
        ) : null}
        <Button size="small" variant="secondary" isLoading={save.isPending} onClick={send}>
          {t("common.save")}
        </Button>
      </div>
    </div>
  );
}

function useRemoval(path: string) {
  const { t } = useWords();
  const ask = usePrompt();
  const { mutate, error, isPending } = useSave<void>(path, "DELETE");
  const remove = async () => {
    const isSure = await ask({
      title: t("tag.removeTitle"),
      description: t("tag.removeText"),
      confirmText: t("tag.remove"),
      cancelText: t("common.cancel"),
    });
    if (isSure) {
      mutate(undefined, { onSuccess: () => toast.success(t("tag.removed")) });
    }
  };
  return { remove, error, isPending };
}
