import { defineLink } from "@medusajs/framework/utils";
import FulfillmentModule from "@medusajs/medusa/fulfillment";
import EnterpriseModule from "../modules/enterprise";

/** The profile whose options ship an enterprise's consignments. */
export default defineLink(
  EnterpriseModule.linkable.enterprise,
  FulfillmentModule.linkable.shippingProfile,
  { database: { table: "enterprise_shipping_profile" } },
);
