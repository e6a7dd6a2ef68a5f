import type { ContentUnit, VatClass, WithdrawalException } from "@insteg/domain";
import { HANDLE, handleOf, LONGEST_HANDLE } from "../handle";
import { EMPTY_LISTING, EMPTY_VARIANT, type GoodsListing, GOODS_LIMITS as MOST } from "../listing";
import { quoted, RowReader } from "./cells";
import { type Column, columnOf, folded, HEADINGS } from "./columns";
import { type Cell, FileRefusal, type TableRow } from "./table";
import { ROW_WORDS, type RowProblem, wordsOf } from "./words";

/** What a spreadsheet's rows may name. */
export interface ImportTerms {
  enterprise_handle: string;
  chains: readonly { id: string; handle: string; name: string }[];
  channels: readonly { id: string; name: string; kind: string }[];
  /** Channels in which the enterprise may not sell. */
  closed_channels: readonly { name: string }[];
}

/** What is wrong with a row, where, and in words. */
export interface RowIssue {
  column: Column;
  code: RowProblem;
  message: { sv: string; en: string };
}

export interface CheckedRow {
  line: number;
  /** The name as the file has it. */
  title: string;
  /** Null where something is wrong; its address is settled. */
  listing: (GoodsListing & { handle: string }) | null;
  issues: RowIssue[];
}

/** What each row of a table is: goods that can be made, or what is wrong. Throws {@link FileRefusal}. */
export function checkRows(table: readonly TableRow[], terms: ImportTerms): CheckedRow[] {
  const [head, ...rows] = table;
  const columns = columnsOf(head);
  if (rows.length === 0) {
    throw new FileRefusal("file_without_rows");
  }
  const seen = { handles: new Map<string, number>(), skus: new Map<string, number>() };
  return rows.map((row) => {
    const cells = new Map<Column, Cell>();
    for (const [index, column] of columns) {
      const cell = row.cells[index];
      if (cell) {
        cells.set(column, cell);
      }
    }
    return checkRow(row.line, cells, terms, seen);
  });
}

function columnsOf(head: TableRow | undefined): [index: number, column: Column][] {
  const columns: [number, Column][] = [];
  const unknown: string[] = [];
  for (const [index, { text }] of (head?.cells ?? []).entries()) {
    const column = columnOf(text);
    if (column && columns.some(([, one]) => one === column)) {
      throw new FileRefusal("heading_twice", { heading: quoted(text) });
    }
    if (column) {
      columns.push([index, column]);
    } else if (text.trim()) {
      unknown.push(text.trim());
    }
  }
  const has = (column: Column) => columns.some(([, one]) => one === column);
  if (!has("title") || !has("price")) {
    throw new FileRefusal("headings_missing");
  }
  if (unknown.length > 0) {
    throw new FileRefusal("heading_unknown", { heading: quoted(unknown[0] ?? "") });
  }
  return columns;
}

interface Seen {
  handles: Map<string, number>;
  skus: Map<string, number>;
}

function checkRow(
  line: number,
  cells: ReadonlyMap<Column, Cell>,
  terms: ImportTerms,
  seen: Seen,
): CheckedRow {
  const reader = new RowReader(cells);
  const listing = listingOf(reader, terms);
  checkTwice(reader, listing, line, seen, terms);
  const issues = reader.problems.map(({ column, code, data }) => ({
    ...{ column, code },
    message: wordsOf(ROW_WORDS[code], data),
  }));
  return { line, title: listing.title, listing: issues.length > 0 ? null : listing, issues };
}

function listingOf(reader: RowReader, terms: ImportTerms): GoodsListing & { handle: string } {
  const title = reader.required("title", MOST.title);
  const given = reader.line("handle", LONGEST_HANDLE);
  if (given && !HANDLE.test(given)) {
    reader.refuse("handle", "handle_format");
  }
  const variant = {
    ...EMPTY_VARIANT,
    price_minor: reader.price("price", MOST.price_minor),
    stock: reader.number("stock", { least: 0, most: MOST.stock }) ?? 0,
    weight_grams: reader.number("weight", { least: 0, most: MOST.weight_grams }),
    content_milli: reader.number("content", { least: 1, most: MOST.content_milli, digits: 3 }),
    sku: reader.line("sku", MOST.sku) || null,
  };
  const content_unit = reader.choice("unit") as ContentUnit | null;
  if (content_unit && variant.content_milli === null) {
    reader.refuse("content", "unit_without_content");
  }
  if (!content_unit && variant.content_milli !== null) {
    reader.refuse("unit", "content_without_unit");
  }
  return {
    ...EMPTY_LISTING,
    title,
    handle: given || madeHandle(title, terms),
    story: reader.text("story", MOST.story),
    vat_class: (reader.choice("vat") as VatClass | null) ?? "standard",
    value_chain_id: chainOf(reader, terms),
    sales_channel_ids: channelsOf(reader, terms),
    material: reader.text("material", MOST.note),
    care: reader.text("care", MOST.note),
    allergens: reader.text("allergens", MOST.note),
    withdrawal_exception: reader.choice("exception") as WithdrawalException | null,
    content_unit,
    variants: [variant],
  };
}

/** The chain that is named; the only one where none is. */
function chainOf(reader: RowReader, { chains }: ImportTerms): string | null {
  const text = reader.line("chain", 200);
  const choices = chains.map(({ name }) => name).join(", ");
  if (!text) {
    if (chains.length > 1) {
      reader.refuse("chain", "chain_ambiguous", { choices });
    }
    return chains.length === 1 ? (chains[0]?.id ?? null) : null;
  }
  const chain = chains.find(
    ({ name, handle }) => folded(name) === folded(text) || handle === text.toLowerCase(),
  );
  if (!chain) {
    reader.refuse("chain", "chain_unknown", { value: quoted(text), choices });
  }
  return chain?.id ?? null;
}

/** The channels that are named, with commas or semicolons between; the web shop where none is. */
function channelsOf(reader: RowReader, { channels, closed_channels }: ImportTerms): string[] {
  const names = reader
    .line("channels", 500)
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) {
    return channels.filter(({ kind }) => kind === "web").map(({ id }) => id);
  }
  const found = names.flatMap((name) => {
    const channel = channels.find((one) => folded(one.name) === folded(name));
    if (!channel) {
      const choices = channels.map((one) => one.name).join(", ");
      const isClosed = closed_channels.some((one) => folded(one.name) === folded(name));
      const code = isClosed ? "channel_not_taking" : "channel_unknown";
      reader.refuse("channels", code, { value: quoted(name), choices });
    }
    return channel?.id ?? [];
  });
  return [...new Set(found)];
}

/** Two rows with one address, or one article number, would be one and the same goods. */
function checkTwice(
  reader: RowReader,
  listing: GoodsListing & { handle: string },
  line: number,
  { handles, skus }: Seen,
  terms: ImportTerms,
): void {
  const { title, handle, variants } = listing;
  const before = title ? handles.get(handle) : undefined;
  if (before !== undefined && handle === madeHandle(title, terms)) {
    reader.refuse("title", "title_twice", { first: before });
  } else if (before !== undefined) {
    reader.refuse("handle", "handle_twice", { first: before });
  } else if (title) {
    handles.set(handle, line);
  }
  const sku = variants[0]?.sku;
  const first = sku ? skus.get(sku) : undefined;
  if (first !== undefined) {
    reader.refuse("sku", "sku_twice", { first });
  } else if (sku) {
    skus.set(sku, line);
  }
}

export interface Taken {
  handles: ReadonlySet<string>;
  skus: ReadonlySet<string>;
  /** Of the enterprise's own goods, folded. */
  titles: ReadonlySet<string>;
}

/** Notes on the rows what goods have already: addresses, article numbers, and names of its own. */
export function refuseTaken(
  rows: readonly CheckedRow[],
  taken: Taken,
  terms: Pick<ImportTerms, "enterprise_handle">,
): CheckedRow[] {
  return rows.map((row) => {
    const { listing } = row;
    const sku = listing?.variants[0]?.sku ?? "";
    const issues: RowIssue[] = [];
    const refuse = (column: Column, code: RowProblem, value: string) =>
      issues.push({ column, code, message: wordsOf(ROW_WORDS[code], { value: quoted(value) }) });
    const isTaken = listing !== null && taken.handles.has(listing.handle);
    const isMade = listing?.handle === madeHandle(row.title, terms);
    if (listing && (taken.titles.has(folded(row.title)) || (isTaken && isMade))) {
      refuse("title", "title_taken", row.title);
    } else if (isTaken) {
      refuse("handle", "handle_taken", listing.handle);
    }
    if (sku && taken.skus.has(sku)) {
      refuse("sku", "sku_taken", sku);
    }
    return issues.length > 0 ? { ...row, listing: null, issues } : row;
  });
}

/** The address of goods that are given none: two enterprises may have goods of one name. */
function madeHandle(title: string, terms: Pick<ImportTerms, "enterprise_handle">): string {
  return `${handleOf(title)}-${terms.enterprise_handle}`;
}

/** How a column is told in a verdict. */
export function headingOf(column: Column): { sv: string; en: string } {
  return { sv: HEADINGS.sv[column], en: HEADINGS.en[column] };
}
