import { Module } from "@medusajs/framework/utils";
import InvoicingModuleService from "./service";

export const INVOICING_MODULE = "invoicing";

export type { AccountTerms } from "./account-terms";
export type { InvoicingModuleService };

export default Module(INVOICING_MODULE, { service: InvoicingModuleService });
