import {
  outstandingPieces,
  type Withdrawable,
  type WithdrawalException,
  type WithdrawnLine,
  withdrawable,
} from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { deliveriesByItem } from "../../lib/deliveries";
import { sqlRows } from "../../lib/sql";
import type { ChannelKind } from "../../modules/funding/models/channel-terms";
import { DISTANCE_KINDS } from "../../modules/funding/payouts/due-dates";
import {
  partsOfOrder,
  type Withdrawal,
  type WithdrawalPart,
  withdrawalsOfOrder,
} from "../../modules/funding/withdrawals/withdrawal";
import { databaseOf } from "../lib/database";

/** A line of an order with what can be withdrawn from of it; öre, VAT included. */
export interface OrderLineLeft extends Withdrawable {
  line_id: string;
  enterprise_id: string;
  title: string;
  variant_title: string | null;
  exception: WithdrawalException | null;
  sold_quantity: number;
  /** Sold, less what was cancelled. */
  ordered_quantity: number;
  returned_quantity: number;
  sent_quantity: number;
  packed_quantity: number;
  gross_minor: bigint;
}

/** An order as withdrawals look at it. */
export interface WithdrawalBasis {
  lines: OrderLineLeft[];
  withdrawals: Withdrawal[];
  parts: WithdrawalPart[];
}

interface Row {
  line_id: string;
  enterprise_id: string;
  title: string;
  variant_title: string | null;
  exception: WithdrawalException | null;
  sold_quantity: number;
  ordered_quantity: number;
  returned_quantity: number;
  sent_quantity: number;
  packed_quantity: number;
  gross_minor: string;
  channel_kind: ChannelKind | null;
}

/** What of an order can be withdrawn from now, and what has been. Four statements. */
export async function withdrawalBasis(
  container: MedusaContainer,
  orderId: string,
): Promise<WithdrawalBasis> {
  const db = databaseOf(container);
  const [rows, withdrawals, parts] = await Promise.all([
    sqlRows<Row>(db, LINES, [orderId]),
    withdrawalsOfOrder(db, orderId),
    partsOfOrder(db, orderId),
  ]);
  const deliveries = await deliveriesByItem(
    db,
    rows.map((row) => row.line_id),
  );
  const now = clock.now();
  const lines = rows.map(({ channel_kind, ...row }) => ({
    ...row,
    gross_minor: BigInt(row.gross_minor),
    ...withdrawable(
      {
        ...row,
        withdrawn_quantity: outstandingOf({ withdrawals, parts }, row),
        has_withdrawal_right: DISTANCE_KINDS.includes(channel_kind),
        deliveries: deliveries.get(row.line_id) ?? [],
      },
      now,
    ),
  }));
  return { lines, withdrawals, parts };
}

/** Whether the order was sold at a distance to a consumer. */
export async function hasWithdrawalRight(
  container: MedusaContainer,
  orderId: string,
): Promise<boolean> {
  const { lines } = await withdrawalBasis(container, orderId);
  return lines.some(({ bar }) => bar !== "no_right");
}

type LineNow = Pick<
  OrderLineLeft,
  "line_id" | "sold_quantity" | "ordered_quantity" | "returned_quantity" | "sent_quantity"
>;

/** Pieces of a line that are cancelled or back. */
export const goneOf = ({ sold_quantity, ordered_quantity, returned_quantity }: LineNow): number =>
  sold_quantity - ordered_quantity + returned_quantity;

/** Pieces of a line that some withdrawal that has not ended waits for. */
function outstandingOf(
  { withdrawals, parts }: Pick<WithdrawalBasis, "withdrawals" | "parts">,
  line: LineNow,
): number {
  return withdrawnLines({ withdrawals, parts }, line, () => true).reduce(
    (sum, one) => sum + outstandingPieces(one),
    0,
  );
}

/**
 * What of a line the withdrawals that have not ended are about. What is gone since counts for the first
 * of them first.
 */
export function withdrawnLines(
  { withdrawals, parts }: Pick<WithdrawalBasis, "withdrawals" | "parts">,
  line: LineNow,
  isWanted: (withdrawal: Withdrawal) => boolean,
): WithdrawnLine[] {
  const gone = goneOf(line);
  const { sent_quantity, returned_quantity } = line;
  let floor = 0;
  return withdrawals.flatMap((withdrawal) => {
    const own = withdrawal.lines.find(({ line_id }) => line_id === line.line_id);
    if (!own) {
      return [];
    }
    const gone_before = Math.max(own.gone_before, floor);
    const part = parts.find(
      ({ withdrawal_id, enterprise_id }) =>
        withdrawal_id === withdrawal.id && enterprise_id === own.enterprise_id,
    );
    // Goods that never came back take nothing from the withdrawals after theirs.
    floor = part?.outcome === "closed" ? floor : gone_before + own.quantity;
    return part?.outcome || !isWanted(withdrawal)
      ? []
      : [{ quantity: own.quantity, gone_before, gone, sent_quantity, returned_quantity }];
  });
}

/** The exception that a line was sold with; of sales from before it was kept, what the goods say now. */
const LINES = `
  SELECT l.item_id AS line_id, l.seller_id AS enterprise_id,
         coalesce(li.product_title, li.title, '') AS title, li.variant_title,
         CASE WHEN l.exception = 'none' THEN NULL
              ELSE coalesce(l.exception, nullif(p.metadata->>'withdrawal_exception', '')) END AS exception,
         l.sold_quantity, CASE WHEN o.status = 'canceled' THEN 0 ELSE coalesce(i.quantity, 0)::int END AS ordered_quantity,
         coalesce(i.return_received_quantity, 0)::int AS returned_quantity,
         greatest(i.shipped_quantity, i.delivered_quantity, 0)::int AS sent_quantity,
         coalesce(i.fulfilled_quantity, 0)::int AS packed_quantity,
         l.gross_minor::text, c.kind AS channel_kind
    FROM (SELECT order_id, item_id, seller_id, min(position) AS position, min(product_id) AS product_id,
                 min(withdrawal_exception) AS exception, sum(quantity)::int AS sold_quantity,
                 sum(gross_minor) AS gross_minor
            FROM sale_line WHERE order_id = ? AND kind = 'item'
           GROUP BY order_id, item_id, seller_id) l
    JOIN sale s ON s.order_id = l.order_id
    JOIN "order" o ON o.id = l.order_id
    LEFT JOIN channel_terms c ON c.sales_channel_id = s.sales_channel_id AND c.deleted_at IS NULL
    LEFT JOIN product p ON p.id = l.product_id
    LEFT JOIN order_line_item li ON li.id = l.item_id
    LEFT JOIN order_item i ON i.order_id = o.id AND i.version = o.version AND i.item_id = l.item_id
     AND i.deleted_at IS NULL
   ORDER BY l.position`;
