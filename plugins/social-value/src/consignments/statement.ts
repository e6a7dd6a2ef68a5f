/**
 * The common table expressions with which a statement about consignments begins: `consignment`, a row for
 * each order and seller of the sale lines that `whose` lets through, with its pieces and its state. What is
 * sold at a stall or over the counter is handed over there: it is no consignment.
 */
export const consignmentsWhere = (whose: string): string => `
  WITH pieces AS (
    SELECT o.id AS order_id, l.seller_id, o.display_id, s.placed_at,
           o.status = 'canceled' AS is_canceled,
           sum(coalesce(i.quantity, 0))::int AS quantity,
           sum(coalesce(i.fulfilled_quantity, 0))::int AS packed_quantity,
           sum(greatest(i.shipped_quantity, i.delivered_quantity, 0))::int AS shipped_quantity,
           sum(coalesce(i.delivered_quantity, 0))::int AS delivered_quantity
      FROM (SELECT DISTINCT order_id, item_id, seller_id FROM sale_line
             WHERE ${whose} AND kind = 'item') l
      JOIN sale s ON s.order_id = l.order_id
      JOIN "order" o ON o.id = l.order_id AND o.deleted_at IS NULL
      LEFT JOIN channel_terms t ON t.sales_channel_id = s.sales_channel_id AND t.deleted_at IS NULL
      LEFT JOIN order_item i ON i.order_id = o.id AND i.version = o.version AND i.item_id = l.item_id
       AND i.deleted_at IS NULL
     WHERE coalesce(t.kind, 'web') NOT IN ('stall', 'shop')
     GROUP BY o.id, s.order_id, l.seller_id),
  consignment AS (
    SELECT *, CASE WHEN is_canceled OR quantity = 0 THEN 'cancelled'
                   WHEN delivered_quantity >= quantity THEN 'delivered'
                   WHEN packed_quantity < quantity THEN 'to_pack'
                   WHEN shipped_quantity < quantity THEN 'packed'
                   ELSE 'shipped' END AS state
      FROM pieces)`;
