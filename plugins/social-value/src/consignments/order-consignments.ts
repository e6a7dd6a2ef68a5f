import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../directory/directory";
import { sqlRows } from "../lib/sql";
import { named } from "../trace/named";
import { databaseOf } from "../workflows/lib/database";
import { parcelsOf, parcelsOfOrder } from "./parcels";
import type { ConsignmentState, Pieces } from "./states";

interface Row extends Pieces {
  seller_id: string;
  state: ConsignmentState;
  line_ids: string[];
}

/** An order's consignments as its customer follows them: whose, how far, and the parcels that are sent. */
export async function consignmentsOfOrder(
  container: MedusaContainer,
  orderId: string,
  locale: string | undefined,
) {
  const db = databaseOf(container);
  const [directory, rows, parcels] = await Promise.all([
    networkDirectory(container, locale),
    sqlRows<Row>(
      db,
      `SELECT c.seller_id, c.state, c.quantity, c.packed_quantity, c.shipped_quantity,
              c.delivered_quantity,
              (SELECT array_agg(DISTINCT l.item_id) FROM sale_line l
                WHERE l.order_id = c.order_id AND l.seller_id = c.seller_id) AS line_ids
         FROM consignments_of(ARRAY[?]) c ORDER BY c.seller_id`,
      [orderId],
    ),
    parcelsOfOrder(db, orderId),
  ]);
  const sent = parcels.filter(
    (parcel) => !parcel.canceled_at && (parcel.shipped_at || parcel.delivered_at),
  );
  return rows.map(({ seller_id, line_ids, ...row }) => ({
    enterprise: named(directory.enterprises.get(seller_id)),
    ...row,
    parcels: parcelsOf(sent, new Set(line_ids)).map((parcel) => ({
      shipped_at: isoOf(parcel.shipped_at),
      delivered_at: isoOf(parcel.delivered_at),
      carrier: parcel.carrier,
      tracking: parcel.tracking,
    })),
  }));
}

const isoOf = (at: Date | null): string | null => (at ? new Date(at).toISOString() : null);
