export interface FoundRoute<Route extends string> {
  route: Route;
  /** The address's first parameter as it is written there, where the pattern has one. */
  id: string | undefined;
}

interface Pattern<Route extends string> {
  route: Route;
  expression: RegExp;
  /** A letter for each part of the path: "a" where it is a word, "b" where anything may stand. */
  rank: string;
}

/**
 * Finds the route ("METHOD /path/:id") that a request will run, or null. It reads an address as the router
 * does: letters of any case, a slash at the end or not, words before parameters.
 */
export function routeFinder<Route extends string>(
  routes: readonly Route[],
): (method: string, path: string) => FoundRoute<Route> | null {
  const byMethod = patternsByMethod(routes);
  return (method, path) => {
    // The router answers HEAD by the GET route.
    const patterns = byMethod.get(method === "HEAD" ? "GET" : method) ?? [];
    for (const { route, expression } of patterns) {
      const match = expression.exec(path);
      if (match) {
        return { route, id: match[1] };
      }
    }
    return null;
  };
}

function patternsByMethod<Route extends string>(
  routes: readonly Route[],
): Map<string, Pattern<Route>[]> {
  const byMethod = new Map<string, Pattern<Route>[]>();
  for (const route of routes) {
    const [method = "", path = ""] = route.split(" ");
    const patterns = byMethod.get(method) ?? [];
    patterns.push({ route, expression: expressionOf(path), rank: rankOf(path) });
    byMethod.set(method, patterns);
  }
  for (const patterns of byMethod.values()) {
    patterns.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  }
  return byMethod;
}

function expressionOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, "([^/]+?)")}/?$`, "i");
}

function rankOf(path: string): string {
  return path
    .split("/")
    .map((part) => (part.startsWith(":") ? "b" : "a"))
    .join("");
}
