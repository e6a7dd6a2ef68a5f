// @ts-check
import { createServer } from "node:net";

/** Addresses a port must be free on: both families, since a browser may try either for localhost. */
const ANY_ADDRESSES = ["0.0.0.0", "::"];

/**
 * Whether nobody listens on a port of this machine.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isPortFree(port) {
  for (const host of [...ANY_ADDRESSES, "127.0.0.1"]) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

/**
 * A port that nobody listens on just now.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      // A machine without IPv6 has nobody listening there either.
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES");
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Reads a port from a setting.
 *
 * @param {string | undefined} text
 * @param {number} fallback
 * @returns {number | undefined} undefined when the text is not a port
 */
export function parsePort(text, fallback) {
  if (text === undefined || text.trim() === "") return fallback;
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}
