import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../../directory/directory";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { databaseOf } from "../lib/database";
import { CURRENCY } from "../payout/payout-preview";

/** What must be over before an enterprise leaves; all zero and empty when nothing is left. Öre. */
export interface DepartureObstacles {
  /** order lines of its own that are sold and not handed over */
  unsent_lines: number;
  /** sales at its stall that are not yet orders handed over, and reversals of such that are not refunded */
  stall_unplaced: number;
  /** owed to it, or by it when negative, and in no payout */
  unsettled_minor: number;
  /** payouts that are made and not confirmed as paid */
  payouts_under_way: number;
  /** contributions that its places have still to draw */
  reserve_minor: number;
  /** value chains whose version in force has a stage of its own */
  chains: { id: string; name: string }[];
}

/** Where an enterprise stands that wants to leave. Nothing that is owed to anyone may be left behind. */
export async function departureObstacles(
  container: MedusaContainer,
  enterpriseId: string,
  locale?: string,
): Promise<DepartureObstacles> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const [unsent, unplaced, owed, reserves, created, sent, directory] = await Promise.all([
    unsentLines(container, enterpriseId),
    openStallSales(container, enterpriseId),
    funding.owedPostings(CURRENCY, enterpriseId),
    funding.fundingFigures({
      of: "reserves",
      by: ["enterprise"],
      filters: { enterprise: [enterpriseId] },
    }),
    funding.listPayouts({ enterprise_id: enterpriseId, state: "created" }, NO_ROWS),
    funding.listPayouts({ enterprise_id: enterpriseId, state: "sent" }, NO_ROWS),
    networkDirectory(container, locale),
  ]);
  const postings = owed.get(enterpriseId) ?? [];
  return {
    unsent_lines: unsent,
    stall_unplaced: unplaced,
    unsettled_minor: Number(sumOf(postings.map((posting) => posting.amount_minor))),
    payouts_under_way: created.count + sent.count,
    reserve_minor: Number(sumOf(reserves.map((figure) => figure.amount_minor))),
    chains: [...directory.chains.values()]
      .filter(({ stages }) => stages.some(({ enterprise }) => enterprise.id === enterpriseId))
      .map(({ card: { id, name } }) => ({ id, name })),
  };
}

export function hasObstacles(found: DepartureObstacles): boolean {
  const {
    unsent_lines,
    stall_unplaced,
    unsettled_minor,
    payouts_under_way,
    reserve_minor,
    chains,
  } = found;
  return (
    unsent_lines > 0 ||
    stall_unplaced > 0 ||
    unsettled_minor !== 0 ||
    payouts_under_way > 0 ||
    reserve_minor !== 0 ||
    chains.length > 0
  );
}

/** Counted alone: which ones is what the list of payouts is for. */
const NO_ROWS = { limit: 1, offset: 0 };

/** What is sold at a stall becomes an order a while after: till then no ledger knows of it. */
async function openStallSales(container: MedusaContainer, enterpriseId: string): Promise<number> {
  const [row] = await sqlRows<{ count: number }>(
    databaseOf(container),
    `SELECT (SELECT count(*) FROM stall_sale WHERE enterprise_id = ? AND state <> 'handed_over')::int
          + (SELECT count(*) FROM stall_reversal WHERE enterprise_id = ? AND state <> 'refunded')::int
            AS count`,
    [enterpriseId, enterpriseId],
  );
  return row?.count ?? 0;
}

async function unsentLines(container: MedusaContainer, enterpriseId: string): Promise<number> {
  const [row] = await sqlRows<{ count: number }>(
    databaseOf(container),
    `SELECT count(*)::integer AS count
       FROM consignment_state c
       JOIN sale_line l ON l.order_id = c.order_id AND l.seller_id = c.seller_id AND l.kind = 'item'
       JOIN "order" o ON o.id = c.order_id
       JOIN order_item i ON i.order_id = o.id AND i.version = o.version AND i.item_id = l.item_id
        AND i.deleted_at IS NULL AND i.fulfilled_quantity < i.quantity
      WHERE c.seller_id = ? AND c.state <> 'cancelled'`,
    [enterpriseId],
  );
  return row?.count ?? 0;
}
