import type { FulfillmentWorkflow } from "@medusajs/framework/types";

/** One way in which an enterprise ships. `price_minor`: öre, VAT included. */
export interface ShippingTemplate {
  code: string;
  name: string;
  description: string;
  price_minor: number;
}

/** A parcel by post and a pick-up at the enterprise: what a new enterprise starts with. */
export const DEFAULT_SHIPPING: ShippingTemplate[] = [
  { code: "parcel", name: "Paket till ombud", description: "2–4 vardagar", price_minor: 6900 },
  {
    code: "pickup",
    name: "Hämta hos företaget",
    description: "Efter överenskommelse",
    price_minor: 0,
  },
];

/** Medusa's input for one flat-priced shipping option in kronor. */
export function shippingOptionInput(
  template: ShippingTemplate,
  serviceZoneId: string,
  shippingProfileId: string,
): FulfillmentWorkflow.CreateShippingOptionsWorkflowInput {
  return {
    name: template.name,
    price_type: "flat",
    provider_id: "manual_manual",
    service_zone_id: serviceZoneId,
    shipping_profile_id: shippingProfileId,
    type: { label: template.name, description: template.description, code: template.code },
    prices: [{ currency_code: "sek", amount: template.price_minor / 100 }],
    rules: [
      { attribute: "enabled_in_store", operator: "eq", value: "true" },
      { attribute: "is_return", operator: "eq", value: "false" },
    ],
  };
}
