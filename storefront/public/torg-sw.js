// @ts-check
// Keeps the stall's page and what it is drawn with, so that it opens without a network. Nothing else of the
// portal is kept, and no answer with data: those stand in the page's own store, and are asked for anew.
const CACHE = "insteg-torg-1";
const PAGE = /^\/(sv|en)\/portal\/torg$/;
/** The page's scripts, styles and signs, and the goods' pictures: the same for everybody. */
const KEPT = /^\/(_next\/static\/|static\/|icon\.svg$|torg-\d+\.png$|torg-(sv|en)\.webmanifest$)/;
const NETWORK_WITHIN_MS = 4_000;
/** A phone's room is not ours: as many files as the page and a big assortment's pictures take. */
const MOST_KEPT = 400;

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

// What the page loaded before there was a worker, it names itself.
worker.addEventListener("message", (event) => {
  const urls = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(keepAll(urls));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate" && PAGE.test(url.pathname)) {
    event.respondWith(pageFirstFromNetwork(request, url.pathname));
  } else if (KEPT.test(url.pathname)) {
    event.respondWith(fileFirstFromCache(request));
  }
});

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("insteg-torg-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keepAll(urls) {
  const cache = await caches.open(CACHE);
  for (const address of urls) {
    const url = new URL(address, worker.location.origin);
    const isOurs = url.origin === worker.location.origin;
    if (!isOurs || !(PAGE.test(url.pathname) || KEPT.test(url.pathname))) continue;
    // The page itself is always fetched anew: its scripts' names change with it.
    if (!PAGE.test(url.pathname) && (await cache.match(url.href))) continue;
    const response = await fetch(url.href, { credentials: "same-origin" }).catch(() => null);
    if (response?.ok && !response.redirected) await cache.put(url.href, response);
  }
  const kept = await cache.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - MOST_KEPT)).map((one) => cache.delete(one)),
  );
}

async function pageFirstFromNetwork(request, path) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(NETWORK_WITHIN_MS) });
    if (!response.ok) throw new Error(String(response.status));
    await cache.put(path, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(path);
    if (kept) return kept;
    throw error;
  }
}

async function fileFirstFromCache(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.status === 200) await cache.put(request.url, response.clone());
  return response;
}
