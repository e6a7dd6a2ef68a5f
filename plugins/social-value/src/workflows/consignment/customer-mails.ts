import { formatMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { traceToken } from "../../lib/trace-token";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Locale } from "../../modules/enterprise/applications/application";
import { databaseOf } from "../lib/database";
import { isWithdrawalKey } from "../withdrawal/withdrawal-key";
import type { LinePieces } from "./held";

interface Told {
  to: string;
  locale: Locale;
  number: string;
  link: string;
}

/** Who is told of an order and how; null where nobody has left an address. */
export async function toldOfOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<Told | null> {
  const [order] = await sqlRows<{
    email: string | null;
    locale: string | null;
    display_id: number;
  }>(databaseOf(container), `SELECT email, locale, display_id FROM "order" WHERE id = ?`, [
    orderId,
  ]);
  if (!order?.email) {
    return null;
  }
  const locale = order.locale?.startsWith("en") ? "en" : "sv";
  return {
    ...{ to: order.email, locale, number: String(order.display_id) },
    link: mailLinks.order(locale, orderId, traceToken(container, orderId)),
  };
}

/** "1 234,50 kr", or "SEK 1,234.50". */
export function kronorIn(locale: Locale, amount_minor: bigint): string {
  return new Intl.NumberFormat(locale === "en" ? "en-GB" : "sv-SE", {
    ...{ style: "currency", currency: "SEK", currencyDisplay: locale === "en" ? "code" : "symbol" },
  }).format(Number(formatMinor(amount_minor)));
}

/** "2 × Honung, 500 g". */
export function namedPieces(quantity: number, title: string, variant: string | null): string {
  return `${quantity} × ${title}${variant ? `, ${variant}` : ""}`;
}

/** In place of a press of the button: the whole order was cancelled, which is once only. */
export const WHOLE_ORDER = "all";

/**
 * Tells the customer what a seller cannot send, once for the press of the button; of what the customer has
 * withdrawn from, what is paid back.
 */
export async function mailCancelled(
  container: MedusaContainer,
  lost: {
    order_id: string;
    enterprise_id: string;
    key: string;
    pieces: readonly LinePieces[];
    refunded_minor: bigint;
  },
): Promise<void> {
  const { order_id, enterprise_id, key, refunded_minor } = lost;
  const told = await toldOfOrder(container, order_id);
  if (!told) {
    return;
  }
  const { to, locale, ...data } = told;
  const once = `${order_id}:${enterprise_id}:${key}`;
  const [enterprise, points] = await Promise.all([
    nameOf(container, enterprise_id),
    pointsOf(container, lost.pieces),
  ]);
  if (isWithdrawalKey(key)) {
    // That it is withdrawn from is acknowledged already.
    const amount = kronorIn(locale, refunded_minor);
    const refund = { to, locale, name: "refund_made" as const, once };
    await (refunded_minor > 0n &&
      sendMail(container, { ...refund, data: { ...data, enterprise, amount } }));
    return;
  }
  const refunded = refunded_minor > 0n ? kronorIn(locale, refunded_minor) : null;
  await sendMail(container, {
    ...{ to, locale, name: "consignment_cancelled" as const },
    once,
    data: { ...data, enterprise, points, refunded },
  });
}

/** Tells the customer that what was asked for is given back. */
export async function mailRefunded(
  container: MedusaContainer,
  request: { id: string; order_id: string; enterprise_id: string; amount_minor: bigint },
): Promise<void> {
  const told = await toldOfOrder(container, request.order_id);
  if (!told) {
    return;
  }
  const { to, locale, ...data } = told;
  const enterprise = await nameOf(container, request.enterprise_id);
  const amount = kronorIn(locale, request.amount_minor);
  await sendMail(container, {
    ...{ to, locale, name: "refund_made" as const },
    once: request.id,
    data: { ...data, enterprise, amount },
  });
}

/**
 * Tells the customer that a parcel is on its way; of a parcel of several's goods, by whom it is.
 * False when the mail could not be sent.
 */
export async function mailShipped(
  container: MedusaContainer,
  fulfillmentId: string,
): Promise<boolean> {
  const [parcel] = await sqlRows<ShippedParcel>(databaseOf(container), SHIPPED, [fulfillmentId]);
  const told = parcel && (await toldOfOrder(container, parcel.order_id));
  if (!told) {
    return true;
  }
  const { to, locale, ...data } = told;
  const points = await pointsOf(container, parcel.pieces);
  const { carrier, tracking_number, tracking_url, enterprise } = parcel;
  return sendMail(container, {
    ...{ to, locale, name: "consignment_shipped" as const },
    once: fulfillmentId,
    data: { ...data, enterprise, points, carrier, tracking_number, tracking_url },
  });
}

interface ShippedParcel {
  order_id: string;
  carrier: string;
  tracking_number: string;
  tracking_url: string;
  enterprise: string;
  pieces: LinePieces[];
}

/** A parcel that is sent, with its sellers' names; nothing while no line of a sale explains it. */
const SHIPPED = `
  SELECT link.order_id, coalesce(f.metadata->>'insteg_carrier', '') AS carrier,
         coalesce(label.tracking_number, '') AS tracking_number,
         coalesce(label.tracking_url, '') AS tracking_url, own.enterprise, own.pieces
    FROM fulfillment f
    JOIN order_fulfillment link ON link.fulfillment_id = f.id AND link.deleted_at IS NULL
    LEFT JOIN LATERAL (SELECT tracking_number, tracking_url FROM fulfillment_label
                        WHERE fulfillment_id = f.id AND deleted_at IS NULL ORDER BY id LIMIT 1) label
      ON true
    JOIN LATERAL (
      SELECT string_agg(DISTINCT e.name, ', ') AS enterprise,
             json_agg(json_build_object('line_id', i.line_item_id, 'quantity', i.quantity)) AS pieces
        FROM (SELECT line_item_id, max(quantity)::int AS quantity FROM fulfillment_item
               WHERE fulfillment_id = f.id AND deleted_at IS NULL GROUP BY line_item_id) i
        JOIN sale_line l ON l.line_id = i.line_item_id
        JOIN enterprise e ON e.id = l.seller_id) own ON own.enterprise IS NOT NULL
   WHERE f.id = ? AND f.shipped_at IS NOT NULL`;

async function nameOf(container: MedusaContainer, enterpriseId: string): Promise<string> {
  const [row] = await sqlRows<{ name: string }>(
    databaseOf(container),
    "SELECT name FROM enterprise WHERE id = ?",
    [enterpriseId],
  );
  return row?.name ?? "";
}

export async function pointsOf(
  container: MedusaContainer,
  pieces: readonly LinePieces[],
): Promise<string[]> {
  const rows = await sqlRows<{ id: string; title: string; variant_title: string | null }>(
    databaseOf(container),
    `SELECT id, coalesce(product_title, title) AS title, variant_title FROM order_line_item
      WHERE id = ANY(?)`,
    [pieces.map(({ line_id }) => line_id)],
  );
  return pieces.map(({ line_id, quantity }) => {
    const row = rows.find(({ id }) => id === line_id);
    return namedPieces(quantity, row?.title ?? "", row?.variant_title ?? null);
  });
}
