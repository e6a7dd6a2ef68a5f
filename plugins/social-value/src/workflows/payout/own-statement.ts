import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Payout } from "../../modules/funding/payouts/payout";
import type { StatementLine } from "../../modules/funding/payouts/statement/statement-lines";
import type FundingModuleService from "../../modules/funding/service";
import { accountMasked } from "./account-masked";
import { type PayoutStatement, payoutStatement, totalOf, worded } from "./payout-statement";

/** A payout as its own enterprise may see it; throws "payout_not_found" for another's as for none. */
export async function findOwnPayout(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
): Promise<Payout> {
  const { payouts } = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listPayouts({ enterprise_id: enterpriseId, id }, { limit: 1, offset: 0 });
  const [payout] = payouts;
  if (!payout) {
    throw networkError(MedusaError.Types.NOT_FOUND, "payout_not_found", "There is no such payout");
  }
  return withAccountMasked(payout);
}

export function withAccountMasked(payout: Payout): Payout {
  const { destination } = payout;
  return {
    ...payout,
    destination: { ...destination, account: accountMasked(destination.account) },
  };
}

/**
 * A payout's statement for its own enterprise: as finance has it, but without what other enterprises'
 * goods were sold for. Throws "payout_not_found".
 */
export async function ownPayoutStatement(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
): Promise<PayoutStatement> {
  const payout = await findOwnPayout(container, enterpriseId, id);
  const whole = await payoutStatement(container, id);
  const lines = await withoutSupplies(container, enterpriseId, whole.lines);
  return { ...whole, payout, lines, total: totalOf(lines) };
}

/** A payout with one page of what it settles, and its sums over all of it. */
export async function ownPayoutPage(
  container: MedusaContainer,
  { enterprise_id, id }: { enterprise_id: string; id: string },
  { limit, offset }: { limit: number; offset: number },
) {
  const payout = await findOwnPayout(container, enterprise_id, id);
  const all = await container.resolve<FundingModuleService>(FUNDING_MODULE).payoutLines(id);
  const lines = await withoutSupplies(container, enterprise_id, all);
  return {
    payout,
    lines: await worded(container, lines.slice(offset, offset + limit)),
    total: totalOf(lines),
    count: lines.length,
  };
}

async function withoutSupplies<Line extends StatementLine>(
  container: MedusaContainer,
  enterpriseId: string,
  lines: readonly Line[],
): Promise<(Line & { is_supply: boolean })[]> {
  const supplies = await container.resolve<FundingModuleService>(FUNDING_MODULE).soldByOthers(
    enterpriseId,
    lines.map((line) => line.key),
  );
  return lines.map((line) =>
    supplies.has(line.key)
      ? { ...line, is_supply: true, gross_minor: 0n, commission_minor: 0n }
      : { ...line, is_supply: false },
  );
}
