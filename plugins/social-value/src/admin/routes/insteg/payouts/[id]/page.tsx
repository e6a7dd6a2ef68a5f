import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import { formatDay, formatKronor } from "../../../../lib/format";
import type { PayoutWithLines } from "../../../../lib/payout-types";
import { useFetched } from "../../../../lib/use-api";
import { StateBadge } from "../state-badge";
import { PayoutActions } from "./payout-actions";
import { PayoutLines } from "./payout-lines";

function PayoutPage() {
  const { t } = useWords();
  const { id = "" } = useParams();
  const query = useFetched<{ payout: PayoutWithLines }>(`/admin/payouts/${id}`);
  const payout = query.data?.payout;
  return (
    <>
      <Section
        level="h1"
        title={
          <span className="flex flex-wrap items-center gap-2">
            {payout ? t("payout.numbered", { number: payout.number }) : t("nav.payouts")}
            {payout ? <StateBadge state={payout.state} /> : null}
          </span>
        }
        lead={payout?.destination.name}
        actions={payout ? <PayoutActions payout={payout} /> : undefined}
      >
        <Fetched query={query}>{(answer) => <PayoutFacts payout={answer.payout} />}</Fetched>
      </Section>
      {payout ? <PayoutLines payout={payout} /> : null}
    </>
  );
}

function PayoutFacts({ payout }: { payout: PayoutWithLines }) {
  const { t, locale } = useWords();
  const { kind, account } = payout.destination;
  const day = (instant: string | null) => (instant ? formatDay(instant, locale) : null);
  const facts = [
    { label: t("payout.amount"), value: formatKronor(payout.amount_minor, locale) },
    { label: t("payout.destination"), value: t(`payout.destinations.${kind}`, { account }) },
    { label: t("payout.created"), value: day(payout.created_at) },
    { label: t("payout.sent"), value: day(payout.sent_at) },
    { label: t("payout.batch"), value: payout.batch },
    { label: t("payout.paid"), value: day(payout.paid_at) },
    { label: t("payout.failed"), value: day(payout.failed_at) },
    { label: t("payout.returned"), value: day(payout.returned_at) },
    { label: t("payout.cancelled"), value: day(payout.cancelled_at) },
    { label: t("payout.reason"), value: payout.reason },
    { label: t("payout.endedBy"), value: payout.ended_by },
  ];
  // What has not happened is not said with a dash each.
  return <Facts facts={facts.filter((fact) => fact.value)} />;
}

export const handle = { breadcrumb: () => <Crumb word="payout.one" /> };

export default PayoutPage;
