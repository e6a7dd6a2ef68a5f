import { toast } from "@medusajs/ui";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { useWords } from "../../../i18n/use-words";
import type { ClassAccount } from "../../../lib/figure-types";
import { useSave } from "../../../lib/use-api";
import { required, useForm } from "../../../lib/use-form";

const ACCOUNT = /^[1-8]\d{3}$/;

type Typed = Pick<ClassAccount, "number" | "name">;

function check(typed: Typed) {
  return {
    ...required(typed, ["name"]),
    ...(ACCOUNT.test(typed.number.trim())
      ? {}
      : { number: "figure.accounting.numberInvalid" as const }),
  };
}

/** Chooses the account of one kind of amount. Mounted anew each time it opens. */
export function AccountForm({ account, onClose }: { account: ClassAccount; onClose: () => void }) {
  const { t } = useWords();
  const save = useSave<{ accounts: ClassAccount[] }>("/admin/figures/accounts");
  const { account_class, number, name } = account;
  const { field, submit } = useForm<keyof Typed>({ number, name }, check, save.error);
  const send = (typed: Typed) =>
    save.mutate(
      { accounts: [{ account_class, number: typed.number.trim(), name: typed.name.trim() }] },
      {
        onSuccess: () => {
          toast.success(t("figure.accounting.saved"));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      isOpen
      title={t(`figure.accounting.classes.${account_class}`)}
      lead={t("figure.accounting.accountsLead")}
      onClose={onClose}
      onSubmit={() => submit(send)}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField label={t("figure.accounting.number")} inputMode="numeric" {...field("number")} />
      <TextField label={t("figure.accounting.name")} {...field("name")} />
    </FormDrawer>
  );
}
