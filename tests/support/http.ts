import type { TestApp } from "./app";
import { ADMIN_LOGIN } from "./settings";

/** What an HTTP call answered. */
export interface Answer {
  status: number;
  // Tests assert on bodies of many shapes; each assertion is the check of its shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any;
}

export interface HttpClient {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** A client of the application at `url` that sends these headers with every call. */
export function httpClient(url: string, headers: Record<string, string> = {}): HttpClient {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers, ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body = {}, more = {}) => call("POST", path, body, more),
    delete: (path) => call("DELETE", path),
  };
}

/** The administrator, signed in over HTTP. */
export async function adminClient(url: string): Promise<HttpClient> {
  const { status, body } = await httpClient(url).post("/auth/user/emailpass", ADMIN_LOGIN);
  if (status !== 200) {
    throw new Error(`The administrator could not sign in: ${JSON.stringify(body)}`);
  }
  return httpClient(url, { authorization: `Bearer ${body.token}` });
}

/** The shop, as a visitor's browser has it behind it; further headers such as a customer's token. */
export function storeClient(app: TestApp, headers: Record<string, string> = {}): HttpClient {
  return httpClient(app.url, { "x-publishable-api-key": app.shop.publishable_key, ...headers });
}
