import { defineLink } from "@medusajs/framework/utils";
import StockLocationModule from "@medusajs/medusa/stock-location";
import EnterpriseModule from "../modules/enterprise";

/** Where an enterprise's goods lie. */
export default defineLink(
  EnterpriseModule.linkable.enterprise,
  StockLocationModule.linkable.stockLocation,
  { database: { table: "enterprise_stock_location" } },
);
