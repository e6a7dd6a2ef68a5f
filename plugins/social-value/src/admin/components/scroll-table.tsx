import { Table } from "@medusajs/ui";
import type { ReactNode } from "react";
import { ScrollFrame } from "./scroll-frame";

export interface Column {
  label: string;
  /** What the numbers are counted in, on a line of its own. */
  unit?: string;
  /** Numbers stand to the right, so that their digits line up. */
  isNumber?: boolean;
}

/** A table that scrolls sideways by itself on a narrow screen, by keyboard too. */
export function ScrollTable({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: Column[];
  children: ReactNode;
}) {
  return (
    <ScrollFrame label={caption}>
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map(({ label, unit, isNumber }) => (
              <Table.HeaderCell
                key={label}
                className={isNumber ? "whitespace-nowrap text-right" : "whitespace-nowrap"}
              >
                {label}
                {unit ? <span className="text-ui-fg-muted block font-normal">{unit}</span> : null}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </ScrollFrame>
  );
}

/** A cell with a number: to the right, digits of equal width, never broken over lines. */
export function NumberCell({ children, isStrong }: { children: ReactNode; isStrong?: boolean }) {
  return (
    <Table.Cell
      className={`whitespace-nowrap text-right tabular-nums ${isStrong ? "font-medium" : ""}`}
    >
      {children}
    </Table.Cell>
  );
}
