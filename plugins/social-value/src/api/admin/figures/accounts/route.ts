import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { accountMap } from "../../../../accounting/account-classes";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";
import type { SetAccounts } from "../validators";

/** The account of every class that the accounting export books on. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const funding = req.scope.resolve<FundingModuleService>(FUNDING_MODULE);
  res.json({ accounts: [...accountMap(await funding.accountsOfClasses()).values()] });
}

/** Sets the accounts of the classes given; exports made before are not changed by it. */
export async function POST(
  req: AuthenticatedMedusaRequest<SetAccounts>,
  res: MedusaResponse,
): Promise<void> {
  const funding = req.scope.resolve<FundingModuleService>(FUNDING_MODULE);
  await funding.setAccountsOfClasses(req.validatedBody.accounts);
  res.json({ accounts: [...accountMap(await funding.accountsOfClasses()).values()] });
}
