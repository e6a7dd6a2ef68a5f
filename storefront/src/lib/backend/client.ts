import { unstable_cache } from "next/cache";
import { z } from "zod";
import { type Locale, regionalLocale } from "../../i18n/routing";
import { type CacheKind, cacheLifetime_s, tagsOf } from "../cache";
import { backendUrl, publishableKey } from "../env";
import { BackendError, errorCodeOf } from "./errors";

/** Reading may be tried again by the reader; completing an order takes the backend longer. */
const timeout_ms = { GET: 6_000, POST: 20_000, DELETE: 10_000 } as const;

type Method = keyof typeof timeout_ms;
export type Query = Record<string, string | number | undefined>;

export interface BackendRequest {
  path: string;
  query?: Query;
  /** Chooses the language of the answer's texts; Swedish when absent. */
  locale?: Locale;
  /** What belongs to one reader: a token, the visitor's address. Such answers are never cached. */
  headers?: Record<string, string>;
}

/** A request whose answer is the same for every reader. */
type SharedRequest = Omit<BackendRequest, "headers"> & { headers?: never };

const errorBody = z.object({
  type: z.string().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  data: z.unknown(),
});

/**
 * Reads through the cache, as `kind` of the manifest; `one` is the tag of a single product. Only an answer that passed `schema` is kept: an outage, an
 * error or an answer of another shape throws, and what throws is never stored.
 */
export async function readCached<Schema extends z.ZodType>(
  kind: CacheKind,
  request: SharedRequest,
  schema: Schema,
  one?: string,
): Promise<z.output<Schema>> {
  const load = unstable_cache(
    async () => {
      const raw = await send("GET", request);
      parse(schema, raw, request.path);
      return raw;
    },
    [kind, JSON.stringify(request), backendUrl(), publishableKey()],
    { tags: tagsOf(kind, one), revalidate: cacheLifetime_s[kind] },
  );
  // The stored answer is plain JSON; amounts become bigint here, after the cache.
  return parse(schema, await load(), request.path);
}

/** Reads anew each time: carts, shipping options, traces. */
export async function read<Schema extends z.ZodType>(
  request: BackendRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parse(schema, await send("GET", request), request.path);
}

/** Changes something; never tried twice by itself. A form goes as multipart, all else as JSON. */
export async function write<Schema extends z.ZodType>(
  method: "POST" | "DELETE",
  request: BackendRequest,
  body: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parse(schema, await send(method, request, body), request.path);
}

/** Sends something whose answer says no more than that it was taken: Medusa's own may be a bare word. */
export async function tell(request: BackendRequest, body: unknown): Promise<void> {
  const { response, json } = await exchange("POST", request, body);
  if (!response.ok) throw toBackendError("POST", request.path, response.status, json);
}

/** Reads a file to be handed on as it comes: its bytes are not the shop's to understand. */
export async function readFile(request: BackendRequest): Promise<Response> {
  const url = backendUrl() + request.path;
  let response: Response;
  try {
    response = await fetch(url, {
      cache: "no-store",
      signal: AbortSignal.timeout(timeout_ms.POST),
      headers: { ...request.headers },
    });
  } catch (cause) {
    throw new BackendError("unavailable", 0, `GET ${request.path}: ${String(cause)}`);
  }
  if (response.ok) return response;
  throw toBackendError("GET", request.path, response.status, parseJson(await response.text()));
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown, path: string) {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const detail = `${path}: ${z.prettifyError(result.error)}`;
  throw new BackendError("unexpected_answer", 200, detail);
}

async function send(method: Method, request: BackendRequest, body?: unknown): Promise<unknown> {
  const { response, json } = await exchange(method, request, body);
  if (response.ok && json !== undefined) return json;
  throw toBackendError(method, request.path, response.status, json);
}

/** The answer with its JSON, undefined when it is none; throws only when no answer comes. */
async function exchange(method: Method, request: BackendRequest, body?: unknown) {
  const url = new URL(backendUrl() + request.path);
  for (const [key, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined && value !== "") url.searchParams.set(key, String(value));
  }
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      cache: "no-store",
      signal: AbortSignal.timeout(timeout_ms[method]),
      headers: headersOf(request, body),
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
    text = await response.text();
  } catch (cause) {
    throw new BackendError("unavailable", 0, `${method} ${request.path}: ${String(cause)}`);
  }
  return { response, json: parseJson(text) };
}

function headersOf(request: BackendRequest, body: unknown): Record<string, string> {
  // fetch itself names a form's type, with the boundary between its parts.
  const isJson = body !== undefined && !(body instanceof FormData);
  return {
    accept: "application/json",
    "x-medusa-locale": regionalLocale[request.locale ?? "sv"],
    // The key says which sales channel sells: only the shop's own routes take it.
    ...(request.path.startsWith("/store/") ? { "x-publishable-api-key": publishableKey() } : {}),
    ...(isJson ? { "content-type": "application/json" } : {}),
    ...request.headers,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toBackendError(method: Method, path: string, status: number, json: unknown) {
  const parsed = errorBody.safeParse(json);
  const where = `${method} ${path}`;
  if (!parsed.success) {
    const code = status < 400 ? "unexpected_answer" : errorCodeOf(status);
    return new BackendError(code, status, `${where}: not an answer of Medusa's`);
  }
  const { type, code, message, data } = parsed.data;
  return new BackendError(errorCodeOf(status, type, code), status, `${where}: ${message}`, data);
}
