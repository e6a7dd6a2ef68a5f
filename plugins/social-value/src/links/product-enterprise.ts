import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import EnterpriseModule from "../modules/enterprise";

/** Who sells a product, and in which VAT class. A product has one enterprise. */
export default defineLink(
  { linkable: ProductModule.linkable.product, isList: true },
  EnterpriseModule.linkable.enterprise,
  {
    database: {
      table: "product_enterprise",
      extraColumns: { vat_class: { type: "text", nullable: false, defaultValue: "'standard'" } },
    },
  },
);
