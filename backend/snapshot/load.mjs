// @ts-check
// Loads the demo into DATABASE_URL's database when that is migrated and empty; else changes nothing.
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { MAY_NOT_LOAD } from "./exit-codes.mjs";
import { DATA_DIR, fileOf, quoted } from "./tables.mjs";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
const SAID = {
  loaded: "Demonätverket är inläst",
  kept: "Data finns redan: inget ändrat",
  not_allowed: "Databasens användare får inte sätta session_replication_role: inget ändrat",
};
try {
  const outcome = await loadIntoEmpty();
  console.log(SAID[outcome]);
  if (outcome === "not_allowed") process.exitCode = MAY_NOT_LOAD;
} finally {
  await client.end();
}

/** All or nothing: one transaction. @returns {Promise<keyof typeof SAID>} */
async function loadIntoEmpty() {
  const { sequences, tables } = JSON.parse(
    await readFile(path.join(DATA_DIR, "manifest.json"), "utf8"),
  );
  await client.query("begin");
  try {
    const hindrance = !(await isEmpty()) ? "kept" : !(await mayLoad()) ? "not_allowed" : undefined;
    if (hindrance) {
      await client.query("rollback");
      return hindrance;
    }
    // Rows come as they were, in any order: foreign keys and triggers have seen them before.
    await client.query("set local session_replication_role = replica");
    const names = tables.map((/** @type {{ name: string }} */ { name }) => quoted(name));
    await client.query(`truncate ${names.join(", ")} cascade`);
    for (const { name, columns } of tables) {
      const target = `${quoted(name)} (${columns.map(quoted).join(", ")})`;
      const sink = client.query(copyFrom(`copy ${target} from stdin`));
      await pipeline(createReadStream(fileOf(name)), createGunzip(), sink);
    }
    await moveSequences();
    for (const [name, last] of Object.entries(sequences)) {
      await client.query("select setval($1::regclass, $2)", [quoted(name), last]);
    }
    await client.query("select refresh_consignments(array(select order_id from sale))");
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
  await client.query("analyze");
  return "loaded";
}

/** A superuser may, and a role that one has given the right to. @returns {Promise<boolean>} */
async function mayLoad() {
  const { rows } = await client.query(
    "select has_parameter_privilege('session_replication_role', 'SET') as may",
  );
  return rows[0].may;
}

/** Nobody's own goods, orders or people are ever replaced by the demo. */
async function isEmpty() {
  const { rows } = await client.query(
    `select not exists (select 1 from enterprise) and not exists (select 1 from product)
        and not exists (select 1 from "order") and not exists (select 1 from "user")
        and not exists (select 1 from customer) as empty`,
  );
  return rows[0].empty;
}

/** Numbers go on after the last one that was copied. */
async function moveSequences() {
  const { rows } = await client.query(
    `select format('%I.%I', n.nspname, s.relname) as sequence, c.relname as table_name, a.attname as column_name
       from pg_class s
       join pg_namespace n on n.oid = s.relnamespace and n.nspname = 'public'
       join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
       join pg_class c on c.oid = d.refobjid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
      where s.relkind = 'S'`,
  );
  for (const { sequence, table_name, column_name } of rows) {
    await client.query(
      `select setval($1::regclass, coalesce((select max(${quoted(column_name)}) from ${quoted(table_name)}), 0) + 1, false)`,
      [sequence],
    );
  }
}
