import { MedusaService } from "@medusajs/framework/utils";
import Enterprise from "./models/enterprise";

/** Stores the enterprises of the network. */
export default class EnterpriseModuleService extends MedusaService({ Enterprise }) {}
