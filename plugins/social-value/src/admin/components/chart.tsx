import type { ReactNode } from "react";
import { ScrollFrame } from "./scroll-frame";

/** A colour of a chart and what it stands for. */
export interface LegendItem {
  colour: string;
  label: string;
  /** An amount or a share, with its unit. */
  value?: string | undefined;
}

/**
 * The frame of a chart: unit and period above, the drawing, what its colours mean. A screen reader hears
 * `alt` and is given the same figures by the table beside it. What is too wide scrolls by itself.
 */
export function Chart({
  caption,
  alt,
  legend = [],
  minWidth,
  children,
}: {
  caption: string;
  alt: string;
  legend?: readonly LegendItem[];
  /** px */
  minWidth?: number;
  children: ReactNode;
}) {
  return (
    <figure className="m-0 px-6 py-4">
      <figcaption className="txt-small text-ui-fg-subtle mb-3">{caption}</figcaption>
      <ScrollFrame label={caption}>
        <div role="img" aria-label={alt} style={{ minWidth }}>
          {children}
        </div>
      </ScrollFrame>
      <Legend items={legend} />
    </figure>
  );
}

/** What the colours mean. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return items.length === 0 ? null : (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
      {items.map(({ colour, label, value }) => (
        <li key={label} className="txt-small flex items-center gap-2">
          <span
            aria-hidden
            className="inline-block h-3 w-3 shrink-0 rounded-sm"
            style={{ background: colour }}
          />
          <span>{label}</span>
          {value ? <span className="text-ui-fg-subtle tabular-nums">{value}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** What is said of the part of a chart that is pointed at. */
export function ChartTip({
  title,
  rows,
}: {
  title: string;
  rows: { label: string; value: string; colour?: string | undefined }[];
}) {
  return (
    <div className="bg-ui-bg-base text-ui-fg-base border-ui-border-base txt-small rounded-md border px-3 py-2 shadow-elevation-tooltip">
      <p className="font-medium">{title}</p>
      {rows.map(({ label, value, colour }) => (
        <p key={label} className="flex items-center gap-2 tabular-nums">
          {colour ? (
            <span
              aria-hidden
              className="inline-block h-2 w-2 rounded-sm"
              style={{ background: colour }}
            />
          ) : null}
          {label} {value}
        </p>
      ))}
    </div>
  );
}
