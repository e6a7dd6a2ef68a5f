import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../../modules/funding";
import { NETWORK_SETTING_ID } from "../../modules/funding/models/network-setting";
import { NO_ACCOUNT } from "../../modules/funding/payouts/payout-account";
import type { PayoutSettings } from "../../modules/funding/payouts/payout-settings";
import type { Payer } from "../../modules/funding/payouts/payout-state";
import type { Payee } from "../../modules/funding/payouts/providers/provider";
import type FundingModuleService from "../../modules/funding/service";

/** The enterprises with their accounts, by id. */
export async function payeesOf(
  container: MedusaContainer,
  enterpriseIds: readonly string[],
): Promise<Map<string, Payee>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise",
    fields: ["id", "name", "organisation_number"],
    filters: { id: [...enterpriseIds] },
  });
  const accounts = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .payoutAccounts(enterpriseIds);
  return new Map(
    data.map(({ id, name, organisation_number = null }) => [
      id,
      { id, name, organisation_number, ...(accounts.get(id) ?? NO_ACCOUNT) },
    ]),
  );
}

/** The network as the one who pays. */
export async function payerOf(
  container: MedusaContainer,
  { payer_iban, payer_bic }: PayoutSettings,
): Promise<Payer> {
  const [network] = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listNetworkSettings({ id: NETWORK_SETTING_ID });
  return {
    name: network?.name ?? "Insteg",
    organisation_number: network?.organisation_number ?? null,
    iban: payer_iban,
    bic: payer_bic,
  };
}
