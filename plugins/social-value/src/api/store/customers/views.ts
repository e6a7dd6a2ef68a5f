import type { Customer } from "../../../customers/customer";
import type { OwnOrder } from "../../../customers/own-orders";
import type { Directory } from "../../../directory/directory";
import { named } from "../../../trace/named";

/** A customer as they see themselves. */
export function profileView({ created_at, ...profile }: Customer) {
  return { ...profile, created_at: new Date(created_at).toISOString() };
}

/** An order as its customer's list has it; öre. */
export function ownOrderView(order: OwnOrder, { enterprises }: Directory) {
  const { placed_at, total_minor, captured_minor, consignments, ...rest } = order;
  return {
    ...rest,
    placed_at: new Date(placed_at).toISOString(),
    total_minor: Number(total_minor),
    captured_minor: Number(captured_minor),
    consignments: consignments.map(({ seller_id, state }) => ({
      enterprise: named(enterprises.get(seller_id)),
      state,
    })),
  };
}
