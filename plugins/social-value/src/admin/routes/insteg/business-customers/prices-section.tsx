import { Trash } from "@medusajs/icons";
import { Button, IconButton, Table, toast } from "@medusajs/ui";
import { useState } from "react";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatAmount } from "../../../lib/format";
import type { OwnPriceRow } from "../../../lib/trade-types";
import type { Page } from "../../../lib/types";
import { useFetched, useSave } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useProblem } from "../../../lib/use-problem";
import { useRole } from "../../../lib/use-role";
import { PasteForm } from "./paste-form";
import { PercentForm } from "./percent-form";

/** A customer's own prices, and the ways to set them. */
export function PricesSection({ customerId }: { customerId: string }) {
  const { t } = useWords();
  const { may } = useRole();
  const { set, offsetOf } = useFilters();
  const [open, setOpen] = useState<"paste" | "percent" | null>(null);
  const path = `/admin/business-customers/${customerId}/prices`;
  const query = useFetched<Page & { prices: OwnPriceRow[] }>(path, {
    offset: offsetOf("prices_offset"),
  });
  const mayChange = may("POST /admin/business-customers/:id/prices");
  return (
    <Section
      title={t("trade.ownPrices")}
      lead={t("trade.ownPricesLead")}
      actions={
        mayChange ? (
          <>
            <Button size="small" variant="secondary" onClick={() => setOpen("percent")}>
              {t("trade.percentOff")}
            </Button>
            <Button size="small" variant="secondary" onClick={() => setOpen("paste")}>
              {t("trade.setPrices")}
            </Button>
          </>
        ) : null
      }
    >
      <Fetched query={query} empty={({ count }) => count === 0 && t("trade.ownPricesEmpty")}>
        {(answer) => (
          <>
            <PriceTable prices={answer.prices} path={path} mayChange={mayChange} />
            <Pager page={answer} onOffset={(next) => set({ prices_offset: next })} />
          </>
        )}
      </Fetched>
      {open === "paste" ? <PasteForm path={path} onClose={() => setOpen(null)} /> : null}
      {open === "percent" ? <PercentForm path={path} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function PriceTable({
  prices,
  path,
  mayChange,
}: {
  prices: OwnPriceRow[];
  path: string;
  mayChange: boolean;
}) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const save = useSave<object>(path);
  const remove = (variant_id: string) =>
    save.mutate(
      { prices: [{ variant_id, price_minor: null }] },
      {
        onSuccess: () => toast.success(t("trade.priceRemoved")),
        onError: (error) => toast.error(problem(error)),
      },
    );
  return (
    <ScrollTable
      caption={t("trade.ownPrices")}
      columns={[
        { label: t("trade.product") },
        { label: t("trade.sku") },
        { label: t("trade.seller") },
        { label: t("trade.ownPrice"), unit: t("trade.withVat"), isNumber: true },
        { label: t("trade.listPrice"), unit: t("trade.withVat"), isNumber: true },
        ...(mayChange ? [{ label: t("common.actions") }] : []),
      ]}
    >
      {prices.map((one) => {
        const name = [one.title, one.variant_title].filter(Boolean).join(", ");
        return (
          <Table.Row key={one.variant_id}>
            <Table.Cell>{name}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">{one.sku ?? t("common.none")}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">{one.enterprise_name}</Table.Cell>
            <NumberCell isStrong>{formatAmount(one.price_minor, locale)}</NumberCell>
            <NumberCell>
              {one.list_minor === null ? t("common.none") : formatAmount(one.list_minor, locale)}
            </NumberCell>
            {mayChange ? (
              <Table.Cell>
                <IconButton
                  size="small"
                  variant="transparent"
                  aria-label={t("trade.removePrice", { name })}
                  disabled={save.isPending}
                  onClick={() => remove(one.variant_id)}
                >
                  <Trash />
                </IconButton>
              </Table.Cell>
            ) : null}
          </Table.Row>
        );
      })}
    </ScrollTable>
  );
}
