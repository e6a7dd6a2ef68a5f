import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { QuoteList } from "./quote-list";

/** What companies and public bodies ask for, and what is quoted to them. */
function QuotesPage() {
  const { t } = useWords();
  return (
    <Section
      level="h1"
      title={t("nav.quotes")}
      lead={`${t("trade.quotesLead")} ${t("trade.quotesNew")}`}
    >
      <QuoteList />
    </Section>
  );
}

export const config = defineRouteConfig({
  label: "nav.quotes",
  translationNs: "insteg",
  rank: 8.5,
});
export const handle = { breadcrumb: () => <Crumb word="nav.quotes" /> };

export default QuotesPage;
