import type { Allowance } from "./policy/allowance";
import { POLICY, type PolicyRoute } from "./policy/index";

export interface FoundRule {
  route: PolicyRoute;
  allowance: Allowance;
  /** The address's first parameter as it is written there, where the pattern has one. */
  id: string | undefined;
}

interface Pattern {
  route: PolicyRoute;
  expression: RegExp;
  /** A letter for each part of the path: "a" where it is a word, "b" where anything may stand. */
  rank: string;
}

const PATTERNS = patternsByMethod();

/**
 * The rule for a request, or null when the policy names none. It reads an address as the router does
 * that will run the route: letters of any case, a slash at the end or not, words before parameters.
 */
export function findRule(method: string, path: string): FoundRule | null {
  // The router answers HEAD by the GET route.
  const patterns = PATTERNS.get(method === "HEAD" ? "GET" : method) ?? [];
  for (const { route, expression } of patterns) {
    const match = expression.exec(path);
    if (match) {
      return { route, allowance: POLICY[route], id: match[1] };
    }
  }
  return null;
}

function patternsByMethod(): Map<string, Pattern[]> {
  const byMethod = new Map<string, Pattern[]>();
  for (const route of Object.keys(POLICY) as PolicyRoute[]) {
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
