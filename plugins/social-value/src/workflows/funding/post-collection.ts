import { monthOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";

/** A sale whose money the enterprise took in itself. Amounts in öre. */
export interface CollectedSale {
  id: string;
  enterprise_id: string;
  total_minor: bigint;
  /** What changed hands: whole kronor, if in cash. */
  paid_minor: bigint;
}

/** Posts what the enterprise took in for a sale made at `sold_at`, exactly once. */
export async function postCollection(
  container: MedusaContainer,
  sale: CollectedSale,
  sold_at: Date,
): Promise<void> {
  const { id: source_id, enterprise_id, total_minor, paid_minor } = sale;
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  await funding.postCollection({
    ...{ source_id, enterprise_id, total_minor, paid_minor, currency_code: "sek" },
    event_at: await bookedAt(funding, sold_at),
  });
}

/** Posts what the enterprise paid back of a sale in one refund, exactly once for each. */
export async function postCollectionReturn(
  container: MedusaContainer,
  sale: CollectedSale,
  refund: { id: string; amount_minor: bigint; event_at: Date },
): Promise<void> {
  // All of it is the collection's mirror; of a part, what it is.
  const isAll = refund.amount_minor === sale.total_minor;
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  await funding.postCollectionReturn({
    ...{ source_id: refund.id, sale_id: sale.id, enterprise_id: sale.enterprise_id },
    total_minor: refund.amount_minor,
    paid_minor: isAll ? sale.paid_minor : refund.amount_minor,
    currency_code: "sek",
    event_at: await bookedAt(funding, refund.event_at),
  });
}

/** It has no month but that of its time: what a closed month can't take happens when it is booked. */
async function bookedAt(funding: FundingModuleService, event_at: Date): Promise<Date> {
  const now = clock.now();
  return (await funding.bookingMonth(event_at, now)) === monthOf(event_at) ? event_at : now;
}
