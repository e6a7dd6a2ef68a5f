import type { ComponentName } from "./components";
import { type Json, refTo } from "./json-schema";

const STATUS_WORDS: Record<string, string> = {
  400: "The request does not fit, or lacks the shop's key",
  404: "Not found",
  409: "Not as things stand",
};

/** A route as the document needs it; whatever its answers and errors share is filled in. */
interface Route {
  id: string;
  summary: string;
  description?: string;
  tag: "Network" | "Goods" | "Checkout" | "Trace" | "Impact";
  parameters?: Json[];
  body?: Json;
  answer: ComponentName | "csv";
  /** Codes of errors by HTTP status. */
  errors?: Record<number, string[]>;
  security?: Record<string, string[]>[];
}

export function operation(route: Route): Json {
  const { id, summary, description, tag, parameters = [], body, answer, errors, security } = route;
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    ...(security ? { security } : {}),
    parameters: [...parameters, { $ref: "#/components/parameters/Locale" }],
    ...(body ? { requestBody: { content: json(body) } } : {}),
    responses: {
      200: { description: summary, content: answer === "csv" ? CSV : json(refTo(answer)) },
      ...errorResponses({ 400: [], ...errors }),
    },
  };
}

function errorResponses(errors: Record<number, string[]>): Json {
  return Object.fromEntries(
    Object.entries(errors).map(([status, codes]) => [
      status,
      {
        description: [STATUS_WORDS[status], ...codes.map((code) => `\`${code}\``)].join(": "),
        content: json(refTo("StoreError")),
      },
    ]),
  );
}

const CSV: Json = { "text/csv": { schema: { type: "string" } } };

function json(schema: Json): Json {
  return { "application/json": { schema } };
}

export function inPath(name: string): Json {
  return { name, in: "path", required: true, schema: { type: "string" } };
}

export function inQuery(name: string, description: string, required = false): Json {
  return { name, in: "query", required, description, schema: { type: "string" } };
}
