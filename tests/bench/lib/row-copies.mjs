// @ts-check

/**
 * @typedef {object} Copied rows of a table, `t`, that are copied with what they belong to
 * @property {string} table
 * @property {string} of SQL of the id of what a row belongs to
 * @property {string[]} ids columns that get another ending in the copy
 * @property {string[]} [names] these too: they must be unique
 * @property {Record<string, string>} [set] SQL of what else differs in the copy, by column; `c.n` is
 *   its number
 *
 * @typedef {object} Copies
 * @property {string[]} templates ids of what is copied; copy n is of the one at n modulo their number
 * @property {number} first number of a copy
 * @property {number} last
 */

/**
 * Copies what the templates are made of, table by table. What other rows name is copied before them.
 *
 * @param {import("pg").Client} client
 * @param {readonly Copied[]} tables
 * @param {Copies} copies
 */
export async function copyRows(client, tables, { templates, first, last }) {
  if (templates.length === 0) throw new RangeError("There is nothing to copy");
  for (const copied of tables) {
    const table = client.escapeIdentifier(copied.table);
    const columns = await columnsOf(client, copied.table);
    const names = columns.map((column) => client.escapeIdentifier(column));
    const values = columns.map((column) => copiedValue(copied, column, client));
    await client.query(
      `insert into ${table} (${names.join(", ")})
       select ${values.join(", ")}
         from (select t.*, ${copied.of} as of_template from ${table} t) t
         join (select n, ($1::text[])[1 + n % cardinality($1::text[])] as template
                 from generate_series($2::int, $3::int) n) c on c.template = t.of_template`,
      [templates, first, last],
    );
  }
}

/**
 * @param {Copied} copied
 * @param {string} column
 * @param {import("pg").Client} client
 */
function copiedValue({ ids, names = [], set = {} }, column, client) {
  const value = `t.${client.escapeIdentifier(column)}`;
  if (ids.includes(column)) return `${value} || '_copy_' || c.n`;
  if (names.includes(column)) return `${value} || '-copy-' || c.n`;
  return set[column] ?? value;
}

/** @param {import("pg").Client} client @param {string} table @returns {Promise<string[]>} */
async function columnsOf(client, table) {
  const { rows } = await client.query(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'
      order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.name);
}
