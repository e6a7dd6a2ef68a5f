import { Module } from "@medusajs/framework/utils";
import ValueChainModuleService from "./service";

export const VALUE_CHAIN_MODULE = "value_chain";

export type { ValueChainModuleService };

export default Module(VALUE_CHAIN_MODULE, { service: ValueChainModuleService });
