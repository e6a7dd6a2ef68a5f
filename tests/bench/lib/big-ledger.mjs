// @ts-check

/**
 * How large a ledger to make. `lines` are order lines, two an order; the rest is the network that they
 * are sold in: enterprises with places, chains of three stages each, goods and sales channels.
 *
 * @typedef {{ lines: number, places?: number, months?: number, channels?: number, chains?: number,
 *   products?: number, first_month?: string }} BigLedger
 */

const ORDERS_A_STATEMENT = 25_000;

/**
 * Fills a migrated, empty database with a network and a ledger of so many order lines, by SQL: sales with
 * their lines, captures whose postings balance within each line, every fiftieth order's first line
 * refunded, one contribution in sixteen kept in the reserve. The same figures give the same ledger.
 * Triggers and foreign keys are passed by for speed, and the balance is checked at the end; roll it up
 * by the product's own code after it.
 *
 * @param {import("pg").Client} client as a superuser
 * @param {BigLedger} wish
 * @returns {Promise<{ orders: number, postings: number }>}
 */
export async function makeBigLedger(client, wish) {
  const size = {
    ...{ places: 20, months: 14, channels: 4, chains: 5, products: 60, first_month: "2025-10" },
    ...wish,
  };
  const orders = Math.ceil(size.lines / 2);
  await client.query("SET session_replication_role = replica");
  try {
    await client.query(networkSql(size));
    for (let first = 0; first < orders; first += ORDERS_A_STATEMENT) {
      const last = Math.min(first + ORDERS_A_STATEMENT, orders) - 1;
      await client.query("BEGIN");
      await client.query("DROP TABLE IF EXISTS big_line");
      await client.query(linesSql(size, { first, last, orders }));
      for (const statement of SALES) await client.query(statement);
      await client.query("COMMIT");
    }
    await client.query("DROP TABLE IF EXISTS big_line, big_stage, big_place, big_product");
  } finally {
    await client.query("SET session_replication_role = origin");
  }
  await client.query("ANALYZE");
  return { orders, postings: await countBalanced(client) };
}

/** @param {import("pg").Client} client @throws {Error} when a transaction does not balance */
async function countBalanced(client) {
  const { rows } = await client.query(
    `SELECT sum(postings)::int AS postings, coalesce(sum(abs(total)), 0)::text AS off FROM (
       SELECT count(*) AS postings, sum(amount_minor) AS total
         FROM ledger_posting GROUP BY transaction_id) t`,
  );
  if (rows[0].off !== "0") throw new Error(`the big ledger is ${rows[0].off} öre out of balance`);
  return rows[0].postings;
}

/** Two places an enterprise; a chain's stages are three enterprises that follow each other. @param {Required<BigLedger>} size */
function networkSql({ places, channels, chains, products, first_month }) {
  const enterprises = Math.max(3, Math.ceil(places / 2));
  return `
    CREATE TEMP TABLE big_place AS
      SELECT n, 'plc_big_' || n AS place_id, n / 2 AS enterprise, n % 2 AS nth
        FROM generate_series(0, ${places - 1}) n;
    CREATE TEMP TABLE big_stage AS
      SELECT c AS chain, s AS stage, 'stg_big_' || c || '_' || s AS stage_id,
             (c * 2 + s) % ${enterprises} AS enterprise,
             (ARRAY[5000, 3000, 2000])[s + 1] AS share_bp, (ARRAY[2000, 4000, 0])[s + 1] AS contribution_bp
        FROM generate_series(0, ${chains - 1}) c, generate_series(0, 2) s;
    CREATE TEMP TABLE big_product AS
      SELECT n, 'prod_big_' || n AS product_id, n % ${chains} AS chain,
             'ent_big_' || ((n % ${chains}) * 2 + n % 3) % ${enterprises} AS seller_id,
             4900 + n * 1117 % 60000 AS price_minor, (ARRAY[2500, 1200, 600])[n % 3 + 1] AS vat_bp
        FROM generate_series(0, ${products - 1}) n;
    INSERT INTO enterprise (id, handle, name, kind, municipality_code, municipality_name)
      SELECT 'ent_big_' || n, 'stort-foretag-' || n, 'Företag ' || n, 'work_integration_social_enterprise',
             '01' || 80 + n % 5, 'Kommun ' || n % 5 FROM generate_series(0, ${enterprises - 1}) n;
    INSERT INTO training_place (id, handle, name, kind, enterprise_id, seats, first_month)
      SELECT place_id, 'stor-plats-' || n, 'Plats ' || n,
             (ARRAY['work_training', 'entry_level_job'])[n % 3 / 2 + 1], 'ent_big_' || enterprise, 4,
             '${first_month}' FROM big_place;
    INSERT INTO place_month (id, month, occupied_seats, seat_cost_minor, hours_per_month,
                             public_support_minor, place_id)
      SELECT 'plm_big_' || n, '${first_month}', 1 + n % 4, 1200000, 120, n % 4 * 300000, place_id
        FROM big_place;
    INSERT INTO value_chain (id, handle, name)
      SELECT 'vch_big_' || n, 'stor-kedja-' || n, 'Kedja ' || n FROM generate_series(0, ${chains - 1}) n;
    INSERT INTO sales_channel (id, name)
      SELECT 'sc_big_' || n, 'Kanal ' || n FROM generate_series(0, ${channels - 1}) n;
    INSERT INTO product (id, handle, title, status)
      SELECT product_id, 'stor-vara-' || n, 'Vara ' || n, 'published' FROM big_product;`;
}

/**
 * The order lines of some orders with all that is derived of them, in öre. An order's time goes with its
 * number, so that months follow each other in the ledger as they do in life.
 *
 * @param {Required<BigLedger>} size
 * @param {{ first: number, last: number, orders: number }} range
 */
function linesSql({ months, channels, products, first_month }, { first, last, orders }) {
  return `
    CREATE TEMP TABLE big_line AS
    SELECT l.*, p.product_id, p.chain, p.seller_id, p.vat_bp, l.quantity * p.price_minor AS gross,
           l.quantity * p.price_minor * p.vat_bp / (10000 + p.vat_bp) AS vat, c.commission_bp
      FROM (SELECT o, k, 'ordli_big_' || o || '_' || k AS line_id,
                   timestamptz '${first_month}-01 06:00:00+00' + t.months * interval '1 month'
                     + (o % 37) * interval '17 hours' AS at,
                   to_char(date '${first_month}-01' + t.months * interval '1 month', 'YYYY-MM') AS month,
                   (o * 7 + o / 11) % ${channels} AS channel,
                   (o * 13 + k * 29 + o / 7) % ${products} AS product, 1 + (o + k) % 3 AS quantity
              FROM generate_series(${first}, ${last}) o, generate_series(0, 1) k,
                   LATERAL (SELECT (o::bigint * ${months} / ${orders})::int AS months) t) l
      JOIN big_product p ON p.n = l.product
      JOIN LATERAL (SELECT (ARRAY[0, 500, 1000, 1500])[l.channel % 4 + 1] AS commission_bp) c ON true`;
}

const COLUMNS =
  "transaction_id, account, amount_minor, line_id, component, enterprise_id, stage_id, place_id, month";

const STAGE_SHARES = `
  SELECT l.*, s.stage, s.stage_id, 'ent_big_' || s.enterprise AS enterprise_id, s.enterprise,
         s.contribution_bp, (gross - vat) * commission_bp / 10000 AS commission,
         -- The last stage takes what rounding left of the net.
         CASE WHEN s.stage = 2
           THEN rest.minor - rest.minor * 5000 / 10000 - rest.minor * 3000 / 10000
           ELSE rest.minor * s.share_bp / 10000 END AS share
    FROM big_line l JOIN big_stage s ON s.chain = l.chain,
         LATERAL (SELECT gross - vat - (gross - vat) * commission_bp / 10000 AS minor) rest`;

const SALES = [
  `INSERT INTO sale (order_id, placed_at, sale_model, network_vat_registered, currency_code,
                     sales_channel_id, total_minor)
   SELECT 'order_big_' || o, min(at), 'intermediary', false, 'sek', 'sc_big_' || min(channel), sum(gross)
     FROM big_line GROUP BY o ORDER BY o`,
  `INSERT INTO sale_line (line_id, order_id, position, kind, seller_id, product_id, quantity, gross_minor,
                          network_discount_minor, vat_rate_bp, commission_bp, value_chain_id,
                          chain_version_id, stages, consignment)
   SELECT line_id, 'order_big_' || o, k + 1, 'item', seller_id, product_id, quantity, gross, 0, vat_bp,
          commission_bp, 'vch_big_' || chain, 'chv_big_' || chain, '[]', '[]'
     FROM big_line ORDER BY o, k`,
  `INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, order_id, payment_id,
                                   currency_code, event_at)
   SELECT 'ltx_big_' || o, 'capture', 'capture:big_' || o, md5(o::text), 'order_big_' || o,
          'pay_big_' || o, 'sek', min(at) FROM big_line GROUP BY o ORDER BY o`,
  `INSERT INTO ledger_posting (${COLUMNS})
   WITH shares AS (${STAGE_SHARES}),
   given AS (
     SELECT s.*, share * contribution_bp / 10000 AS contribution FROM shares s
   )
   SELECT * FROM (
     SELECT 'ltx_big_' || o AS transaction_id, 'customer:payment' AS account, -gross AS amount_minor,
            line_id, NULL AS component, NULL AS enterprise_id, NULL AS stage_id, NULL AS place_id, month
       FROM big_line
     UNION ALL
     SELECT 'ltx_big_' || o, 'enterprise:' || seller_id || ':vat:' || vat_bp, vat, line_id,
            'vat:' || vat_bp, seller_id, NULL, NULL, month FROM big_line
     UNION ALL
     SELECT 'ltx_big_' || o, 'network:commission', (gross - vat) * commission_bp / 10000, line_id,
            'commission', NULL, NULL, NULL, month FROM big_line
     UNION ALL
     SELECT 'ltx_big_' || o, 'enterprise:' || enterprise_id || ':general', share - contribution, line_id,
            'general:' || stage_id, enterprise_id, stage_id, NULL, month FROM given
     UNION ALL
     -- Two of three contributions are divided between two places, one in sixteen goes to the reserve.
     SELECT 'ltx_big_' || o, coalesce('place:' || p.place_id || ':' || month,
                                      'enterprise:' || enterprise_id || ':training_reserve'),
            part.minor, line_id, 'contribution:' || stage_id, enterprise_id, stage_id, p.place_id, month
       FROM given g
       CROSS JOIN LATERAL (SELECT CASE WHEN o % 3 = 0 THEN contribution ELSE contribution * 3 / 5 END AS minor) half
       CROSS JOIN LATERAL (VALUES (0, half.minor), (1, contribution - half.minor)) part (nth, minor)
       LEFT JOIN big_place p ON p.enterprise = g.enterprise AND p.nth = part.nth AND (o + g.k) % 16 <> 0
   ) all_of_them WHERE amount_minor <> 0 ORDER BY transaction_id, line_id, component`,
  `INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, order_id, payment_id,
                                   origin_transaction_id, currency_code, event_at)
   SELECT 'ltx_big_r' || o, 'refund', 'refund:big_' || o, md5(o::text), 'order_big_' || o, 'pay_big_' || o,
          'ltx_big_' || o, 'sek', at + interval '3 days' FROM big_line WHERE o % 50 = 0 AND k = 0 ORDER BY o`,
  `INSERT INTO ledger_posting (${COLUMNS}, origin_posting_id)
   SELECT 'ltx_big_r' || l.o, p.account, -p.amount_minor, p.line_id, p.component, p.enterprise_id,
          p.stage_id, p.place_id, p.month, p.id
     FROM big_line l JOIN ledger_posting p ON p.line_id = l.line_id AND p.origin_posting_id IS NULL
    WHERE l.o % 50 = 0 AND l.k = 0 ORDER BY p.id`,
];
