import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { MeilisearchSearchService } from "./service";

export { MeilisearchProviderError } from "./errors";
export type { IndexOptions, MeilisearchOptions } from "./options";
export { MeilisearchSearchService } from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [MeilisearchSearchService] });
