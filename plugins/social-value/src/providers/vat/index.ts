import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import VatTaxProvider from "./service";

export default ModuleProvider(Modules.TAX, { services: [VatTaxProvider] });
