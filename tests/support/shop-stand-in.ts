import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands in for the shop's process: writes down which tags it is told of. */
export interface ShopStandIn {
  /** The tags told since the last call, once the one that is waited for is among them. */
  until(tag: string): Promise<string[]>;
  close(): Promise<void>;
}

const WITHIN_MS = 5_000;

/** Has the application of this process tell a shop of its own of changes, until it is closed. */
export async function shopStandIn(): Promise<ShopStandIn> {
  const secret = "for-tests-only";
  let told: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) {
      body += part;
    }
    const isAllowed = request.headers.authorization === `Bearer ${secret}`;
    if (isAllowed) {
      told.push(...JSON.parse(body).tags);
    }
    response.writeHead(isAllowed ? 204 : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env.INSTEG_SHOP_URLS = `http://127.0.0.1:${port}`;
  process.env.INSTEG_REVALIDATE_SECRET = secret;
  return {
    async until(tag) {
      for (const begun = Date.now(); !told.includes(tag); ) {
        if (Date.now() - begun > WITHIN_MS) {
          throw new Error(
            `The shop was not told of ${tag}, but of ${told.join(", ") || "nothing"}`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // What belongs to the same change may come a moment later.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const all = told;
      told = [];
      return all;
    },
    async close() {
      delete process.env.INSTEG_SHOP_URLS;
      delete process.env.INSTEG_REVALIDATE_SECRET;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
