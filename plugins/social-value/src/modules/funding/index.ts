import { Module } from "@medusajs/framework/utils";
import FundingModuleService from "./service";

export const FUNDING_MODULE = "funding";

export type { PlaceMonthFacts } from "./closed-months/closed-place-month";
export type { FundingModuleService };

export default Module(FUNDING_MODULE, { service: FundingModuleService });
