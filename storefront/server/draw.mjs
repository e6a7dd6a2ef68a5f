// @ts-check
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";

/**
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<unknown>} Handler
 * @typedef {{ status: number, headers: import("node:http").OutgoingHttpHeaders, body: Buffer }} Drawn
 */

/** An answer that is collected instead of sent. */
class Collected extends ServerResponse {
  /** @type {Buffer[]} */
  parts = [];

  /**
   * @override
   * @param {any} part
   * @param {any} [encoding]
   * @param {any} [done]
   */
  write(part, encoding, done) {
    const isEncoding = typeof encoding === "string";
    this.parts.push(
      Buffer.from(part, isEncoding ? /** @type {BufferEncoding} */ (encoding) : "utf8"),
    );
    if (!this.headersSent) this.writeHead(this.statusCode);
    const after = isEncoding ? done : encoding;
    if (typeof after === "function") queueMicrotask(after);
    return true;
  }

  /**
   * @override
   * @param {any} [part]
   * @param {any} [encoding]
   */
  end(part, encoding) {
    if (part && typeof part !== "function") this.write(part, encoding);
    if (!this.headersSent) this.writeHead(this.statusCode);
    queueMicrotask(() => {
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }
}

/**
 * Has Next draw an address for nobody in particular: nothing of the reader who happened to ask first
 * gets into a page that all are shown, neither cookies nor the state of their line.
 *
 * @param {Handler} handler
 * @param {string} url path and query
 * @param {Record<string, string>} headers
 * @returns {Promise<Drawn>}
 */
export function draw(handler, url, headers) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers, httpVersion: "1.1" });
  request.rawHeaders = Object.entries(headers).flat();
  request.push(null);
  const response = new Collected(request);
  return new Promise((resolve, reject) => {
    response.on("finish", () => {
      const body = Buffer.concat(response.parts);
      resolve({ status: response.statusCode, headers: response.getHeaders(), body });
    });
    handler(request, response).catch(reject);
  });
}
