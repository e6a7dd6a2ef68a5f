import { InlineTip, Text } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { NameLink } from "../../../../components/name-link";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import { oneLineAddress } from "../../../../lib/address-fields";
import { formatDay } from "../../../../lib/format";
import type { OneQuote } from "../../../../lib/trade-types";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { closedText } from "../closed-text";
import { GoodsEditor } from "../goods-editor";
import { GoodsTable } from "../goods-table";
import { QuoteActions } from "../quote-actions";
import { QuoteBadge } from "../state-badge";

/** One quote: who it is to, what it is of, and what can be done with it. */
function QuotePage() {
  const { t } = useWords();
  const { may } = useRole();
  const { id = "" } = useParams();
  const [isUnsaved, setUnsaved] = useState(false);
  const query = useFetched<{ quote: OneQuote }>(
    `/admin/quotes/${id}`,
    {},
    { pollWhile: (answer) => answer?.quote.state === "accepted" && !answer.quote.order_id },
  );
  const quote = query.data?.quote;
  const mayWrite = may("POST /admin/quotes/:id") && quote?.state === "requested";
  return (
    <>
      <Section
        level="h1"
        title={
          <span className="flex flex-wrap items-center gap-2">
            {quote ? t("trade.numbered", { number: String(quote.number) }) : t("trade.quote")}
            {quote ? <QuoteBadge state={quote.state} /> : null}
          </span>
        }
        actions={quote ? <QuoteActions quote={quote} isUnsaved={isUnsaved} /> : null}
      >
        {quote?.closed_channel ? <ClosedNote channel={quote.closed_channel} /> : null}
        {quote?.known_by ? <StrangerNote quote={quote} knownBy={quote.known_by} /> : null}
        {quote && quote.short.length > 0 ? <ShortNote quote={quote} /> : null}
        <Fetched query={query}>{(answer) => <QuoteFacts quote={answer.quote} />}</Fetched>
      </Section>
      {quote && mayWrite ? (
        <GoodsEditor key={keyOf(quote)} quote={quote} onUnsaved={setUnsaved} />
      ) : null}
      {quote && !mayWrite ? (
        <Section title={t("trade.goods")}>
          <GoodsTable quote={quote} />
        </Section>
      ) : null}
    </>
  );
}

/** What is saved draws the editor anew. */
const keyOf = ({ lines, freights }: OneQuote): string => JSON.stringify([lines, freights]);

function QuoteFacts({ quote: one }: { quote: OneQuote }) {
  const { t, locale } = useWords();
  return (
    <Facts
      facts={[
        {
          label: t("trade.buyer"),
          value: (
            <>
              {one.business_customer_id ? (
                <NameLink to={`/insteg/business-customers/${one.business_customer_id}`}>
                  {one.buyer.name}
                </NameLink>
              ) : (
                one.buyer.name
              )}
              {`, ${one.buyer.organisation_number}`}
            </>
          ),
        },
        {
          label: t("trade.contact"),
          value: [one.contact_name, one.contact_email, one.contact_phone]
            .filter(Boolean)
            .join("\n"),
        },
        { label: t("trade.deliveryAddress"), value: oneLineAddress(one.delivery_address) },
        { label: t("trade.reference"), value: one.reference },
        { label: t("trade.orderReference"), value: one.order_reference },
        {
          label: t("trade.reserved"),
          value: one.is_reserved_procurement ? t("trade.reservedYes") : null,
        },
        ...(one.message ? [{ label: t("trade.message"), value: one.message }] : []),
        ...(one.note ? [{ label: t("trade.note"), value: one.note }] : []),
        { label: t("trade.language"), value: t(`trade.languages.${one.locale}`) },
        { label: t("trade.validUntil"), value: one.valid_until },
        ...(one.sent_at
          ? [{ label: t("trade.sentAt"), value: formatDay(one.sent_at, locale) }]
          : []),
        ...(one.accepted_by && one.decided_at
          ? [
              {
                label: t("trade.acceptedBy"),
                value: t("trade.acceptedAt", {
                  who: one.accepted_by,
                  date: formatDay(one.decided_at, locale),
                }),
              },
            ]
          : []),
        ...(one.reason ? [{ label: t("trade.reason"), value: one.reason }] : []),
        ...(one.state === "accepted"
          ? [{ label: t("trade.order"), value: <OrderOf quote={one} /> }]
          : []),
      ]}
    />
  );
}

/** Its channel takes no requests, but what is sent can be accepted. */
function ClosedNote({ channel }: { channel: NonNullable<OneQuote["closed_channel"]> }) {
  const { t } = useWords();
  return (
    <div className="px-6 py-3">
      <InlineTip variant="warning" label={t("trade.closedTitle")}>
        {closedText(t, channel)}
      </InlineTip>
    </div>
  );
}

/** Whoever asks may not be who the number says; what is sent tells the customer's own prices. */
function StrangerNote({ quote, knownBy }: { quote: OneQuote; knownBy: string }) {
  const { t } = useWords();
  return (
    <div className="px-6 py-3">
      <InlineTip variant="warning" label={t("trade.strangerTitle")}>
        {t("trade.stranger", { asking: quote.contact_email, known: knownBy })}
      </InlineTip>
    </div>
  );
}

/** What could not be accepted as it is: there is too little of it. */
function ShortNote({ quote }: { quote: OneQuote }) {
  const { t } = useWords();
  const goods = quote.short.map(({ title, left }) =>
    t("trade.shortOf", { name: title, left: String(left) }),
  );
  return (
    <div className="px-6 py-3">
      <InlineTip variant="warning" label={t("trade.shortTitle")}>
        {t("trade.short", { goods: goods.join(", ") })}
      </InlineTip>
    </div>
  );
}

function OrderOf({ quote }: { quote: OneQuote }) {
  const { t } = useWords();
  if (quote.order_id) {
    return <NameLink to={`/orders/${quote.order_id}`}>{t("trade.toOrder")}</NameLink>;
  }
  return (
    <Text as="span" size="small" role="status">
      {quote.failure ? t("trade.orderFailed", { reason: quote.failure }) : t("trade.orderWaiting")}
    </Text>
  );
}

export const handle = { breadcrumb: () => <Crumb word="trade.quote" /> };

export default QuotePage;
