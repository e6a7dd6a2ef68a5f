import { Button, Table } from "@medusajs/ui";
import { useState } from "react";
import { Fetched } from "../../../components/fetched";
import { ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { ClassAccount } from "../../../lib/figure-types";
import { useFetched } from "../../../lib/use-api";
import { useRole } from "../../../lib/use-role";
import { AccountForm } from "./account-form";

/** The account of every kind of amount; finance may change them. */
export function AccountsSection() {
  const { t } = useWords();
  const { may } = useRole();
  const [editing, setEditing] = useState<ClassAccount | null>(null);
  const query = useFetched<{ accounts: ClassAccount[] }>("/admin/figures/accounts");
  const mayEdit = may("POST /admin/figures/accounts");
  return (
    <Section title={t("figure.accounting.accounts")} lead={t("figure.accounting.accountsLead")}>
      <Fetched query={query}>
        {({ accounts }) => (
          <AccountTable accounts={accounts} onEdit={mayEdit ? setEditing : null} />
        )}
      </Fetched>
      {editing ? <AccountForm account={editing} onClose={() => setEditing(null)} /> : null}
    </Section>
  );
}

function AccountTable({
  accounts,
  onEdit,
}: {
  accounts: readonly ClassAccount[];
  onEdit: ((account: ClassAccount) => void) | null;
}) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={t("figure.accounting.accounts")}
      columns={[
        { label: t("figure.accounting.accountClass") },
        { label: t("figure.accounting.number") },
        { label: t("figure.accounting.name") },
        ...(onEdit ? [{ label: t("common.actions") }] : []),
      ]}
    >
      {accounts.map((account) => {
        const kind = t(`figure.accounting.classes.${account.account_class}`);
        return (
          <Table.Row key={account.account_class}>
            <Table.Cell className="whitespace-nowrap">{kind}</Table.Cell>
            <Table.Cell className="tabular-nums">{account.number}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">{account.name}</Table.Cell>
            {onEdit ? (
              <Table.Cell>
                <Button
                  size="small"
                  variant="transparent"
                  aria-label={t("figure.accounting.edit", { name: kind })}
                  onClick={() => onEdit(account)}
                >
                  {t("common.edit")}
                </Button>
              </Table.Cell>
            ) : null}
          </Table.Row>
        );
      })}
    </ScrollTable>
  );
}
