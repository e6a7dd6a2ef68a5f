import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Sparkles } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import { Coverage } from "../../components/coverage";
import { Crumb } from "../../components/crumb";
import { Fetched } from "../../components/fetched";
import { NameLink } from "../../components/name-link";
import { Section } from "../../components/section";
import { useWords, type WordKey } from "../../i18n/use-words";
import { formatAmount, formatMonth } from "../../lib/format";
import { currentMonth } from "../../lib/month";
import type { FiguresTotal } from "../../lib/types";
import { useFetched } from "../../lib/use-api";
import { DisputesSection } from "./disputes-section";
import { UnmatchedSection } from "./unmatched-section";
import { WaitingSalesSection } from "./waiting-sales-section";

/** Where the network stands this month, and the ways on. */
function OverviewPage() {
  const { t, locale } = useWords();
  const query = useFetched<{ total: FiguresTotal; month: string }>("/admin/training-places", {
    limit: 1,
    month: currentMonth(),
  });
  return (
    <>
      <Section
        level="h1"
        title={t("overview.title", { month: formatMonth(currentMonth(), locale) })}
        lead={`${t("overview.lead")} ${t("place.coverageHint")}.`}
      >
        <Fetched query={query}>{({ total }) => <Totals total={total} />}</Fetched>
      </Section>
      <UnmatchedSection />
      <DisputesSection />
      <WaitingSalesSection />
      <Section title={t("overview.shortcuts")}>
        <ul className="divide-y">
          <Shortcut to="overview" name={t("nav.month")} hint={t("overview.monthHint")} />
          <Shortcut to="coverage" name={t("nav.coverage")} hint={t("overview.coverageHint")} />
          <Shortcut to="flows" name={t("nav.flows")} hint={t("overview.flowsHint")} />
          <Shortcut to="funding" name={t("nav.funding")} hint={t("overview.fundingHint")} />
          <Shortcut to="training-places" name={t("nav.places")} hint={t("overview.placesHint")} />
          <Shortcut
            to="enterprises"
            name={t("nav.enterprises")}
            hint={t("overview.enterprisesHint")}
          />
          <Shortcut
            to="applications"
            name={t("nav.applications")}
            hint={t("overview.applicationsHint")}
          />
          <Shortcut to="goods" name={t("nav.goods")} hint={t("overview.goodsHint")} />
          <Shortcut to="channels" name={t("nav.channels")} hint={t("overview.channelsHint")} />
          <Shortcut to="value-chains" name={t("nav.chains")} hint={t("overview.chainsHint")} />
          <Shortcut to="invoices" name={t("nav.invoices")} hint={t("overview.invoicesHint")} />
          <Shortcut to="quotes" name={t("nav.quotes")} hint={t("overview.quotesHint")} />
          <Shortcut
            to="business-customers"
            name={t("nav.businessCustomers")}
            hint={t("overview.businessCustomersHint")}
          />
          <Shortcut to="payouts" name={t("nav.payouts")} hint={t("overview.payoutsHint")} />
          <Shortcut
            to="refund-requests"
            name={t("nav.refundRequests")}
            hint={t("overview.refundRequestsHint")}
          />
          <Shortcut
            to="withdrawals"
            name={t("nav.withdrawals")}
            hint={t("overview.withdrawalsHint")}
          />
          <Shortcut
            to="accounting"
            name={t("nav.accounting")}
            hint={t("overview.accountingHint")}
          />
          <Shortcut to="network" name={t("nav.network")} hint={t("overview.networkHint")} />
          <Shortcut
            to="reconciliation"
            name={t("nav.reconciliation")}
            hint={t("overview.reconciliationHint")}
          />
          <Shortcut to="seals" name={t("nav.seals")} hint={t("overview.sealsHint")} />
          <Shortcut to="access" name={t("nav.access")} hint={t("overview.accessHint")} />
        </ul>
      </Section>
    </>
  );
}

function Totals({ total }: { total: FiguresTotal }) {
  const { t, locale } = useWords();
  const inUnit = (key: WordKey) => `${t(key)} (${t("place.unit")})`;
  const figures = [
    [t("overview.places"), String(total.places)],
    [t("overview.seats"), String(total.occupied_seats)],
    [inUnit("place.cost"), formatAmount(total.cost_minor, locale)],
    [inUnit("place.support"), formatAmount(total.public_support_minor, locale)],
    [inUnit("place.funded"), formatAmount(total.funded_minor, locale)],
    [inUnit("place.gap"), formatAmount(total.gap_minor, locale)],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-5 px-6 py-5 lg:grid-cols-4">
      {figures.map(([label, value]) => (
        <div key={label} className="min-w-0">
          <dt className="txt-small text-ui-fg-subtle">{label}</dt>
          <dd className="h2-core tabular-nums mt-1">{value}</dd>
        </div>
      ))}
      <div>
        <dt className="txt-small text-ui-fg-subtle">{t("place.coverage")}</dt>
        <dd className="h2-core tabular-nums mt-1">
          <Coverage coverage_bp={total.coverage_bp} />
        </dd>
      </div>
    </dl>
  );
}

function Shortcut({ to, name, hint }: { to: string; name: string; hint: string }) {
  return (
    <li className="px-6 py-3">
      <NameLink to={`/insteg/${to}`}>{name}</NameLink>
      <Text size="small" className="text-ui-fg-subtle">
        {hint}
      </Text>
    </li>
  );
}

export const config = defineRouteConfig({
  label: "nav.group",
  translationNs: "insteg",
  icon: Sparkles,
  rank: 0,
});
export const handle = { breadcrumb: () => <Crumb word="nav.group" /> };

export default OverviewPage;
