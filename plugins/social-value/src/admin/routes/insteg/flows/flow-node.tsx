import type { ComponentProps } from "react";
import type { Sankey } from "recharts";
import { useWords } from "../../../i18n/use-words";
import type { FlowStep } from "../../../lib/figure-types";
import { formatWholeKronor } from "../../../lib/format";

type DrawNode = Extract<ComponentProps<typeof Sankey>["node"], (props: never) => unknown>;
type NodeProps = Parameters<DrawNode>[0];

const LONGEST_NAME = 30;
const GAP = 6;

/** A step of the way: a bar as high as its amount, with name and amount beside it. */
export function FlowNode({
  x,
  y,
  width,
  height,
  payload,
  colourOf,
}: NodeProps & { colourOf: (step: FlowStep) => string }) {
  const { locale } = useWords();
  const { name, value, step } = payload as typeof payload & { step: FlowStep };
  const isLast = step === "place";
  return (
    <g>
      <rect x={x} y={y} width={width} height={Math.max(2, height)} rx={2} fill={colourOf(step)} />
      <text
        x={isLast ? x - GAP : x + width + GAP}
        y={y + height / 2}
        textAnchor={isLast ? "end" : "start"}
        dominantBaseline="central"
        fontSize={12}
        fill="var(--fg-base)"
      >
        {shortened(name)}
        <tspan fill="var(--fg-subtle)" dx={6}>
          {formatWholeKronor(value, locale)}
        </tspan>
      </text>
    </g>
  );
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
