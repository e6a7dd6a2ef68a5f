import {
  setChannelTermsWorkflow,
  setNetworkWorkflow,
  setRoleWorkflow,
} from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createPricePreferencesWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows";
import { ADMIN_LOGIN } from "./settings";

/** Channels by their commission: 5 % in the web shop, none at the stall, 12 % wholesale. */
export const COMMISSION_BP = { web: 500, stall: 0, wholesale: 1200 } as const;
export type Channel = keyof typeof COMMISSION_BP;

/** What every test needs of a shop before it has any goods. */
export interface TestShop {
  region_id: string;
  channel_ids: Record<Channel, string>;
  publishable_key: string;
}

/** The network that tests begin with and return to: an intermediary, registered since 2025. */
export const NETWORK = {
  name: "Testnätverket",
  sale_model: "intermediary",
  vat_registered_from: "2025-01-01",
} as const;

/** Sweden in kronor with VAT included, three channels, a key for the web shop, an administrator. */
export async function seedShop(container: MedusaContainer): Promise<TestShop> {
  const region_id = await seedRegion(container);
  const channel_ids = await seedChannels(container);
  await setNetworkWorkflow(container).run({ input: NETWORK });
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Test", type: "publishable", created_by: "test" }] },
  });
  const [key] = keys;
  if (!key) {
    throw new Error("the publishable key was not created");
  }
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel_ids.web] },
  });
  await seedAdministrator(container);
  return { region_id, channel_ids, publishable_key: key.token };
}

async function seedRegion(container: MedusaContainer): Promise<string> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Sverige",
          currency_code: "sek",
          countries: ["se"],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  });
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "se", provider_id: "tp_insteg-vat_insteg" }],
  });
  await createPricePreferencesWorkflow(container).run({
    input: [{ attribute: "currency_code", value: "sek", is_tax_inclusive: true }],
  });
  return result[0]?.id ?? "";
}

async function seedChannels(container: MedusaContainer): Promise<Record<Channel, string>> {
  const names = Object.keys(COMMISSION_BP) as Channel[];
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: names.map((name) => ({ name })) },
  });
  for (const [index, name] of names.entries()) {
    await setChannelTermsWorkflow(container).run({
      input: {
        sales_channel_id: result[index]?.id ?? "",
        kind: name,
        commission_bp: COMMISSION_BP[name],
      },
    });
  }
  const entries = names.map((name, index) => [name, result[index]?.id ?? ""]);
  return Object.fromEntries(entries) as Record<Channel, string>;
}

async function seedAdministrator(container: MedusaContainer): Promise<void> {
  const request = { url: "", headers: {}, query: {}, protocol: "http", body: ADMIN_LOGIN };
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", request);
  if (!authIdentity) {
    throw new Error(`The administrator could not be registered: ${error}`);
  }
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email: ADMIN_LOGIN.email } },
  });
  await setRoleWorkflow(container).run({ input: { user_id: user.id, role: "administrator" } });
}
