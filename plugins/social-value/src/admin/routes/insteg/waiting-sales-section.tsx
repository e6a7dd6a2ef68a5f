import { Table, Text } from "@medusajs/ui";
import { NameLink } from "../../components/name-link";
import { Pager } from "../../components/pager";
import { NumberCell, ScrollTable } from "../../components/scroll-table";
import { Section } from "../../components/section";
import { useWords } from "../../i18n/use-words";
import { formatDay, formatKronor } from "../../lib/format";
import type { Page, WaitingSale } from "../../lib/types";
import { useFetched } from "../../lib/use-api";
import { useFilters } from "../../lib/use-filters";

const OFFSET = "stall_offset";

/** Stall sales that are paid and wait to be booked, and why; nothing while there are none. */
export function WaitingSalesSection() {
  const { t, locale } = useWords();
  const { offsetOf, set } = useFilters();
  const { data } = useFetched<Page & { stall_sales: WaitingSale[] }>("/admin/stall-sales", {
    offset: offsetOf(OFFSET),
  });
  if (!data || data.count === 0) {
    return null;
  }
  return (
    <Section title={t("waitingSale.title")} lead={t("waitingSale.lead")}>
      <ScrollTable
        caption={t("waitingSale.title")}
        columns={[
          { label: t("waitingSale.day") },
          { label: t("waitingSale.enterprise") },
          { label: t("waitingSale.goods") },
          { label: t("waitingSale.amount"), isNumber: true },
          { label: t("waitingSale.why") },
        ]}
      >
        {data.stall_sales.map((sale) => (
          <Table.Row key={sale.id}>
            <Table.Cell className="whitespace-nowrap">{formatDay(sale.sold_at, locale)}</Table.Cell>
            <Table.Cell>
              <NameLink to={`/insteg/enterprises/${sale.enterprise_id}`}>
                {sale.enterprise_name}
              </NameLink>
            </Table.Cell>
            <Table.Cell className="min-w-48 py-2">
              <Goods sale={sale} />
            </Table.Cell>
            <NumberCell>{formatKronor(sale.paid_minor, locale)}</NumberCell>
            <Table.Cell className="min-w-64 py-2">
              <Why sale={sale} />
            </Table.Cell>
          </Table.Row>
        ))}
      </ScrollTable>
      <Pager page={data} onOffset={(next) => set({ [OFFSET]: next })} />
    </Section>
  );
}

/** What was sold, each with the way to where it is given a chain. */
function Goods({ sale }: { sale: WaitingSale }) {
  const { t } = useWords();
  return (
    <ul>
      {sale.goods.map(({ product_id, title, quantity, is_gone }, index) => {
        const words = t("waitingSale.pieces", {
          quantity,
          title: is_gone ? t("waitingSale.gone", { title }) : title,
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sale's lines never change
          <li key={index}>
            {product_id && !is_gone ? (
              <NameLink to={`/products/${product_id}`}>{words}</NameLink>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Why({ sale: { reason, goods } }: { sale: WaitingSale }) {
  const { t } = useWords();
  const isGone = reason === "unexplained" && goods.some((one) => one.is_gone);
  return (
    <>
      {t(`waitingSale.reasons.${reason}`)}
      {isGone ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("waitingSale.goneTodo")}
        </Text>
      ) : null}
    </>
  );
}
