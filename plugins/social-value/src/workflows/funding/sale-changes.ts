import { lesserOf } from "@insteg/domain";
import type { SaleChange } from "../../modules/funding/ledger/sale-change";
import type {
  SaleLineSnapshot,
  SaleSnapshot,
  StoredSale,
  StoredSaleLine,
} from "../../modules/funding/ledger/sale-snapshot";

/** What an order holds now, beside its lines as they would be sold now. */
export interface OrderNow {
  /**
   * As `saleOfOrder` reads it today: by the order's own lines, with today's terms. What has come back is
   * not in their totals, though their quantities keep it: so Medusa counts.
   */
  sale: SaleSnapshot;
  is_canceled: boolean;
}

/**
 * What has become of an order since its snapshot: what it has gained becomes further lines, at today's
 * terms, and what it has lost (cancelled, returned, edited away) is noted in öre of gross. What was sold
 * keeps its terms. Working it out again from what it gave finds no change.
 */
export function changesOf(stored: StoredSale, now: OrderNow): SaleChange {
  const lines: SaleLineSnapshot[] = [];
  const reductions: { line_id: string; gross_minor: bigint }[] = [];
  const current = new Map(now.sale.lines.map((line) => [line.line_id, line]));
  const itemIds = [...new Set([...stored.lines.map((line) => line.item_id), ...current.keys()])];
  for (const item_id of itemIds) {
    const own = stored.lines.filter((line) => line.item_id === item_id);
    const held_minor = own.reduce((sum, line) => sum + line.gross_minor - line.reduced_minor, 0n);
    const line = current.get(item_id);
    const difference_minor = heldNow(line, now) - held_minor;
    if (difference_minor < 0n) {
      reductions.push(...reduced(own, -difference_minor));
    } else if (line && (difference_minor > 0n || own.length === 0)) {
      const position = stored.lines.length + lines.length + 1;
      lines.push({ ...added(line, own, difference_minor), position });
    }
  }
  return { lines, reductions };
}

/** What the order holds of a line now, öre. */
function heldNow(line: SaleLineSnapshot | undefined, now: OrderNow): bigint {
  return line && !now.is_canceled ? line.gross_minor : 0n;
}

/** The latest part of a line is lost first. */
function reduced(own: readonly StoredSaleLine[], lost_minor: bigint) {
  const reductions: { line_id: string; gross_minor: bigint }[] = [];
  let left_minor = lost_minor;
  for (const line of [...own].reverse()) {
    const held_minor = line.gross_minor - line.reduced_minor;
    const part_minor = lesserOf(left_minor, held_minor);
    if (part_minor > 0n) {
      reductions.push({ line_id: line.line_id, gross_minor: part_minor });
      left_minor -= part_minor;
    }
  }
  return reductions;
}

function added(
  line: SaleLineSnapshot,
  own: readonly StoredSaleLine[],
  gross_minor: bigint,
): SaleLineSnapshot {
  if (own.length === 0) {
    return line;
  }
  const known_minor = own.reduce((sum, one) => sum + one.network_discount_minor, 0n);
  const discount_minor = line.network_discount_minor - known_minor;
  const quantity = line.quantity - own.reduce((sum, one) => sum + one.quantity, 0);
  return {
    ...line,
    line_id: `${line.line_id}#${own.length + 1}`,
    // A line whose price alone was raised has no more pieces than before.
    quantity: Math.max(1, quantity),
    gross_minor,
    network_discount_minor: discount_minor > 0n ? discount_minor : 0n,
  };
}
