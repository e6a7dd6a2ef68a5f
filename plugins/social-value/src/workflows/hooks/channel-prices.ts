import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";

// Prices follow the sales channel. A cart or an order that exists tells Medusa's pricing its channel by
// itself; a cart that is being made does not.
createCartWorkflow.hooks.setPricingContext(
  async ({ salesChannel }) =>
    new StepResponse(salesChannel ? { sales_channel_id: salesChannel.id } : {}),
);
