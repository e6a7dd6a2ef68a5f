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
 * The key that lets the shop read the store's API: a live one of a web channel, whatever it is
 * called; the oldest, and first of those that open no other channel.
 *
 * @param {string} url
 * @returns {Promise<string | undefined>}
 */
export function readPublishableKey(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select k.token from api_key k
         join publishable_api_key_sales_channel l
           on l.publishable_key_id = k.id and l.deleted_at is null
         join sales_channel c
           on c.id = l.sales_channel_id and c.deleted_at is null and not c.is_disabled
         left join channel_terms t on t.sales_channel_id = c.id and t.deleted_at is null
        where k.type = 'publishable' and k.deleted_at is null
          and (k.revoked_at is null or k.revoked_at > now())
        group by k.id having bool_or(t.kind = 'web')
        order by count(*), k.created_at, k.id limit 1`,
    );
    return rows[0]?.token;
  });
}
