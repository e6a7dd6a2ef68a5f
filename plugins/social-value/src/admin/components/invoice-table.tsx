import { Button, StatusBadge, Table } from "@medusajs/ui";
import { useState } from "react";
import { useWords } from "../i18n/use-words";
import { formatAmount } from "../lib/format";
import type { Invoice } from "../lib/invoice-types";
import { useRole } from "../lib/use-role";
import { Download } from "./download";
import { NameLink } from "./name-link";
import { PaidForm } from "./paid-form";
import { NumberCell, ScrollTable } from "./scroll-table";

const COLOURS = {
  open: "blue",
  overdue: "red",
  paid: "green",
  credited: "grey",
  credit_note: "grey",
} as const;

/** Invoices and credit notes, the latest first, with what finance may do with each. */
export function InvoiceTable({ invoices }: { invoices: readonly Invoice[] }) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={t("nav.invoices")}
      columns={[
        { label: t("invoice.number") },
        { label: t("invoice.status") },
        { label: t("invoice.buyer") },
        { label: t("invoice.due") },
        { label: t("invoice.amount"), unit: "kr", isNumber: true },
        { label: t("invoice.left"), unit: "kr", isNumber: true },
        { label: t("common.actions") },
      ]}
    >
      {invoices.map((invoice) => (
        <InvoiceRow key={invoice.id} invoice={invoice} />
      ))}
    </ScrollTable>
  );
}

function InvoiceRow({ invoice }: { invoice: Invoice }) {
  const { t, locale } = useWords();
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        <NameLink to={`/orders/${invoice.order_id}`}>{invoice.number}</NameLink>
        <Under>
          {invoice.credits
            ? t("invoice.credits", { number: invoice.credits.number })
            : invoice.issued_on}
        </Under>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={COLOURS[invoice.status]}>
          {t(`invoice.statuses.${invoice.status}`)}
        </StatusBadge>
        {invoice.paid_on ? <Under>{t("invoice.paidOn", { day: invoice.paid_on })}</Under> : null}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap py-2">
        {invoice.buyer_name}
        <Under>
          {t("invoice.reference")}: {invoice.buyer_reference}
        </Under>
        <Under>
          {t("invoice.seller")}: {invoice.seller_name}
        </Under>
        {invoice.is_reserved_procurement ? <Under>{t("invoice.reserved")}</Under> : null}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {invoice.due_on ?? t("common.none")}
        {invoice.reference ? (
          <Under>
            {t("invoice.ocr")} {invoice.reference}
          </Under>
        ) : null}
      </Table.Cell>
      <NumberCell>
        {invoice.kind === "credit_note" ? "−" : ""}
        {formatAmount(invoice.gross_minor, locale)}
      </NumberCell>
      <NumberCell isStrong>{formatAmount(invoice.left_minor, locale)}</NumberCell>
      <Table.Cell>
        <Actions invoice={invoice} />
      </Table.Cell>
    </Table.Row>
  );
}

function Under({ children }: { children: React.ReactNode }) {
  return <span className="text-ui-fg-subtle txt-compact-xsmall block">{children}</span>;
}

function Actions({ invoice }: { invoice: Invoice }) {
  const { t } = useWords();
  const { may } = useRole();
  const [isPaying, setPaying] = useState(false);
  const { id, number } = invoice;
  const isToPay = invoice.left_minor > 0;
  return (
    <span className="flex gap-2 py-1">
      {["PDF", "XML"].map((kind) => (
        <Download
          key={kind}
          path={`/admin/invoices/${id}/${kind.toLowerCase()}`}
          label={kind}
          name={t("invoice.file", { kind, number })}
        />
      ))}
      {isToPay && may("POST /admin/invoices/:id/paid") ? (
        <Button
          size="small"
          aria-label={t("invoice.payName", { number })}
          onClick={() => setPaying(true)}
        >
          {t("invoice.pay")}
        </Button>
      ) : null}
      {isPaying ? <PaidForm invoice={invoice} onClose={() => setPaying(false)} /> : null}
    </span>
  );
}
