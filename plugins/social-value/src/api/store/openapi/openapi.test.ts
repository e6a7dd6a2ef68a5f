import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { storeOpenApi } from "./openapi";

const COMMITTED = path.resolve(import.meta.dirname, "../../../../../../docs/openapi.json");

/** What the document refers to at a JSON pointer such as "#/components/schemas/Funding". */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);
}

describe("the public API's OpenAPI document", () => {
  test("is committed as the code makes it; if not, run `npm run openapi`", () => {
    expect(JSON.parse(readFileSync(COMMITTED, "utf8"))).toEqual(
      JSON.parse(JSON.stringify(storeOpenApi())),
    );
  });

  test("refers to nothing that it does not hold", () => {
    const document = storeOpenApi();
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)];
    expect(pointers.length).toBeGreaterThan(0);
    for (const [, pointer = ""] of pointers) {
      expect(at(document, pointer), pointer).toBeDefined();
    }
  });

  test("names the paths' parameters, all of them and no others", () => {
    const { paths } = storeOpenApi() as { paths: Record<string, Record<string, Operation>> };
    for (const [route, operations] of Object.entries(paths)) {
      const inRoute = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(operations)) {
        const named = parameters.filter((one) => one.in === "path").map((one) => one.name);
        expect(named, route).toEqual(inRoute);
      }
    }
  });

  test("leaves room for fields to come", () => {
    expect(JSON.stringify(storeOpenApi())).not.toContain('"additionalProperties":false');
  });
});

interface Operation {
  parameters: { name?: string; in?: string }[];
}
