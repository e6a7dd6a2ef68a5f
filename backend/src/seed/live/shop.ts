import {
  fillChannelPrices,
  setChannelTermsWorkflow,
  setInvoiceSettingsWorkflow,
  setNetworkWorkflow,
} from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createPricePreferencesWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createTaxRegionsWorkflow,
  createTranslationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import type { DemoNetwork } from "../network";

/** What the rest of the seed needs of the shop: ids by the demo data's handles. */
export interface SeededShop {
  region_id: string;
  channel_ids: Map<string, string>;
}

/** Title of the key that the shop sells under; the launcher finds it by this. */
export const PUBLISHABLE_KEY_TITLE = "Insteg webbutik";

/** The shop itself: Sweden, kronor with VAT included, languages, sales channels and the shop's key. */
export async function seedShop(
  container: MedusaContainer,
  network: DemoNetwork,
): Promise<SeededShop> {
  const region_id = await seedRegion(container);
  const channel_ids = await seedChannels(container, network);
  await seedStore(container, region_id, [...channel_ids.values()]);
  return { region_id, channel_ids };
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
  const [region] = result;
  if (!region) {
    throw new Error("the region was not created");
  }
  return region.id;
}

async function seedChannels(
  container: MedusaContainer,
  network: DemoNetwork,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: {
      salesChannelsData: network.channels.map(({ name, description }) => ({
        ...{ name: name.sv, description: description.sv },
      })),
    },
  });
  for (const [index, channel] of network.channels.entries()) {
    const sales_channel_id = result[index]?.id ?? "";
    ids.set(channel.handle, sales_channel_id);
    await setChannelTermsWorkflow(container).run({
      input: {
        sales_channel_id,
        kind: channel.kind,
        commission_bp: channel.commission_bp,
        place: channel.place ?? "",
        hours: channel.hours?.sv ?? "",
        hours_en: channel.hours?.en ?? "",
      },
    });
  }
  await createTranslationsWorkflow(container).run({
    input: {
      translations: network.channels.map((channel) => ({
        reference_id: ids.get(channel.handle) ?? "",
        reference: "sales_channel",
        locale_code: "en-US",
        translations: { name: channel.name.en, description: channel.description.en },
      })),
    },
  });
  return ids;
}

/** Channels with prices of their own get them last: the past was sold at the plain ones. */
export async function seedChannelPrices(
  container: MedusaContainer,
  network: DemoNetwork,
  { channel_ids }: SeededShop,
): Promise<void> {
  for (const { handle, price_change_bp } of network.channels) {
    if (price_change_bp !== undefined) {
      const change = { change_bp: price_change_bp, step_minor: 100 } as const;
      await fillChannelPrices(container, channel_ids.get(handle) ?? "", change);
    }
  }
}

async function seedStore(
  container: MedusaContainer,
  region_id: string,
  channelIds: string[],
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const web = channelIds[0] as string;
  const { data: stores } = await query.graph({ entity: "store", fields: ["id"] });
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: stores.map((store) => store.id) },
      update: {
        name: "Insteg (demo)",
        supported_currencies: [{ currency_code: "sek", is_default: true }],
        supported_locales: [{ locale_code: "sv-SE" }, { locale_code: "en-US" }],
        default_sales_channel_id: web,
        default_region_id: region_id,
      },
    },
  });
  // Nobody's numbers, with check digits that are right.
  await setNetworkWorkflow(container).run({
    input: {
      name: "Nätverket Insteg (demo)",
      organisation_number: "559999-0008",
      sale_model: "intermediary",
      vat_registered_from: "2025-01-01",
    },
  });
  await setInvoiceSettingsWorkflow(container).run({
    input: {
      ...{ bankgiro: "9999-0004", is_f_tax_approved: true },
      ...{ address_1: "Exempelgatan 1", postal_code: "111 11", city: "Exempelstad" },
    },
  });
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: PUBLISHABLE_KEY_TITLE, type: "publishable", created_by: "seed" }],
    },
  });
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0]?.id ?? "", add: [web] },
  });
}
