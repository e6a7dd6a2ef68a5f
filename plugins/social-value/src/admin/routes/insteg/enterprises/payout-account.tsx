import { Button, toast } from "@medusajs/ui";
import { useState } from "react";
import { Facts } from "../../../components/facts";
import { Fetched } from "../../../components/fetched";
import { TextField } from "../../../components/field";
import { FormDrawer } from "../../../components/form-drawer";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { PayoutAccount } from "../../../lib/payout-types";
import { useFetched, useSave } from "../../../lib/use-api";
import { orNull, useForm } from "../../../lib/use-form";

/** Where an enterprise is paid. */
export function PayoutAccountSection({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const path = `/admin/payouts/accounts/${enterpriseId}`;
  const query = useFetched<{ account: PayoutAccount }>(path);
  return (
    <Section
      title={t("payout.account")}
      lead={t("payout.accountLead")}
      actions={
        <Button
          size="small"
          variant="secondary"
          disabled={!query.data}
          onClick={() => setEditing(true)}
        >
          {t("common.edit")}
        </Button>
      }
    >
      <Fetched
        query={query}
        empty={({ account }) =>
          !account.iban &&
          !account.bankgiro &&
          !account.stripe_account_id &&
          t("payout.accountNone")
        }
      >
        {({ account }) => (
          <Facts
            facts={[
              { label: t("payout.iban"), value: account.iban },
              { label: t("payout.bankgiro"), value: account.bankgiro },
              { label: t("payout.stripeAccount"), value: account.stripe_account_id },
            ]}
          />
        )}
      </Fetched>
      {isEditing && query.data ? (
        <AccountForm path={path} account={query.data.account} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  );
}

function AccountForm({
  path,
  account,
  onClose,
}: {
  path: string;
  account: PayoutAccount;
  onClose: () => void;
}) {
  const { t } = useWords();
  const save = useSave<object>(path);
  const { field, submit } = useForm(
    {
      iban: account.iban ?? "",
      bankgiro: account.bankgiro ?? "",
      stripe_account_id: account.stripe_account_id ?? "",
    },
    () => ({}),
    save.error,
  );
  const send = () =>
    submit((typed) =>
      save.mutate(
        {
          iban: orNull(typed.iban),
          bankgiro: orNull(typed.bankgiro),
          stripe_account_id: orNull(typed.stripe_account_id),
        },
        {
          onSuccess: () => {
            toast.success(t("common.saved"));
            onClose();
          },
        },
      ),
    );
  return (
    <FormDrawer
      isOpen
      title={t("payout.account")}
      lead={t("payout.accountLead")}
      onClose={onClose}
      onSubmit={send}
      isSaving={save.isPending}
      error={save.error}
    >
      <TextField isOptional label={t("payout.iban")} {...field("iban")} />
      <TextField
        isOptional
        label={t("payout.bankgiro")}
        hint={t("payout.bankgiroHint")}
        {...field("bankgiro")}
      />
      <TextField isOptional label={t("payout.stripeAccount")} {...field("stripe_account_id")} />
    </FormDrawer>
  );
}
