import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];

/** What is used of the application's router: its layers, in the order in which they are tried. */
export interface Express {
  use(
    handler: (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown,
  ): unknown;
  _router: { stack: Layer[] };
}

interface Layer {
  name: string;
  route?: { path: string | RegExp; stack: { method?: string; name: string }[] };
}

/** Every route under /admin that is registered, as "METHOD /path". */
export function adminRoutes(express: Express): string[] {
  return routesUnder(express, "admin");
}

/** Every route of the enterprises' portal that is registered, as "METHOD /path". */
export function enterpriseRoutes(express: Express): string[] {
  return routesUnder(express, "enterprise");
}

/**
 * Medusa registers middlewares as the router's routes too; it names a route's handler after its method,
 * and those are what is wanted.
 */
function routesUnder({ _router }: Express, root: string): string[] {
  const handled = _router.stack.flatMap(({ route }) =>
    (route?.stack ?? [])
      .filter(({ name }) => METHODS.includes(name))
      .map(({ method = "" }) => `${method.toUpperCase()} ${route?.path}`),
  );
  const under = new RegExp(`^\\w+ /${root}(/|$)`);
  return [...new Set(handled.filter((route) => under.test(route)))].sort();
}

/** Where the layers with this handler's name stand in the router's order. */
export function layersNamed({ _router }: Express, name: string): number[] {
  return _router.stack.flatMap((layer, index) => (layer.name === name ? [index] : []));
}

/** Where the first layer stands that is a route, or a middleware of routes, under a root. */
export function firstRouteUnder({ _router }: Express, root: string): number {
  const under = new RegExp(`^/${root}(/|$)`);
  return _router.stack.findIndex(({ route }) => under.test(String(route?.path)));
}

/** With this header a request that is let in stops right behind the guard, and changes nothing. */
export const STOP = { "x-test-stop-behind-guard": "1" };
export const LET_IN = 299;

/** Puts a layer behind the guard that answers {@link LET_IN} to what carries {@link STOP}. */
export function stopBehindGuard(express: Express, guard: string): void {
  const [at = -1] = layersNamed(express, guard);
  const { stack } = express._router;
  express.use((req, res, next) =>
    Object.keys(STOP).every((name) => req.headers[name]) ? res.status(LET_IN).end() : next(),
  );
  stack.splice(at + 1, 0, ...stack.splice(-1));
}
