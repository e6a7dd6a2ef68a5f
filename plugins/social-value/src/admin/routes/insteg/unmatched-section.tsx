import { Text } from "@medusajs/ui";
import { NameLink } from "../../components/name-link";
import { Section } from "../../components/section";
import { useWords } from "../../i18n/use-words";
import { formatKronor } from "../../lib/format";
import type { Unmatched } from "../../lib/types";
import { useFetched } from "../../lib/use-api";

/** What was paid without a line that explains it; nothing while there is none. */
export function UnmatchedSection() {
  const { t, locale } = useWords();
  const { data } = useFetched<{ unmatched: Unmatched }>("/admin/unmatched");
  if (!data || data.unmatched.orders_count === 0) {
    return null;
  }
  const { amount_minor, orders_count, orders } = data.unmatched;
  const amount = formatKronor(amount_minor, locale);
  return (
    <Section
      title={t("unmatched.title")}
      lead={`${t("unmatched.lead")} ${t("unmatched.todo")}`}
      actions={
        <Text weight="plus" className="tabular-nums">
          {orders_count === 1
            ? t("unmatched.sumOne", { amount })
            : t("unmatched.sum", { amount, count: orders_count })}
        </Text>
      }
    >
      {orders_count > orders.length ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("unmatched.first", { count: orders.length })}
        </Text>
      ) : null}
      <ul className="divide-y">
        {orders.map(({ order_id, display_id, amount_minor: ofOrder }) => (
          <li key={order_id} className="flex flex-wrap justify-between gap-x-4 px-6 py-3">
            <NameLink to={`/orders/${order_id}`}>
              {t("unmatched.order", { number: display_id ?? order_id })}
            </NameLink>
            <Text size="small" className="tabular-nums">
              {formatKronor(ofOrder, locale)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
