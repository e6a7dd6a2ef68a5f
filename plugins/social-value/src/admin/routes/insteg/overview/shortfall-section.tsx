import { Badge, Text } from "@medusajs/ui";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { linesOfPlace } from "../../../lib/addresses";
import type { Shortfall, ShortfallOption, Shortfalls } from "../../../lib/figure-types";
import { formatKronor, formatMonth } from "../../../lib/format";
import { goodsName } from "../../../lib/goods-name";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";

interface Asked {
  month: string;
  chosen: Record<string, string>;
}

// A coordinator looks at the largest gaps first; the rest are a page away.
const SHOWN = 5;

/** The places that fall short, by enterprise, and what goods would fill them if they were sold. */
export function ShortfallSection({ month, chosen }: Asked) {
  const { t, locale } = useWords();
  const { offsetOf, set } = useFilters();
  const offset = offsetOf("shortfall_offset");
  const asked = { month, ...chosen };
  const query = useFetched<Shortfalls>("/admin/figures/shortfalls", {
    ...asked,
    limit: SHOWN,
    offset,
  });
  const isClosed = query.data?.is_closed ?? false;
  const title = t(isClosed ? "figure.shortfall.closedTitle" : "figure.shortfall.title");
  const lead = t(isClosed ? "figure.shortfall.closed" : "figure.shortfall.lead");
  return (
    <Section
      title={title}
      lead={`${lead} ${t("figure.unit", { period: formatMonth(month, locale) })}.`}
      actions={<ExportButtons table="shortfalls" title={title} params={asked} />}
    >
      <Fetched query={query} empty={({ count }) => count === 0 && t("figure.shortfall.empty")}>
        {(answer) => (
          <>
            <ul className="divide-y">
              {answer.rows.map((row) => (
                <ShortEnterprise
                  key={row.enterprise.id}
                  row={row}
                  month={answer.month}
                  isClosed={answer.is_closed}
                />
              ))}
            </ul>
            <Pager page={answer} onOffset={(next) => set({ shortfall_offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function ShortEnterprise({
  row,
  month,
  isClosed,
}: {
  row: Shortfall;
  month: string;
  isClosed: boolean;
}) {
  const { t, locale } = useWords();
  return (
    <li className="grid gap-x-6 gap-y-3 px-6 py-4 lg:grid-cols-2">
      <div className="min-w-0">
        <span className="flex flex-wrap items-center gap-2">
          <Text as="span" weight="plus">
            {row.enterprise.name}
          </Text>
          <Badge size="2xsmall" color="orange" className="tabular-nums">
            {t("figure.shortfall.lacks", { amount: formatKronor(row.gap_minor, locale) })}
          </Badge>
        </span>
        <ul className="mt-1 flex flex-col gap-1">
          {row.places.map(({ place, figures }) => (
            <li key={place.id} className="txt-small flex flex-wrap justify-between gap-x-4">
              <NameLink to={linesOfPlace(place.id, month)}>{place.name}</NameLink>
              <span className="text-ui-fg-subtle tabular-nums">
                {formatKronor(figures.gap_minor, locale)}
              </span>
            </li>
          ))}
        </ul>
        {row.reserve_debt_minor > 0 ? (
          <Text size="xsmall" className="text-ui-fg-subtle mt-1">
            {t("figure.shortfall.debt", { amount: formatKronor(row.reserve_debt_minor, locale) })}
          </Text>
        ) : null}
      </div>
      {isClosed ? null : <Fill options={row.options} />}
    </li>
  );
}

/** "Fylls av 43 st honung via Torgståndet eller 9 st sjalar via Webbutiken". */
function Fill({ options }: { options: readonly ShortfallOption[] }) {
  const { t } = useWords();
  if (options.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("figure.shortfall.noOptions")}
      </Text>
    );
  }
  return (
    <div className="min-w-0">
      <Text size="small" className="text-ui-fg-subtle">
        {t("figure.shortfall.fill")}
      </Text>
      <ul className="flex flex-col gap-1">
        {options.map((option, index) => (
          <Option
            key={`${option.product.id} ${option.variant_title} ${option.channel.id}`}
            option={option}
            isFirst={index === 0}
          />
        ))}
      </ul>
    </div>
  );
}

function Option({ option, isFirst }: { option: ShortfallOption; isFirst: boolean }) {
  const { t, locale } = useWords();
  const words = t("figure.shortfall.option", {
    pieces: new Intl.NumberFormat(locale).format(option.pieces),
    goods: goodsName(option.product.name, option.variant_title),
    channel: option.channel.name,
  });
  return (
    <li>
      <Text size="small">
        {isFirst ? "" : `${t("figure.shortfall.or")} `}
        <strong className="font-medium">{words}</strong>
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
        {t("figure.shortfall.optionHint", {
          contribution: formatKronor(option.contribution_minor, locale),
          price: formatKronor(option.price_minor, locale),
        })}
      </Text>
    </li>
  );
}
