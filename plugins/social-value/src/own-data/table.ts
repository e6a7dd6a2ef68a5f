/** What a column holds: text as it is; öre, shown as kronor in a spreadsheet's file; an instant. */
export type ColumnKind = "text" | "number" | "ore" | "instant";

/**
 * One table of what is an enterprise's own. `query` selects the columns by name and `key`, by which it is
 * paged; it reads of `asked`: `enterprise_id`, `after` (a text, "" at first) and `most` rows.
 */
export interface OwnTable {
  columns: Readonly<Record<string, ColumnKind>>;
  query: string;
}
