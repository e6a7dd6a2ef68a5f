import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../lib/errors";
import { sqlRows } from "../lib/sql";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { databaseOf } from "../workflows/lib/database";
import { type ListedConsignment, listedConsignment } from "./own-consignments";
import { type Parcel, parcelsOf, parcelsOfOrder } from "./parcels";
import type { Pieces } from "./states";

/** A line of the consignment, by the order's own line. Öre, VAT included. */
export interface ConsignmentLine extends Pieces {
  line_id: string;
  title: string;
  variant_title: string | null;
  sku: string | null;
  /** What was bought, of which `quantity` is what the order still holds. */
  sold_quantity: number;
  returned_quantity: number;
  /** Of what the order still holds. */
  amount_minor: bigint;
  /** What is paid for the line and not given back. */
  refundable_minor: bigint;
}

/** One enterprise's part of an order, and nothing of anybody else's. */
export interface Consignment extends Omit<ListedConsignment, "items"> {
  lines: ConsignmentLine[];
  /** The freight that was chosen for it; öre. Null where an order was made without. */
  shipping: {
    line_id: string;
    name: string;
    shipping_option_id: string | null;
    amount_minor: bigint;
    refundable_minor: bigint;
  } | null;
  /** Those that stand and, last, those whose packing was undone. */
  parcels: Parcel[];
}

/**
 * The enterprise's own part of an order, as it is now. Throws "consignment_not_found" (404) where it has
 * none, in the same words as where there is no such order.
 */
export async function findConsignment(
  container: MedusaContainer,
  enterpriseId: string,
  orderId: string,
): Promise<Consignment> {
  const db = databaseOf(container);
  const listed = await listedConsignment(db, enterpriseId, orderId);
  if (!listed) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "consignment_not_found",
      "There is no such consignment",
      { id: orderId },
    );
  }
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const [own, parcels, refundable] = await Promise.all([
    ownLines(db, enterpriseId, orderId),
    parcelsOfOrder(db, orderId),
    funding.refundableLines(orderId),
  ]);
  const remaining = new Map(refundable.map((line) => [line.line_id, line.remaining_minor]));
  const lines = own.filter((line) => line.kind === "item").map((line) => lineOf(line, remaining));
  const freight = own.find((line) => line.kind === "shipping");
  const { items: _, ...head } = listed;
  return {
    ...head,
    lines,
    shipping: freight
      ? {
          line_id: freight.line_id,
          name: freight.title,
          shipping_option_id: freight.shipping_option_id,
          amount_minor: BigInt(freight.amount_minor),
          refundable_minor: remaining.get(freight.line_id) ?? 0n,
        }
      : null,
    parcels: parcelsOf(parcels, new Set(lines.map((line) => line.line_id))).sort(
      (a, b) => Number(a.canceled_at !== null) - Number(b.canceled_at !== null),
    ),
  };
}

/** How many pieces of a line are still to be packed. */
export function unpackedOf(line: Pieces): number {
  return Math.max(0, line.quantity - line.packed_quantity);
}

interface OwnRow extends Omit<ConsignmentLine, "amount_minor" | "refundable_minor"> {
  kind: "item" | "shipping";
  shipping_option_id: string | null;
  amount_minor: string;
}

function lineOf(row: OwnRow, remaining: ReadonlyMap<string, bigint>): ConsignmentLine {
  const { kind: _kind, shipping_option_id: _option, ...line } = row;
  return {
    ...line,
    amount_minor: BigInt(row.amount_minor),
    refundable_minor: remaining.get(row.line_id) ?? 0n,
  };
}

function ownLines(db: Knex, enterpriseId: string, orderId: string): Promise<OwnRow[]> {
  return sqlRows<OwnRow>(
    db,
    `SELECT l.item_id AS line_id, l.kind, coalesce(li.product_title, li.title, m.name, '') AS title,
            li.variant_title, li.variant_sku AS sku, m.shipping_option_id,
            l.sold_quantity, coalesce(i.quantity, 0)::int AS quantity,
            coalesce(i.fulfilled_quantity, 0)::int AS packed_quantity,
            greatest(i.shipped_quantity, i.delivered_quantity, 0)::int AS shipped_quantity,
            coalesce(i.delivered_quantity, 0)::int AS delivered_quantity,
            coalesce(i.return_received_quantity, 0)::int AS returned_quantity,
            l.amount_minor::text
       FROM (SELECT s.item_id, s.kind, min(s.position) AS position, sum(s.quantity)::int AS sold_quantity,
                    sum(s.gross_minor) - coalesce(sum(r.reduced_minor), 0) AS amount_minor
               FROM sale_line s
               LEFT JOIN LATERAL (SELECT sum(gross_minor) AS reduced_minor FROM sale_reduction
                                   WHERE line_id = s.line_id) r ON true
              WHERE s.order_id = ? AND s.seller_id = ?
              GROUP BY s.item_id, s.kind) l
       JOIN "order" o ON o.id = ?
       LEFT JOIN order_line_item li ON li.id = l.item_id
       LEFT JOIN order_shipping_method m ON m.id = l.item_id
       LEFT JOIN order_item i ON i.order_id = o.id AND i.version = o.version AND i.item_id = l.item_id
        AND i.deleted_at IS NULL
      ORDER BY l.position`,
    [orderId, enterpriseId, orderId],
  );
}
