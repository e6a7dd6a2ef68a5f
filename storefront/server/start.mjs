// @ts-check
// Serves the shop as `next start` does, with the pages that are kept before it.
// node server/start.mjs [-p PORT] [-H HOST]
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import createNext from "next";
import { KeptPages, nonceHeader } from "./kept-pages.mjs";
import { PageStore } from "./page-store.mjs";

const dir = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: { port: { type: "string", short: "p" }, hostname: { type: "string", short: "H" } },
});
const port = Number(values.port ?? process.env.PORT ?? 8000);
const hostname = values.hostname ?? "0.0.0.0";
const hostInUrl = hostname === "0.0.0.0" ? "localhost" : hostname;

const server = createServer();
// As `next start` does: what Next calls itself by.
process.env.PORT = String(port);
process.env.__NEXT_PRIVATE_ORIGIN = `http://${hostInUrl}:${port}`;
// Next is CommonJS, of which Node gives the whole as the default, and the types say otherwise.
const create = /** @type {typeof createNext.default} */ (/** @type {unknown} */ (createNext));
const next = create({ dev: false, dir, hostname, port, httpServer: server });
await next.prepare();
const handler = next.getRequestHandler();
const pages = new KeptPages({
  handler,
  store: new PageStore({ limit_bytes: 64 * 1024 * 1024, fresh_ms: 1000 }),
  routes: await keptRoutes(),
  host: `${hostInUrl}:${port}`,
});

server.on("request", async (request, response) => {
  try {
    delete request.headers[nonceHeader];
    if (pages.answers(request)) await pages.answer(request, response);
    else await handler(request, response);
  } catch (error) {
    console.error(`Failed to handle request for ${request.url}`, error);
    if (!response.headersSent) response.statusCode = 500;
    response.end("Internal Server Error");
  }
});
server.on("error", (error) => {
  console.error("Failed to start server", error);
  process.exit(1);
});
server.listen(port, hostname, () => console.log(`Ready on http://${hostInUrl}:${port}`));

/** The addresses of the pages that Next keeps, as the build has written them down. */
async function keptRoutes() {
  const manifest = path.join(dir, ".next", "prerender-manifest.json");
  const { dynamicRoutes } = JSON.parse(await readFile(manifest, "utf8"));
  return Object.values(dynamicRoutes).map(({ routeRegex }) => new RegExp(routeRegex));
}

let isEnding = false;
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])) {
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    // Requests in flight are answered; connections that only wait are closed.
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await next.close().catch(console.error);
    process.exit(code);
  });
}
