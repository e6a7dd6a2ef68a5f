// @ts-check
import path from "node:path";
import { fileURLToPath } from "node:url";

export const DATA_DIR = path.join(path.dirname(fileURLToPath(import.meta.url)), "data");

/**
 * What belongs to the database and its program rather than to the demo. Its transactions are sealed
 * anew where they are loaded, by the job that seals any others; what is kept of its consignments is
 * computed there. Mails stay behind: their links are the program's that seeded.
 */
const NOT_DEMO = [
  "mikro_orm_migrations",
  "link_module_migrations",
  "script_migrations",
  "insteg_boot",
  "workflow_execution",
  "ledger_seal",
  "ledger_leaf",
  "consignment_state",
  "notification",
  "goods_change",
  "search_index",
  "search_index_version",
  "search_index_sync",
  "search_postgres_index",
];

/** The search indexes' own tables: filled anew wherever the demo is loaded. */
const SEARCH_TABLES = "search\\_pg\\_%";

/** @typedef {{ name: string, columns: string[], key: string[], rows: number }} TableEntry */

/** A name as SQL, whatever it holds. @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** A table's file among the data. @param {string} name */
export const fileOf = (name) => path.join(DATA_DIR, `${name}.copy.gz`);

/**
 * Every table of the demo that holds rows, with the columns that are stored (not computed).
 *
 * @param {import("pg").Client} client
 * @returns {Promise<TableEntry[]>}
 */
export async function tablesWithRows(client) {
  const { rows } = await client.query(
    `select t.table_name as name,
            (select array_agg(c.column_name::text order by c.ordinal_position)
               from information_schema.columns c
              where c.table_schema = 'public' and c.table_name = t.table_name
                and c.is_generated = 'NEVER') as columns,
            (select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
               from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
              where i.indrelid = format('public.%I', t.table_name)::regclass and i.indisprimary) as key
       from information_schema.tables t
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and not t.table_name = any($1)
        and t.table_name not like $2
      order by 1`,
    [NOT_DEMO, SEARCH_TABLES],
  );
  const tables = [];
  for (const table of rows) {
    const counted = await client.query(`select count(*)::int as n from ${quoted(table.name)}`);
    if (counted.rows[0].n > 0) tables.push({ ...table, rows: counted.rows[0].n });
  }
  return tables;
}

/**
 * Where the sequences stand that no column owns: they are told beside the tables, for their numbers can be
 * read from no column.
 *
 * @param {import("pg").Client} client
 * @returns {Promise<Record<string, number>>} the number that each gave last
 */
export async function freeSequences(client) {
  const { rows } = await client.query(
    `select s.sequencename as name, s.last_value::int as last
       from pg_sequences s
      where s.schemaname = 'public' and s.last_value is not null
        and not exists (select from pg_depend d
                         where d.objid = format('public.%I', s.sequencename)::regclass
                           and d.deptype in ('a', 'i') and d.refobjsubid > 0)
      order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
