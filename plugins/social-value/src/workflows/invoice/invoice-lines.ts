import { heldQuantity, invoiceAmounts, shippingGrossByRate } from "@insteg/domain";
import type { InvoiceLine } from "../../modules/invoicing/invoice";
import type { OrderTitles } from "../payout/order-titles";
import type { HeldSaleLine } from "./held-lines";

/** The lines of an invoice: what the order still holds of each, freight by the rates that it follows. */
export function invoiceLines(
  lines: readonly HeldSaleLine[],
  order: OrderTitles | undefined,
): InvoiceLine[] {
  return lines
    .filter((line) => line.held_minor > 0n)
    .flatMap((line) => {
      const { line_id, kind, item_id } = line;
      const title = order?.titles.get(item_id) || (kind === "shipping" ? "Frakt" : "Vara");
      const quantity = heldQuantity(line.quantity, line.held_minor, line.gross_minor);
      return grossByRate(line).map(([rate_bp, gross_minor]) => ({
        ...{ line_id, kind, title, quantity, rate_bp },
        ...invoiceAmounts(gross_minor, rate_bp),
      }));
    });
}

function grossByRate(line: HeldSaleLine): [rate_bp: number, gross_minor: bigint][] {
  if (line.kind === "item") {
    return [[line.vat_rate_bp, line.held_minor]];
  }
  const parts = shippingGrossByRate({ ...line, gross_minor: line.held_minor });
  return parts.length > 0
    ? parts.filter(([, gross_minor]) => gross_minor > 0n)
    : [[0, line.held_minor]];
}
