import type { LinkDefinition } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  createLocationFulfillmentSetWorkflow,
  createRemoteLinkStep,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { checkedEnterprise } from "./enterprise-rules";
import { type ShippingTemplate, shippingOptionInput } from "./shipping-option-input";

export interface NewEnterprise {
  id?: string | undefined;
  handle: string;
  name: string;
  kind:
    | "work_integration_social_enterprise"
    | "social_enterprise"
    | "cooperative"
    | "association"
    | "small_producer"
    | "public_body";
  organisation_number?: string | null | undefined;
  municipality_code: string;
  municipality_name: string;
  vat_registered_from?: string | null | undefined;
  vat_registered_until?: string | null | undefined;
  tagline?: string | undefined;
  story?: string | undefined;
  website?: string | null | undefined;
  picture_url?: string | null | undefined;
  is_demo?: boolean | undefined;
}

export interface CreateEnterpriseInput {
  enterprise: NewEnterprise;
  /** How it ships; amounts in öre, VAT included. */
  shipping: ShippingTemplate[];
  /** Channels in which its goods can be sold from stock. */
  sales_channel_ids: string[];
}

const createEnterpriseStep = createStep(
  "create-enterprise",
  async (input: NewEnterprise, { container }) => {
    const service = container.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE);
    const enterprise = await service.createEnterprises(checkedEnterprise(input));
    return new StepResponse(enterprise, enterprise.id);
  },
  async (id: string | undefined, { container }) => {
    if (id) {
      await container.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE).deleteEnterprises(id);
    }
  },
);

/** The fulfillment set that the location workflow made, which does not return it. */
const findFulfillmentSetStep = createStep(
  "find-fulfillment-set",
  async (input: { name: string; after: unknown }, { container }) => {
    const [set] = await container
      .resolve(Modules.FULFILLMENT)
      .listFulfillmentSets({ name: input.name }, { select: ["id"], take: 1 });
    return new StepResponse(set?.id as string);
  },
);

/**
 * Creates an enterprise with what a seller needs: a stock location, a shipping profile and its
 * shipping options, so that its goods become consignments of their own.
 */
export const createEnterpriseWorkflow = createWorkflow(
  "create-enterprise",
  (input: WorkflowData<CreateEnterpriseInput>) => {
    const enterprise = createEnterpriseStep(input.enterprise);
    const locations = createStockLocationsWorkflow.runAsStep({
      input: transform({ enterprise, input }, ({ enterprise, input }) => ({
        locations: [
          {
            name: enterprise.name,
            address: {
              address_1: "",
              city: input.enterprise.municipality_name,
              country_code: "SE",
            },
          },
        ],
      })),
    });
    const profiles = createShippingProfilesWorkflow.runAsStep({
      input: transform({ enterprise }, ({ enterprise }) => ({
        data: [{ name: `${enterprise.name} (${enterprise.handle})`, type: "enterprise" }],
      })),
    });
    const setName = transform(
      { enterprise },
      ({ enterprise }) => `consignments:${enterprise.handle}`,
    );
    const located = createLocationFulfillmentSetWorkflow.runAsStep({
      input: transform({ locations, setName }, ({ locations, setName }) => ({
        location_id: first(locations).id,
        fulfillment_set_data: { name: setName, type: "shipping" },
      })),
    });
    const setId = findFulfillmentSetStep({ name: setName, after: located });
    const zones = createServiceZonesWorkflow.runAsStep({
      input: transform({ setId, enterprise }, ({ setId, enterprise }) => ({
        data: [
          {
            fulfillment_set_id: setId,
            name: `Sverige (${enterprise.handle})`,
            geo_zones: [{ type: "country" as const, country_code: "se" }],
          },
        ],
      })),
    });
    linkSalesChannelsToStockLocationWorkflow.runAsStep({
      input: transform({ locations, input }, ({ locations, input }) => ({
        id: first(locations).id,
        add: input.sales_channel_ids,
      })),
    });
    createRemoteLinkStep(
      transform(
        { enterprise, locations, profiles },
        ({ enterprise, locations, profiles }): LinkDefinition[] => [
          {
            [ENTERPRISE_MODULE]: { enterprise_id: enterprise.id },
            [Modules.STOCK_LOCATION]: { stock_location_id: first(locations).id },
          },
          {
            [ENTERPRISE_MODULE]: { enterprise_id: enterprise.id },
            [Modules.FULFILLMENT]: { shipping_profile_id: first(profiles).id },
          },
          {
            [Modules.STOCK_LOCATION]: { stock_location_id: first(locations).id },
            [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
          },
        ],
      ),
    );
    createShippingOptionsWorkflow.runAsStep({
      input: transform({ input, zones, profiles }, ({ input, zones, profiles }) =>
        input.shipping.map((template) =>
          shippingOptionInput(template, first(zones).id, first(profiles).id),
        ),
      ),
    });
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(enterprise);
  },
);

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) {
    throw new Error("the workflow before gave nothing back");
  }
  return one;
}
