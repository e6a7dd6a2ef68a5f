// Medusa's admin build writes the backend's address in; "/" when they share an origin.
declare const __BACKEND_URL__: string | undefined;

const BASE = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "/").replace(/\/$/, "");

export type Params = Record<string, string | number | undefined>;

/** What the server, or the network on the way, said no with: a code that the words are chosen by. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    /** The fields that it is about, where the server says which. */
    readonly fields: readonly string[] = [],
    /** What the words may name, such as a product's title. */
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The address of what the signed-in user's browser fetches by itself, such as a file. */
export const addressOf = (path: string, params: Params = {}): string =>
  `${BASE}${path}${queryOf(params)}`;

/** Asks our admin API as the signed-in user. Throws {@link ApiError}; gives the JSON it answers. */
export async function request<T>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  input: { params?: Params; body?: unknown; signal?: AbortSignal; locale?: string } = {},
): Promise<T> {
  const response = await fetch(`${BASE}${path}${queryOf(input.params)}`, {
    method,
    credentials: "include",
    headers: {
      ...(input.body === undefined ? {} : { "content-type": "application/json" }),
      ...(input.locale ? { "x-medusa-locale": input.locale } : {}),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(input.signal ? { signal: input.signal } : {}),
  }).catch((cause: unknown) => {
    throw input.signal?.aborted ? cause : new ApiError("offline", String(cause), 0);
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw errorOf(response.status, answer as ErrorBody);
  }
  return answer as T;
}

interface ErrorBody {
  code?: string;
  type?: string;
  message?: string;
  data?: { field?: string; fields?: string[] } & Record<string, unknown>;
}

// Medusa's own errors have a type where ours have a code, or a code that says less than the type.
function errorOf(status: number, { code, type, message, data }: ErrorBody): ApiError {
  const spoken = type === "duplicate_error" ? type : (code ?? type);
  const fields = data?.fields ?? (data?.field ? [data.field] : []);
  return new ApiError(spoken ?? "unknown", message ?? "", status, fields, valuesOf(data));
}

function valuesOf(data: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function queryOf(params: Params = {}): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}
