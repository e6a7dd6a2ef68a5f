import { placeMonth } from "./accounts";
import type { Month } from "./calendar";
import { divideOverRemaining } from "./division";

/** Money with a past: a line's component, as far as spreading it needs to know. Öre, >= 0. */
export interface SpreadRow {
  line_id: string | null;
  component: string | null;
  amount_minor: bigint;
}

/** Where money goes: a place month, or with place_id null a training reserve. Öre, >= 0. */
export interface SpreadColumn {
  account: string;
  place_id: string | null;
  amount_minor: bigint;
}

export interface SpreadPart<Row> {
  row: Row;
  column: SpreadColumn;
  amount_minor: bigint;
}

/** The columns of an allocation's places in a month. */
export function placeColumns(places: ReadonlyMap<string, bigint>, month: Month): SpreadColumn[] {
  return [...places].map(([place_id, amount_minor]) => ({
    account: placeMonth(place_id, month),
    place_id,
    amount_minor,
  }));
}

/**
 * Gives each row its part of every column; rows and columns sum to the same. Both come out exact,
 * because each row is divided over what remains of the columns and the last row takes all. Rows go in
 * the order given: whoever has no order of their own sorts them first. Parts of zero are among them.
 * @throws DomainError amount_exceeds_remaining when the rows sum to more than the columns
 */
export function spread<Row extends SpreadRow>(
  rows: readonly Row[],
  columns: readonly SpreadColumn[],
): SpreadPart<Row>[] {
  const rests = columns.map((column) => ({ column, remaining: column.amount_minor }));
  return rows.flatMap((row) => {
    const parts = divideOverRemaining(
      row.amount_minor,
      rests.map(({ column, remaining }) => ({ key: column.account, remaining })),
    );
    return rests.map((rest) => {
      const amount_minor = parts.get(rest.column.account) ?? 0n;
      rest.remaining -= amount_minor;
      return { row, column: rest.column, amount_minor };
    });
  });
}
