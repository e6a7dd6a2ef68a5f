import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type CsvCell, csvOf } from "../lib/csv";
import { sqlRows } from "../lib/sql";
import type { ColumnKind } from "./table";
import { OWN_TABLE_NAMES, OWN_TABLES, type OwnTableName } from "./tables";

const MOST_ROWS = 1_000;

type Value = string | number | Date | null;
type Row = Record<string, Value> & { key: string };

/** Every row of one table of the enterprise's, a page at a time, so that memory does not follow its size. */
async function* pagesOf(
  db: Knex,
  name: OwnTableName,
  enterpriseId: string,
): AsyncGenerator<Row[], void> {
  for (let after = ""; ; ) {
    const rows = await sqlRows<Row>(
      db,
      `WITH asked AS (SELECT ?::text AS enterprise_id, ?::text AS after, ?::integer AS most)
       ${OWN_TABLES[name].query}`,
      [enterpriseId, after, MOST_ROWS],
    );
    if (rows.length > 0) {
      yield rows;
    }
    const last = rows.at(-1);
    if (!last || rows.length < MOST_ROWS) {
      return;
    }
    after = last.key;
  }
}

/** One table as a file for a spreadsheet: amounts in kronor, instants in UTC. */
export async function* csvPieces(
  db: Knex,
  name: OwnTableName,
  enterpriseId: string,
): AsyncGenerator<Buffer, void> {
  const columns = Object.entries<ColumnKind>(OWN_TABLES[name].columns);
  yield Buffer.from(csvOf([columns.map(([column]) => column)]));
  for await (const rows of pagesOf(db, name, enterpriseId)) {
    const cells = rows.map((row) =>
      columns.map(([column, kind]) => csvCell(row[column] ?? null, kind)),
    );
    // The mark that says UTF-8 stands at the file's beginning alone.
    yield Buffer.from(csvOf(cells).replace(/^\uFEFF/, ""));
  }
}

function csvCell(value: Value, kind: ColumnKind): CsvCell {
  if (value === null) {
    return null;
  }
  return kind === "ore" ? BigInt(value as string) : String(plain(value));
}

/** Every table in one file for a program: amounts in öre as whole numbers in text, instants in UTC. */
export async function* jsonPieces(
  db: Knex,
  enterpriseId: string,
  made_at: Date,
): AsyncGenerator<Buffer, void> {
  const head = { format: "insteg-enterprise-data", version: 1, made_at: made_at.toISOString() };
  yield Buffer.from(`{${JSON.stringify(head).slice(1, -1)},"tables":{`);
  for (const [index, name] of OWN_TABLE_NAMES.entries()) {
    yield Buffer.from(`${index > 0 ? "," : ""}${JSON.stringify(name)}:[`);
    let written = 0;
    for await (const rows of pagesOf(db, name, enterpriseId)) {
      const text = rows.map((row) => JSON.stringify(record(name, row))).join(",");
      yield Buffer.from(`${written > 0 ? "," : ""}${text}`);
      written += rows.length;
    }
    yield Buffer.from("]");
  }
  yield Buffer.from("}}\n");
}

function record(name: OwnTableName, row: Row): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.keys(OWN_TABLES[name].columns).map((column) => [column, plain(row[column] ?? null)]),
  );
}

function plain(value: Value): string | number | null {
  return value instanceof Date ? value.toISOString() : value;
}
