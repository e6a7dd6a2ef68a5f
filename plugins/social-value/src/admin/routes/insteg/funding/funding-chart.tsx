import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { Chart, ChartTip } from "../../../components/chart";
import { useWords } from "../../../i18n/use-words";
import { colourOf, OTHERS_COLOUR } from "../../../lib/chart-colours";
import {
  formatKronor,
  formatMonth,
  formatShortMonth,
  formatWholeKronor,
} from "../../../lib/format";
import { monthsOf, type Period } from "../../../lib/period";
import { drawnSeries, type Series } from "../../../lib/pivot";

const HEIGHT = 320;
/** px that a month needs, so that its name can be read */
const MONTH_WIDTH = 52;
/** px; of longer periods some months go without a name */
const MOST_WIDTH = 1_200;
const AXIS_WIDTH = 84;
const TICK = { fill: "var(--fg-subtle)", fontSize: 12 };

interface FundingChartProps {
  series: readonly Series[];
  period: Period;
  months: string;
  total_minor: number;
}

/** A stack for each month: the largest series by themselves, the rest together. */
export function FundingChart({ series, period, months, total_minor }: FundingChartProps) {
  const { t, locale } = useWords();
  const { drawn, others } = drawnSeries(series, (count) => t("figure.funding.others", { count }));
  const stacks = [
    ...drawn.map((one, index) => ({ ...one, colour: colourOf(index) })),
    ...(others ? [{ ...others, colour: OTHERS_COLOUR }] : []),
  ];
  const inPeriod = monthsOf(period);
  const data = inPeriod.map((month, at) => ({
    month,
    amounts_minor: stacks.map((stack) => stack.amounts_minor[at] ?? 0),
  }));
  const alt = t("figure.funding.alt", {
    months: inPeriod.length,
    total: formatKronor(total_minor, locale),
    name: series[0]?.name ?? "",
    amount: formatKronor(series[0]?.total_minor ?? 0, locale),
  });
  return (
    <Chart
      caption={t("figure.unit", { period: months })}
      alt={alt}
      minWidth={Math.min(MOST_WIDTH, AXIS_WIDTH + inPeriod.length * MONTH_WIDTH)}
      legend={stacks.map(({ colour, name, total_minor: total }) => ({
        colour,
        label: name,
        value: formatKronor(total, locale),
      }))}
    >
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart
          data={data}
          stackOffset="sign"
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            dataKey="month"
            tickFormatter={(month: string) => formatShortMonth(month, locale)}
            tick={TICK}
            tickLine={false}
            stroke="var(--border-strong)"
          />
          <YAxis
            width={AXIS_WIDTH}
            tickFormatter={(amount_minor: number) => formatWholeKronor(amount_minor, locale)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip cursor={{ fill: "var(--bg-subtle-hover)" }} content={<FundingTip />} />
          {stacks.map(({ id, name, colour }, index) => (
            <Bar
              key={id}
              name={name}
              dataKey={({ amounts_minor }: (typeof data)[number]) => amounts_minor[index]}
              stackId="funding"
              fill={colour}
              maxBarSize={56}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </Chart>
  );
}

interface FundingTipProps {
  active?: boolean;
  label?: unknown;
  payload?: readonly { name?: unknown; value?: unknown; color?: string }[];
}

function FundingTip({ active, label, payload = [] }: FundingTipProps) {
  const { locale } = useWords();
  return active && payload.length > 0 ? (
    <ChartTip
      title={formatMonth(String(label), locale)}
      rows={payload.map(({ name, value, color }) => ({
        label: String(name),
        value: formatKronor(Number(value), locale),
        colour: color,
      }))}
    />
  ) : null;
}
