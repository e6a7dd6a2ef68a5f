import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import ValueChainModule from "../modules/value-chain";

/** Through which value chain a product comes about. A product has one chain. */
export default defineLink(
  { linkable: ProductModule.linkable.product, isList: true },
  ValueChainModule.linkable.valueChain,
  { database: { table: "product_value_chain" } },
);
