import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { read, readCached, tell, write } from "./client";

// Next's cache, in small: keeps what a loader returned, and nothing of a loader that threw.
const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("next/cache", () => ({
  unstable_cache: (load: () => Promise<unknown>, key: string[]) => async () => {
    const name = key.join();
    if (!kept.has(name)) kept.set(name, await load());
    return kept.get(name);
  },
}));

let server: Server;
let answer: { status: number; body: string };
let asked: { url: string | undefined; headers: Record<string, unknown> }[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv("INSTEG_BACKEND_URL", `http://127.0.0.1:${port}/`);
  vi.stubEnv("INSTEG_PUBLISHABLE_KEY", "pk_test");
});

afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

beforeEach(() => {
  kept.clear();
  asked = [];
});

const schema = z.object({ name: z.string() });
const request = {
  path: "/store/things",
  query: { q: "ull", empty: undefined },
  locale: "en",
} as const;
const say = (status: number, body: unknown) => {
  answer = { status, body: typeof body === "string" ? body : JSON.stringify(body) };
};

test("asks with the key and the language, and leaves out what is not set", async () => {
  say(200, { name: "garn" });
  expect(await read(request, schema)).toEqual({ name: "garn" });
  expect(asked[0]?.url).toBe("/store/things?q=ull");
  expect(asked[0]?.headers).toMatchObject({
    "x-publishable-api-key": "pk_test",
    "x-medusa-locale": "en-US",
  });
});

test("keeps a good answer, never a failure or an answer of another shape", async () => {
  say(503, "gateway");
  await expect(readCached("products", request, schema)).rejects.toMatchObject({
    code: "unavailable",
    status: 503,
  });
  say(200, { title: "garn" });
  await expect(readCached("products", request, schema)).rejects.toMatchObject({
    code: "unexpected_answer",
  });
  say(200, { name: "garn" });
  expect(await readCached("products", request, schema)).toEqual({ name: "garn" });
  say(503, "gateway");
  expect(await readCached("products", request, schema)).toEqual({ name: "garn" });
  expect(asked).toHaveLength(3);
});

test.each([
  [404, { type: "not_found", message: "x" }, "not_found"],
  [400, { type: "invalid_data", message: "x" }, "invalid_data"],
  [400, { type: "not_allowed", code: "insufficient_inventory", message: "x" }, "out_of_stock"],
  [401, { type: "unauthorized", message: "x" }, "not_allowed"],
  [409, { type: "conflict", message: "x" }, "conflict"],
  [409, { type: "conflict", code: "goods_not_for_sale", message: "x" }, "goods_not_for_sale"],
  [400, { type: "invalid_data", code: "quantity_not_whole", message: "x" }, "quantity_not_whole"],
  [404, { type: "not_found", code: "invitation_not_valid" }, "invitation_not_valid"],
  [403, { type: "forbidden", code: "enterprise_suspended" }, "enterprise_suspended"],
  [500, { type: "unknown_error", message: "x" }, "unavailable"],
  [200, "<html>", "unexpected_answer"],
])("%s %j is %s", async (status, body, code) => {
  say(status, body);
  await expect(read(request, schema)).rejects.toMatchObject({ code });
});

test("the key goes to the shop's own routes alone, a reader's headers with their request", async () => {
  say(200, { name: "garn" });
  await read({ path: "/enterprise/me", headers: { authorization: "Bearer x" } }, schema);
  expect(asked[0]?.headers).toMatchObject({ authorization: "Bearer x" });
  expect(asked[0]?.headers).not.toHaveProperty("x-publishable-api-key");
});

test("a form goes as multipart, with its own boundary", async () => {
  say(201, { name: "garn" });
  const form = new FormData();
  form.set("file", new File(["abc"], "stadgar.pdf"));
  await write("POST", request, form, schema);
  expect(asked[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
});

test("a bare word is answer enough where nothing more is asked for, a refusal is not", async () => {
  say(201, "Created");
  await expect(tell(request, {})).resolves.toBeUndefined();
  say(429, { type: "invalid_data", code: "too_many_requests", message: "x" });
  await expect(tell(request, {})).rejects.toMatchObject({ code: "too_many_requests" });
});

test("a refusal keeps the backend's data", async () => {
  const data = { enterprises: [{ id: "ent_1", name: "Garnverket" }] };
  say(400, { type: "invalid_data", code: "consignment_without_shipping", message: "x", data });
  await expect(write("POST", request, {}, schema)).rejects.toMatchObject({
    code: "consignment_without_shipping",
    data,
  });
});

test("nobody at home is an outage", async () => {
  vi.stubEnv("INSTEG_BACKEND_URL", "http://127.0.0.1:9");
  await expect(read(request, schema)).rejects.toMatchObject({ code: "unavailable", status: 0 });
});
