import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import { oneLineAddress } from "../../../../lib/address-fields";
import type { BusinessCustomer } from "../../../../lib/trade-types";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { QuoteList } from "../../quotes/quote-list";
import { CustomerForm } from "../customer-form";
import { NewQuote } from "../new-quote";
import { PricesSection } from "../prices-section";

/** One who buys on account: what is known, its own prices, its quotes. */
function BusinessCustomerPage() {
  const { t } = useWords();
  const { may } = useRole();
  const { id = "" } = useParams();
  const [open, setOpen] = useState<"edit" | "quote" | null>(null);
  const query = useFetched<{ business_customer: BusinessCustomer }>(
    `/admin/business-customers/${id}`,
  );
  const customer = query.data?.business_customer;
  return (
    <>
      <Section
        level="h1"
        title={customer?.name ?? t("trade.customer")}
        actions={
          customer && may("POST /admin/business-customers/:id") ? (
            <>
              <Button size="small" variant="secondary" onClick={() => setOpen("edit")}>
                {t("common.edit")}
              </Button>
              <Button size="small" onClick={() => setOpen("quote")}>
                {t("trade.newQuote")}
              </Button>
            </>
          ) : null
        }
      >
        <Fetched query={query}>
          {(answer) => <CustomerFacts customer={answer.business_customer} />}
        </Fetched>
      </Section>
      {customer ? <PricesSection customerId={customer.id} /> : null}
      {customer ? (
        <Section title={t("nav.quotes")}>
          <QuoteList customerId={customer.id} />
        </Section>
      ) : null}
      {customer && open === "edit" ? (
        <CustomerForm
          customer={customer}
          onClose={() => setOpen(null)}
          onSaved={() => setOpen(null)}
        />
      ) : null}
      {customer && open === "quote" ? (
        <NewQuote customerId={customer.id} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

function CustomerFacts({ customer: one }: { customer: BusinessCustomer }) {
  const { t } = useWords();
  return (
    <Facts
      facts={[
        { label: t("common.kind"), value: t(`trade.kinds.${one.kind}`) },
        { label: t("enterprise.organisationNumber"), value: one.organisation_number },
        { label: t("trade.vatNumber"), value: one.vat_number },
        { label: t("trade.invoiceEmail"), value: one.invoice_email },
        { label: t("trade.peppol"), value: one.peppol_id },
        { label: t("trade.paymentDays"), value: String(one.payment_days) },
        { label: t("trade.reference"), value: one.reference },
        { label: t("trade.invoiceAddress"), value: oneLineAddress(one.invoice_address) },
        { label: t("trade.deliveryAddress"), value: oneLineAddress(one.delivery_address) },
      ]}
    />
  );
}

export const handle = { breadcrumb: () => <Crumb word="trade.customer" /> };

export default BusinessCustomerPage;
