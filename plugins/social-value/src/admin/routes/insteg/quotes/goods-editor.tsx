import { Button, Text, toast } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { OneQuote } from "../../../lib/trade-types";
import { useSave } from "../../../lib/use-api";
import { useProblem } from "../../../lib/use-problem";
import { bodyOf, draftOf, isChanged, totalsOf, withGoods } from "./draft-goods";
import { FreightRow } from "./freight-row";
import { GoodsPicker } from "./goods-picker";
import { GoodsRow } from "./goods-row";
import { QuoteTotals } from "./quote-totals";

/** Edits what a quote is of, with its sum as it is typed; tells whether something is not saved. */
export function GoodsEditor({
  quote,
  onUnsaved,
}: {
  quote: OneQuote;
  onUnsaved: (isUnsaved: boolean) => void;
}) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const [draft, setDraft] = useState(() => draftOf(quote, locale));
  const [isPicking, setPicking] = useState(false);
  const save = useSave<object>(`/admin/quotes/${quote.id}`);
  const { lines, freights } = draft;
  const sellers = new Set(lines.map((line) => line.enterprise_id));
  const body = bodyOf(draft);
  const totals = totalsOf(draft);
  const isUnsaved = isChanged(draft, quote, locale);
  useEffect(() => {
    onUnsaved(isUnsaved);
    return () => onUnsaved(false);
  }, [isUnsaved, onUnsaved]);
  return (
    <Section
      title={t("trade.goods")}
      lead={t("trade.goodsLead")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setPicking(true)}>
          {t("trade.addGoods")}
        </Button>
      }
    >
      {lines.length === 0 ? (
        <Text className="text-ui-fg-subtle px-6 py-8">{t("trade.nothing")}</Text>
      ) : null}
      <ul className="divide-y">
        {lines.map((line) => (
          <GoodsRow
            key={line.key}
            line={line}
            onChange={(next) =>
              setDraft({ ...draft, lines: lines.map((one) => (one === line ? next : one)) })
            }
            onRemove={() => setDraft({ ...draft, lines: lines.filter((one) => one !== line) })}
          />
        ))}
        {freights
          .filter(({ enterprise_id }) => sellers.has(enterprise_id))
          .map((freight) => (
            <FreightRow
              key={freight.enterprise_id}
              freight={freight}
              options={quote.freight_options}
              onChange={(next) =>
                setDraft({
                  ...draft,
                  freights: freights.map((one) => (one === freight ? next : one)),
                })
              }
            />
          ))}
      </ul>
      {totals ? <QuoteTotals {...totals} /> : null}
      <div className="flex flex-wrap items-center justify-end gap-3 px-6 py-4">
        <Text
          size="small"
          className="min-w-0 flex-1 basis-64"
          role={save.error ? "alert" : undefined}
        >
          <span className={save.error || !body ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
            {save.error
              ? problem(save.error)
              : body
                ? isUnsaved && t("trade.unsaved")
                : t("trade.numberWrong")}
          </span>
        </Text>
        <Button
          size="small"
          disabled={!body || !isUnsaved}
          isLoading={save.isPending}
          onClick={() =>
            body && save.mutate(body, { onSuccess: () => toast.success(t("common.saved")) })
          }
        >
          {t("trade.saveGoods")}
        </Button>
      </div>
      {isPicking ? (
        <GoodsPicker
          quote={quote}
          onPick={(goods) => setDraft((current) => withGoods(current, goods, locale))}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </Section>
  );
}
