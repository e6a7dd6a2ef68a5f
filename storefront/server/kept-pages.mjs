// @ts-check
import { createHash, randomUUID } from "node:crypto";
import { draw } from "./draw.mjs";
import { codingOf, pack } from "./packed.mjs";
import { sealPage, without } from "./policy.mjs";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {import("./draw.mjs").Drawn} Drawn
 * @typedef {import("./page-store.mjs").Page} Page
 */

/** By which the proxy is given a kept page's nonce; nobody outside may. */
export const nonceHeader = "x-insteg-nonce";

/** What Next says of its own cache and of this transfer, which is none of the reader's. */
const innerHeaders = [
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "transfer-encoding",
  "x-nextjs-cache",
  "x-nextjs-prerender",
  "x-nextjs-stale-time",
];

/** A browser keeps the page, and asks each time whether it has changed. */
const askAgain = "public, max-age=0, must-revalidate";

/**
 * Serves the pages that Next keeps, which are the same for everybody. Each is drawn by Next, sealed
 * with a policy of hashes, packed and kept here as bytes; Next is asked again after a change, or a
 * second. While the backend is away a page stays as it was.
 */
export class KeptPages {
  #nonce = randomUUID().replaceAll("-", "");
  /** @type {Map<string, Promise<Page>>} */
  #drawing = new Map();

  /**
   * @param {object} parts
   * @param {import("./draw.mjs").Handler} parts.handler Next's own
   * @param {import("./page-store.mjs").PageStore} parts.store
   * @param {RegExp[]} parts.routes the pages that Next keeps
   * @param {string} parts.host what Next is told that it is called
   */
  constructor({ handler, store, routes, host }) {
    this.handler = handler;
    this.store = store;
    this.routes = routes;
    this.host = host;
  }

  /**
   * True of a request for a page that is kept, by a browser or by the shop's own script.
   *
   * @param {IncomingMessage} request
   */
  answers({ method, url = "/" }) {
    const [path = "/"] = url.split("?");
    if ((method !== "GET" && method !== "HEAD") || /\.[A-Za-z0-9]+$/.test(path)) return false;
    return this.routes.some((route) => route.test(path));
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  async answer(request, response) {
    if (request.headers.rsc) return this.#answerScript(request, response);
    const { url = "/" } = request;
    const page = url.includes("?") ? await this.#drawn(url, request) : await this.#kept(url);
    send(request, response, page);
  }

  /**
   * @param {string} url
   * @returns {Promise<Page>}
   */
  async #kept(url) {
    const known = this.store.get(url);
    if (known && this.store.isFresh(known)) return known;
    // Whoever asks meanwhile waits for the same drawing, unless something has changed since it began.
    const key = `${this.store.generation} ${url}`;
    const drawing = this.#drawing.get(key) ?? this.#redrawn(url);
    this.#drawing.set(key, drawing);
    return drawing.finally(() => this.#drawing.delete(key));
  }

  /**
   * @param {string} url
   * @returns {Promise<Page>}
   */
  async #redrawn(url) {
    const { generation } = this.store;
    const page = await this.#drawn(url);
    if (page.status === 200 || page.status === 404) return this.store.set(url, page, generation);
    const known = this.store.get(url);
    if (page.status < 500) this.store.delete(url);
    else if (known) return this.store.set(url, known, generation);
    return page;
  }

  /**
   * A page as Next has it now; the one that says that the shop is out of order when it cannot be drawn.
   *
   * @param {string} url
   * @param {IncomingMessage} [request] whose the address's query is
   * @returns {Promise<Page>}
   */
  async #drawn(url, request) {
    const drawn = await this.#draw(url, request ? hostOf(request) : {});
    if (drawn.status < 500) return this.#page(drawn);
    console.error(`${url} could not be drawn (${drawn.status})`);
    const [, locale] = url.split(/[/?]/);
    const outage = await this.#draw(`/${locale}/avbrott`, {});
    if (outage.status !== 200) return this.#page(drawn);
    const page = await this.#page({ ...outage, status: 503 });
    return {
      ...page,
      headers: { ...page.headers, "cache-control": "no-store", "retry-after": "10" },
    };
  }

  /**
   * @param {string} url
   * @param {Record<string, string>} headers
   */
  #draw(url, headers) {
    const all = { host: this.host, accept: "text/html", ...headers, [nonceHeader]: this.#nonce };
    return draw(this.handler, url, all);
  }

  /**
   * @param {Drawn} drawn
   * @returns {Promise<Page>}
   */
  async #page({ status, headers, body }) {
    const policy = String(headers["content-security-policy"] ?? "");
    const sealed = sealPage(body.toString("utf8"), policy, this.#nonce);
    const plain = Buffer.from(sealed.html);
    /** @type {import("node:http").OutgoingHttpHeaders} */
    const outer = { ...headers, "cache-control": askAgain };
    if (policy) outer["content-security-policy"] = sealed.policy;
    for (const name of innerHeaders) if (name !== "cache-control") delete outer[name];
    const varies = String(headers.vary ?? "").split(/, */);
    outer.vary = [...new Set([...varies, "Accept-Encoding"])].filter(Boolean).join(", ");
    const digest = createHash("sha256").update(plain).update(sealed.policy).digest("base64url");
    return {
      status,
      headers: outer,
      etag: `W/"${digest.slice(0, 22)}"`,
      packed: await pack(plain),
    };
  }

  /**
   * A page as the shop's own script asks for it. Its first reader has Next draw the whole page too, so
   * the nonce must be ours here as well.
   *
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  async #answerScript(request, response) {
    const {
      cookie: _,
      "accept-encoding": _coding,
      "if-none-match": _tag,
      ...rest
    } = request.headers;
    const headers = /** @type {Record<string, string>} */ (rest);
    const { status, headers: outer, body } = await this.#draw(request.url ?? "/", headers);
    for (const name of ["content-security-policy", "content-length", "etag"]) delete outer[name];
    response.writeHead(status, outer);
    response.end(
      request.method === "HEAD" ? undefined : without(body.toString("utf8"), this.#nonce),
    );
  }
}

/**
 * Where a reader is led on depends on what they call the shop.
 *
 * @param {IncomingMessage} request
 * @returns {Record<string, string>}
 */
function hostOf({ headers }) {
  const names = ["host", "x-forwarded-host", "x-forwarded-proto"];
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
  );
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Page} page
 */
function send(request, response, { status, headers, etag, packed }) {
  const isKnown = status === 200 && hasTag(request.headers["if-none-match"], etag);
  if (isKnown) {
    response.writeHead(304, { ...headers, etag });
    response.end();
    return;
  }
  const coding = codingOf(request.headers["accept-encoding"]);
  const body = packed[coding ?? "plain"];
  response.writeHead(status, {
    ...headers,
    etag,
    "content-length": body.length,
    ...(coding ? { "content-encoding": coding } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * @param {string | undefined} known the request's If-None-Match
 * @param {string} etag
 */
function hasTag(known, etag) {
  return (known ?? "").split(",").some((tag) => tag.trim() === etag || tag.trim() === "*");
}
