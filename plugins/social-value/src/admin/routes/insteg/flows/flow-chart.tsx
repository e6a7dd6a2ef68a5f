import { Text } from "@medusajs/ui";
import { ResponsiveContainer, Sankey, Tooltip } from "recharts";
import { Chart, ChartTip } from "../../../components/chart";
import { useWords } from "../../../i18n/use-words";
import { colourOf } from "../../../lib/chart-colours";
import type { FlowStep, Flows } from "../../../lib/figure-types";
import { formatKronor } from "../../../lib/format";
import { sankeyOf } from "../../../lib/sankey";
import { FlowNode } from "./flow-node";

const COLOURS: Record<FlowStep, string> = {
  channel: colourOf(0),
  chain: colourOf(3),
  place: colourOf(2),
};
const STEPS = ["channel", "chain", "place"] as const;

/** px that a node needs, so that its label does not lie on the next one's. */
const NODE_HEIGHT = 34;
const LEAST_HEIGHT = 260;
/** px under which the labels of the three steps would lie on each other */
const LEAST_WIDTH = 760;

/** The flows as bands as wide as their amounts. */
export function FlowChart({ flows, months }: { flows: Flows; months: string }) {
  const { t, locale } = useWords();
  const { nodes, links, tallest, hasNegative } = sankeyOf(flows);
  const largest = flows.rows.reduce((one, other) =>
    other.amount_minor > one.amount_minor ? other : one,
  );
  const alt = t("figure.flow.alt", {
    total: formatKronor(flows.total_minor, locale),
    channel: largest.channel.name,
    chain: largest.chain.name,
    place: largest.place.name,
    amount: formatKronor(largest.amount_minor, locale),
  });
  return (
    <>
      <Chart
        caption={t("figure.unit", { period: months })}
        alt={alt}
        minWidth={LEAST_WIDTH}
        legend={STEPS.map((step) => ({
          colour: COLOURS[step],
          label: t(`figure.flow.steps.${step}`),
        }))}
      >
        <ResponsiveContainer width="100%" height={Math.max(LEAST_HEIGHT, tallest * NODE_HEIGHT)}>
          <Sankey
            data={{ nodes, links }}
            node={(props) => <FlowNode {...props} colourOf={(step) => COLOURS[step]} />}
            link={{ stroke: "var(--tag-neutral-icon)", strokeOpacity: 0.28 }}
            nodeWidth={10}
            nodePadding={16}
            sort={false}
            verticalAlign="top"
            margin={{ top: 8, right: 8, bottom: 8, left: 8 }}
          >
            <Tooltip content={<FlowTip />} />
          </Sankey>
        </ResponsiveContainer>
      </Chart>
      {hasNegative ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("figure.flow.negative")}
        </Text>
      ) : null}
    </>
  );
}

interface FlowTipProps {
  active?: boolean;
  payload?: readonly { name?: unknown; value?: unknown }[];
}

function FlowTip({ active, payload }: FlowTipProps) {
  const { locale } = useWords();
  const [one] = payload ?? [];
  return active && one ? (
    <ChartTip
      title={String(one.name).replace(" - ", " → ")}
      rows={[{ label: "", value: formatKronor(Number(one.value), locale) }]}
    />
  ) : null;
}
