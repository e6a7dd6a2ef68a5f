import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { KeptPages, nonceHeader } from "./kept-pages.mjs";
import { PageStore } from "./page-store.mjs";

const shared = /** @type {{ insteg_changes?: number }} */ (globalThis);
let now = 0;
/** What Next would answer, by address. @type {Map<string, { status: number, html: string }>} */
let next;
/** @type {{ url: string | undefined, headers: import("node:http").IncomingHttpHeaders }[]} */
let asked;
/** @type {KeptPages} */
let pages;
/** @type {import("node:http").Server} */
let server;
let shop = "";

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  server = createServer((request, response) => void pages.answer(request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  shop = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
});

beforeEach(() => {
  now = 0;
  asked = [];
  next = new Map([
    ["/sv/om", { status: 200, html: "first" }],
    ["/sv/avbrott", { status: 200, html: "out of order" }],
  ]);
  pages = new KeptPages({
    store: new PageStore({ limit_bytes: 100_000, fresh_ms: 1000, now: () => now }),
    routes: [/^\/sv\/om$/],
    host: "shop",
    handler: async (request, response) => {
      asked.push({ url: request.url, headers: request.headers });
      const { status, html } = next.get(request.url ?? "") ?? { status: 404, html: "none" };
      const nonce = request.headers[nonceHeader];
      response.statusCode = status;
      response.setHeader("content-security-policy", `script-src 'self' 'nonce-${nonce}'`);
      response.setHeader("content-type", "text/html");
      response.write(`<script nonce="${nonce}">go()</script>`);
      response.end(html);
    },
  });
});

const get = async (/** @type {string} */ path, headers = {}) => {
  const answer = await fetch(shop + path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test("Next is asked once while nothing can have changed, and again after a change", async () => {
  expect((await get("/sv/om")).text).toContain("first");
  next.set("/sv/om", { status: 200, html: "second" });
  expect((await get("/sv/om")).text).toContain("first");
  expect(asked).toHaveLength(1);
  shared.insteg_changes = (shared.insteg_changes ?? 0) + 1;
  expect((await get("/sv/om")).text).toContain("second");
});

test("Next is asked again when a second has passed: it may know better", async () => {
  await get("/sv/om");
  next.set("/sv/om", { status: 200, html: "second" });
  now = 1001;
  expect((await get("/sv/om")).text).toContain("second");
});

test("many readers at once make one drawing, of which nothing is anybody's own", async () => {
  const cookie = "insteg_cart=secret";
  await Promise.all([1, 2, 3].map(() => get("/sv/om", { cookie, "accept-language": "en" })));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers).toEqual({
    ...{ host: "shop", accept: "text/html", [nonceHeader]: expect.any(String) },
  });
});

test("while the backend is away a page stays as it was", async () => {
  await get("/sv/om");
  next.set("/sv/om", { status: 500, html: "crash" });
  now = 5000;
  const kept = await get("/sv/om");
  expect(kept).toMatchObject({ status: 200 });
  expect(kept.text).toContain("first");
  next.set("/sv/om", { status: 200, html: "second" });
  now = 10_000;
  expect((await get("/sv/om")).text).toContain("second");
});

test("a page that never could be drawn says that the shop is out of order, and is not kept", async () => {
  next.set("/sv/om", { status: 500, html: "crash" });
  const away = await get("/sv/om");
  expect(away.status).toBe(503);
  expect(away.text).toContain("out of order");
  expect(away.headers.get("cache-control")).toBe("no-store");
  next.set("/sv/om", { status: 200, html: "back" });
  expect((await get("/sv/om")).text).toContain("back");
});

test("the nonce that tells the page's own scripts is never sent", async () => {
  const { text, headers } = await get("/sv/om");
  const nonce = String(asked[0]?.headers[nonceHeader]);
  expect(text + JSON.stringify([...headers])).not.toContain(nonce);
  expect(headers.get("content-security-policy")).toContain("'sha256-");
});

test("a page that the reader has is not sent again", async () => {
  const { headers } = await get("/sv/om");
  const again = await get("/sv/om", { "if-none-match": headers.get("etag") ?? "" });
  expect(again).toMatchObject({ status: 304, text: "" });
});

test("answers for pages alone, which Next keeps, and reading alone", () => {
  const answers = (method = "GET", url = "/sv/om") =>
    pages.answers(/** @type {any} */ ({ method, url }));
  expect([answers(), answers("HEAD"), answers("GET", "/sv/om?a=1")]).toEqual([true, true, true]);
  expect([answers("POST"), answers("GET", "/sv/korg")]).toEqual([false, false]);
});

test("what nobody asks for gives way", () => {
  const store = new PageStore({ limit_bytes: 30, fresh_ms: 1000 });
  const bytes = Buffer.alloc(4);
  const page = {
    status: 200,
    headers: {},
    etag: "",
    packed: { plain: bytes, br: bytes, gzip: bytes },
  };
  for (const key of ["a", "b"]) store.set(key, page, 0);
  store.get("a");
  store.set("c", page, 0);
  expect(["a", "b", "c"].map((key) => store.get(key) !== undefined)).toEqual([true, false, true]);
});
