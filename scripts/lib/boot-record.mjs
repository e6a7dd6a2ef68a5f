// @ts-check
import { withClient } from "./database.mjs";

/**
 * What the launcher remembers in the database itself, so that an empty or another database never
 * passes for one that is up to date.
 */
const TABLE = `create table if not exists insteg_boot (
  key text primary key,
  value text not null,
  at timestamptz not null default now()
)`;

/**
 * @param {string} url
 * @param {string} key
 * @returns {Promise<string | undefined>}
 */
export function readBootValue(url, key) {
  return withClient(url, async (client) => {
    await client.query(TABLE);
    const { rows } = await client.query("select value from insteg_boot where key = $1", [key]);
    return rows[0]?.value;
  });
}

/**
 * @param {string} url
 * @param {string} key
 * @param {string} value
 */
export async function writeBootValue(url, key, value) {
  await withClient(url, async (client) => {
    await client.query(TABLE);
    await client.query(
      `insert into insteg_boot (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value, at = now()`,
      [key, value],
    );
  });
}

/**
 * The key that lets the shop read the store's API.
 *
 * @param {string} url
 * @returns {Promise<string | undefined>}
 */
export function readPublishableKey(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select token from api_key
       where type = 'publishable' and title = 'Insteg webbutik' and revoked_at is null
         and deleted_at is null
       order by created_at limit 1`,
    );
    return rows[0]?.token;
  });
}
