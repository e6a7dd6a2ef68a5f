// @ts-check
// Writes docs/openapi.json from the schemas in the built plugin: build that first.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { storeOpenApi } from "@insteg/social-value/api/store/openapi/openapi";

const file = path.join(import.meta.dirname, "..", "docs", "openapi.json");
await writeFile(file, `${JSON.stringify(storeOpenApi(), null, 2)}\n`);
