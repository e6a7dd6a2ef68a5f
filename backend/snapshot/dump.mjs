// @ts-check
// Writes the demo in DATABASE_URL's database to snapshot/data, one compressed COPY file a table.
import { createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { DATA_DIR, fileOf, freeSequences, quoted, tablesWithRows } from "./tables.mjs";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  const tables = await tablesWithRows(client);
  await rm(DATA_DIR, { recursive: true, force: true });
  await mkdir(DATA_DIR, { recursive: true });
  for (const { name, columns, key } of tables) {
    const order = key.length > 0 ? ` order by ${key.map(quoted).join(", ")}` : "";
    const rows = `select ${columns.map(quoted).join(", ")} from ${quoted(name)}${order}`;
    const source = client.query(copyTo(`copy (${rows}) to stdout`));
    await pipeline(source, createGzip({ level: 9 }), createWriteStream(fileOf(name)));
  }
  const manifest = tables.map(({ name, columns, rows }) => ({ name, columns, rows }));
  const sequences = await freeSequences(client);
  await writeFile(
    path.join(DATA_DIR, "manifest.json"),
    `${JSON.stringify({ sequences, tables: manifest }, null, 2)}\n`,
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Ögonblicksbild: ${tables.length} tabeller, ${rows} rader`);
} finally {
  await client.end();
}
