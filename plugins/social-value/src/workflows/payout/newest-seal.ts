import type FundingModuleService from "../../modules/funding/service";

/**
 * The newest seal as it is printed on a statement, "number:hash": with both at hand, whoever keeps the
 * paper can have `ledger:verify --anchor` hold the ledger to it. Null while nothing is sealed.
 */
export async function newestSealPrinted(funding: FundingModuleService): Promise<string | null> {
  const [newest] = await funding.newestSeals({ limit: 1 });
  return newest ? `${newest.number}:${newest.hash}` : null;
}
