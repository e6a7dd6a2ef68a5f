import { Button, Hint, Input, Table, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { NumberCell, ScrollTable } from "../../../../components/scroll-table";
import { useWords } from "../../../../i18n/use-words";
import type { ChannelPriceRow } from "../../../../lib/channel-types";
import { formatKronor } from "../../../../lib/format";
import { parseHundredths, typedHundredths } from "../../../../lib/hundredths";
import { useSave } from "../../../../lib/use-api";
import { useProblem } from "../../../../lib/use-problem";

type Prices = { prices: { variant_id: string; price_minor: number | null }[] };

/** A page of variants with a price of the channel's own to type; an empty one is the ordinary price. */
export function PriceTable({
  path,
  prices,
  mayChange,
}: {
  path: string;
  prices: ChannelPriceRow[];
  mayChange: boolean;
}) {
  const { t, locale } = useWords();
  const problem = useProblem();
  const save = useSave<Prices>(path);
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(
      prices.map(({ variant_id, channel_minor: own }) => [
        variant_id,
        own === null ? "" : typedHundredths(own, locale),
      ]),
    ),
  );
  const [isSent, setSent] = useState(false);
  const textOf = (id: string) => (typed[id] ?? "").trim();
  const isWrong = (id: string) => textOf(id) !== "" && !parseHundredths(textOf(id));
  const changed = prices.flatMap(({ variant_id, channel_minor }) => {
    const price_minor = textOf(variant_id) === "" ? null : parseHundredths(textOf(variant_id));
    return price_minor === channel_minor ? [] : [{ variant_id, price_minor }];
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (prices.some((one) => isWrong(one.variant_id))) {
      return;
    }
    save.mutate(
      { prices: changed },
      {
        onSuccess: () => toast.success(t("channel.pricesSaved")),
        onError: (error) => toast.error(problem(error)),
      },
    );
  };
  return (
    <form noValidate onSubmit={send}>
      <ScrollTable
        caption={t("channel.prices")}
        columns={[
          { label: t("channel.good") },
          { label: t("channel.plainPrice"), isNumber: true },
          { label: t("channel.ownPrice"), isNumber: true },
        ]}
      >
        {prices.map((one) => (
          <Table.Row key={one.variant_id}>
            <Table.Cell className="min-w-36 py-1">
              {nameOf(one)}
              <span className="text-ui-fg-subtle block">{one.enterprise}</span>
            </Table.Cell>
            <NumberCell>
              {one.plain_minor === null ? t("common.none") : formatKronor(one.plain_minor, locale)}
            </NumberCell>
            <NumberCell>
              {mayChange ? (
                <span className="flex flex-col items-end py-1">
                  <Input
                    size="small"
                    className="w-24 text-right tabular-nums"
                    inputMode="decimal"
                    aria-label={t("channel.ownPriceOf", { title: nameOf(one) })}
                    aria-invalid={isSent && isWrong(one.variant_id) ? true : undefined}
                    value={typed[one.variant_id] ?? ""}
                    onChange={(event) =>
                      setTyped((before) => ({ ...before, [one.variant_id]: event.target.value }))
                    }
                  />
                  {isSent && isWrong(one.variant_id) ? (
                    <Hint variant="error">{t("channel.priceInvalid")}</Hint>
                  ) : null}
                </span>
              ) : one.channel_minor === null ? (
                t("common.none")
              ) : (
                formatKronor(one.channel_minor, locale)
              )}
            </NumberCell>
          </Table.Row>
        ))}
      </ScrollTable>
      {mayChange ? (
        <div className="flex justify-end px-6 py-3">
          <Button
            type="submit"
            size="small"
            disabled={changed.length === 0}
            isLoading={save.isPending}
          >
            {t("channel.savePrices")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

/** Goods of one kind need no more than their own name. */
function nameOf({ title, variant_title }: ChannelPriceRow): string {
  const isPlain = variant_title === "" || /^(default|en|standard)\b/i.test(variant_title);
  return isPlain ? title : `${title}, ${variant_title}`;
}
