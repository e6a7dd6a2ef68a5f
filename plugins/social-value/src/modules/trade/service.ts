import { MedusaService } from "@medusajs/framework/utils";
import BusinessCustomer from "./models/business-customer";

/** Stores who buys on account. Their quotes are written by the statements in `quotes/`. */
export default class TradeModuleService extends MedusaService({ BusinessCustomer }) {}
