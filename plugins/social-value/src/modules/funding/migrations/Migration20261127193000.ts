import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Consignments are computed by one function of the database, and the state of each is kept beside its sale,
 * so that a list finds its page and its counts by an index. The triggers on Medusa's own tables are made by
 * `migration-scripts/follow-orders`: in a new database these tables come after the modules' own.
 */
export class Migration20261127193000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS consignments_follow_order() CASCADE;");
    this.addSql("DROP FUNCTION IF EXISTS consignments_follow_sale() CASCADE;");
    this.addSql("DROP FUNCTION IF EXISTS consignments_follow_channel() CASCADE;");
    this.addSql("DROP FUNCTION IF EXISTS refresh_consignments(text[]), consignments_of(text[]);");
    this.addSql("DROP TABLE IF EXISTS consignment_state;");
  }
}

const STATEMENTS = [
  // Medusa's tables, which the functions read, may not be there yet.
  "SET LOCAL check_function_bodies = off;",
  `CREATE TABLE consignment_state (
    order_id text NOT NULL REFERENCES sale (order_id) ON DELETE CASCADE,
    seller_id text NOT NULL,
    placed_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('to_pack', 'packed', 'shipped', 'delivered', 'cancelled')),
    PRIMARY KEY (order_id, seller_id)
  );`,
  `CREATE INDEX "IDX_consignment_state_placed_at"
     ON consignment_state (seller_id, placed_at, order_id);`,
  `CREATE INDEX "IDX_consignment_state_state"
     ON consignment_state (seller_id, state, placed_at, order_id);`,
  // A row for each of the orders and each seller of its goods, with its pieces and its state. What is sold
  // at a stall or over the counter is handed over there: it is no consignment.
  `CREATE FUNCTION consignments_of(order_ids text[])
   RETURNS TABLE (order_id text, seller_id text, display_id integer, placed_at timestamptz, quantity integer,
                  packed_quantity integer, shipped_quantity integer, delivered_quantity integer, state text)
   LANGUAGE sql STABLE ROWS 20 AS $$
     SELECT p.order_id, p.seller_id, p.display_id, p.placed_at, p.quantity, p.packed_quantity,
            p.shipped_quantity, p.delivered_quantity,
            CASE WHEN p.is_canceled OR p.quantity = 0 THEN 'cancelled'
                 WHEN p.delivered_quantity >= p.quantity THEN 'delivered'
                 WHEN p.packed_quantity < p.quantity THEN 'to_pack'
                 WHEN p.shipped_quantity < p.quantity THEN 'packed'
                 ELSE 'shipped' END
       FROM (SELECT o.id AS order_id, l.seller_id, o.display_id, s.placed_at,
                    o.status = 'canceled' AS is_canceled,
                    sum(coalesce(i.quantity, 0))::int AS quantity,
                    sum(coalesce(i.fulfilled_quantity, 0))::int AS packed_quantity,
                    sum(greatest(i.shipped_quantity, i.delivered_quantity, 0))::int AS shipped_quantity,
                    sum(coalesce(i.delivered_quantity, 0))::int AS delivered_quantity
               FROM (SELECT DISTINCT sl.order_id, sl.item_id, sl.seller_id FROM sale_line sl
                      WHERE sl.order_id = ANY(order_ids) AND sl.kind = 'item') l
               JOIN sale s ON s.order_id = l.order_id
               JOIN "order" o ON o.id = l.order_id AND o.deleted_at IS NULL
               LEFT JOIN channel_terms t ON t.sales_channel_id = s.sales_channel_id AND t.deleted_at IS NULL
               LEFT JOIN order_item i ON i.order_id = o.id AND i.version = o.version
                AND i.item_id = l.item_id AND i.deleted_at IS NULL
              WHERE coalesce(t.kind, 'web') NOT IN ('stall', 'shop')
              GROUP BY o.id, s.order_id, l.seller_id) p
   $$;`,
  // Brings the kept states of these orders up to what they are; says how many rows it put right. Who comes
  // second for an order waits here, and then sees what the first one wrote.
  `CREATE FUNCTION refresh_consignments(order_ids text[]) RETURNS integer LANGUAGE plpgsql AS $$
   DECLARE gone integer; kept integer;
   BEGIN
     PERFORM FROM sale WHERE order_id = ANY(order_ids) ORDER BY order_id FOR NO KEY UPDATE;
     DELETE FROM consignment_state c
      WHERE c.order_id = ANY(order_ids)
        AND (c.order_id, c.seller_id) NOT IN (
              SELECT n.order_id, n.seller_id FROM consignments_of(order_ids) n);
     GET DIAGNOSTICS gone = ROW_COUNT;
     INSERT INTO consignment_state AS c (order_id, seller_id, placed_at, state)
     SELECT n.order_id, n.seller_id, n.placed_at, n.state FROM consignments_of(order_ids) n
     ON CONFLICT (order_id, seller_id) DO UPDATE SET state = excluded.state
      WHERE c.state <> excluded.state;
     GET DIAGNOSTICS kept = ROW_COUNT;
     RETURN gone + kept;
   END $$;`,
  `CREATE FUNCTION consignments_follow_sale() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM refresh_consignments(ARRAY(SELECT DISTINCT order_id FROM new_rows));
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER sale_line_consignments AFTER INSERT ON sale_line
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION consignments_follow_sale();`,
  `CREATE FUNCTION consignments_follow_channel() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND (OLD.kind, OLD.deleted_at) IS NOT DISTINCT FROM (NEW.kind, NEW.deleted_at) THEN
       RETURN NULL;
     END IF;
     PERFORM refresh_consignments(ARRAY(
       SELECT order_id FROM sale WHERE sales_channel_id = NEW.sales_channel_id));
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER channel_terms_consignments AFTER INSERT OR UPDATE ON channel_terms
   FOR EACH ROW EXECUTE FUNCTION consignments_follow_channel();`,
  // The argument is the column that names the order. An order without a sale has no consignments yet.
  `CREATE FUNCTION consignments_follow_order() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE changed text := coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> TG_ARGV[0];
   BEGIN
     IF EXISTS (SELECT FROM sale WHERE order_id = changed) THEN
       PERFORM refresh_consignments(ARRAY[changed]);
     END IF;
     RETURN NULL;
   END $$;`,
];
