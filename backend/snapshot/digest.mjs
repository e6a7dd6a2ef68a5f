// @ts-check
// The demo's content as lines of text, free of random ids and of the time it was written: what two
// seeds must have in common. $1 is an instant: of the past, only what happened before it is told.
import pg from "pg";

const SECTIONS = {
  enterprises: `select concat_ws('|', handle, name, kind, organisation_number, municipality_code,
      vat_registered_from, tagline) as line from enterprise`,
  stages: `select concat_ws('|', s.id, v.number, v.status, v.published_at at time zone 'utc', s.position,
      s.activity_code, s.enterprise_id, s.share_bp, s.contribution_bp) as line
    from stage s join chain_version v on v.id = s.chain_version_id`,
  consents: `select concat_ws('|', v.value_chain_id, v.number, a.revision, a.stages_hash, a.asked_at at time zone 'utc',
      k.enterprise_id, k.part, n.answer, n.attested_how, n.attested_on, n.answered_at at time zone 'utc') as line
    from chain_ask a join chain_version v on v.id = a.chain_version_id join chain_asked k on k.ask_id = a.id
    left join chain_answer n on n.ask_id = k.ask_id and n.enterprise_id = k.enterprise_id`,
  batches: `select concat_ws('|', b.id, b.code, b.what, b.unit, e.kind, e.enterprise_id, e.to_enterprise_id,
      e.quantity_milli, e.into_batch_id, e.activity_code, p.handle, e.from_date, e.until_date, e.on_date) as line
    from batch b join batch_event e on e.batch_id = b.id left join product p on p.id = e.product_id`,
  places: `select concat_ws('|', p.handle, p.enterprise_id, p.seats, p.first_month, p.last_month, m.month,
      m.occupied_seats, m.seat_cost_minor, m.hours_per_month, m.public_support_minor) as line
    from training_place p join place_month m on m.place_id = p.id`,
  goods: `select concat_ws('|', p.handle, p.status, e.enterprise_id, e.vat_class, c.value_chain_id, v.sku,
      v.title, pr.amount,
      i.stocked_quantity + coalesce((select sum(f.quantity) from fulfillment_item f
         join fulfillment fu on fu.id = f.fulfillment_id and fu.canceled_at is null
        where f.inventory_item_id = i.inventory_item_id and fu.location_id = i.location_id), 0),
      (select sum(r.quantity) from reservation_item r join sale_line l on l.line_id = r.line_item_id
         join sale s on s.order_id = l.order_id
        where r.inventory_item_id = i.inventory_item_id and r.location_id = i.location_id
          and r.deleted_at is null and s.placed_at < $1)) as line
    from product p join product_enterprise e on e.product_id = p.id
    join product_value_chain c on c.product_id = p.id join product_variant v on v.product_id = p.id
    join product_variant_price_set ps on ps.variant_id = v.id join price pr on pr.price_set_id = ps.price_set_id
    join product_variant_inventory_item vi on vi.variant_id = v.id
    join inventory_level i on i.inventory_item_id = vi.inventory_item_id`,
  sales: `select concat_ws('|', o.display_id, s.placed_at at time zone 'utc', ch.name, s.sale_model,
      s.total_minor, l.position, l.kind, l.seller_id, p.handle, l.quantity, l.gross_minor,
      l.network_discount_minor, l.vat_rate_bp, l.commission_bp, l.value_chain_id, l.stages) as line
    from sale s join "order" o on o.id = s.order_id join sales_channel ch on ch.id = s.sales_channel_id
    join sale_line l on l.order_id = s.order_id left join product p on p.id = l.product_id
    where s.placed_at < $1`,
  ledger: `select concat_ws('|', o.display_id, t.kind, t.event_at at time zone 'utc', l.position, p.account,
      p.component, p.month, p.amount_minor) as line
    from ledger_transaction t join ledger_posting p on p.transaction_id = t.id
    left join sale_line l on l.line_id = p.line_id
    left join "order" o on o.id = coalesce(t.order_id, l.order_id)
    where t.event_at < $1`,
  parcels: `select concat_ws('|', o.display_id, e.handle, f.packed_at at time zone 'utc', f.shipped_at at time zone 'utc',
      f.delivered_at at time zone 'utc', i.title, i.quantity) as line
    from fulfillment f join order_fulfillment l on l.fulfillment_id = f.id join "order" o on o.id = l.order_id
    join sale s on s.order_id = o.id join fulfillment_item i on i.fulfillment_id = f.id
    join sale_line sl on sl.line_id = i.line_item_id join enterprise e on e.id = sl.seller_id
    where s.placed_at < $1`,
  months: `select concat_ws('|', c.month, c.closed_at at time zone 'utc', f.place_id, f.kind,
      f.municipality_code, f.seats, f.occupied_seats, f.seat_cost_minor, f.hours_per_month,
      f.public_support_minor) as line
    from closed_month c left join closed_place_month f on f.month = c.month
    where c.closed_at < $1`,
  trade: `select concat_ws('|', n.name, n.organisation_number, i.bankgiro, i.address_1) as line
    from network_setting n join invoice_setting i on i.id = n.id
    union all
    select concat_ws('|', b.name, b.organisation_number, b.peppol_id, v.sku, pr.amount)
    from business_customer b join price pr on pr.price_list_id = b.price_list_id and pr.deleted_at is null
    join product_variant_price_set ps on ps.price_set_id = pr.price_set_id
    join product_variant v on v.id = ps.variant_id
    union all
    select concat_ws('|', q.number, q.state, q.created_at at time zone 'utc', q.sent_at at time zone 'utc',
      q.decided_at at time zone 'utc', q.valid_until, q.buyer->>'name', l->>'sku', l->>'quantity',
      l->>'unit_gross_minor', l->>'vat_rate_bp')
    from quote q cross join jsonb_array_elements(q.lines) l where q.created_at < $1
    union all
    select concat_ws('|', i.seller_id, i.number, i.kind, o.display_id, i.issued_on, i.due_on, i.gross_minor)
    from invoice i join "order" o on o.id = i.order_id where i.created_at < $1`,
  roles: `select concat_ws('|', u.email, u.first_name, r.role) as line
    from staff_role r join "user" u on u.id = r.user_id`,
  words: `select concat_ws('|', reference, locale_code, translations) as line from translation`,
};

/**
 * @param {string} url
 * @param {string} until ISO instant, or "infinity" for the whole past
 * @returns {Promise<Record<string, string[]>>} the sorted lines of each section
 */
export async function demoDigest(url, until) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    /** @type {Record<string, string[]>} */
    const digest = {};
    for (const [section, query] of Object.entries(SECTIONS)) {
      const { rows } = await client.query(
        `select line from (${query}) lines
          where $1::timestamptz is not null order by line collate "C"`,
        [until],
      );
      digest[section] = rows.map((row) => row.line);
    }
    return digest;
  } finally {
    await client.end();
  }
}
