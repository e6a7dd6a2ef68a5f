import { z } from "@medusajs/framework/zod";

export type Json = Record<string, unknown>;

const COMPONENTS = "#/components/schemas/";

/**
 * Answers may gain fields, so the document does not forbid them, though the schemas do: tests parse
 * with those. What JSON numbers hold anyway and what a format says already is left out too.
 */
function forReaders(part: unknown): unknown {
  if (Array.isArray(part)) {
    return part.map(forReaders);
  }
  if (typeof part !== "object" || part === null) {
    return part;
  }
  const { properties, format } = part as Json;
  const kept = Object.entries(part).filter(
    ([key, value]) =>
      !(key === "additionalProperties" && properties) &&
      !(key === "minimum" && value === Number.MIN_SAFE_INTEGER) &&
      !(key === "maximum" && value === Number.MAX_SAFE_INTEGER) &&
      !(key === "pattern" && typeof format === "string"),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, forReaders(value)]));
}

/** Named schemas as `components.schemas`; wherever one is part of another it is referred to. */
export function componentsOf(named: Record<string, z.ZodType>): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${COMPONENTS}${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _uri, ...schema }]) => [
      id,
      forReaders(schema),
    ]),
  );
}

export function refTo(name: string): Json {
  return { $ref: `${COMPONENTS}${name}` };
}

/** A body's validator as what OpenAPI says of it. */
export function bodySchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: "input" });
  return forReaders(json) as Json;
}

/** A query validator as OpenAPI parameters; a default makes one optional. */
export function queryParameters(schema: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: forReaders(property),
  }));
}
