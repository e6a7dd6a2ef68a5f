// @ts-check

/**
 * Runs something on a connection of its own, and closes it.
 *
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  // Imported late: node_modules does not exist yet when the launcher starts on a fresh clone.
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away under an idle connection must not end this process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {string} url of another database on the same server
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export function databaseExists(url, name) {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    return rowCount === 1;
  });
}

/**
 * @param {string} url of another database on the same server
 * @param {string} name
 * @param {string} [template] a database to copy; nobody may be connected to it
 */
export async function createDatabase(url, name, template) {
  await withClient(url, async (client) => {
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  });
}

/**
 * Drops a database if it is there, throwing out those who are connected to it.
 *
 * @param {string} url of another database on the same server
 * @param {string} name
 */
export async function dropDatabase(url, name) {
  await withClient(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}
