import { describe, expect, test } from "vitest";
import { findRule } from "./find-rule";
import { ROLES_OF } from "./policy/allowance";
import { POLICY } from "./policy/index";

const routeOf = (method: string, path: string) => findRule(method, path)?.route ?? null;

describe("the rule for a request", () => {
  test.each(Object.keys(POLICY))("%s is found by its own address", (route) => {
    const [method = "", path = ""] = route.split(" ");
    expect(routeOf(method, path.replace(/:\w+/g, "x_1"))).toBe(route);
  });

  test("goes by words before parameters, as the router does", () => {
    expect(routeOf("GET", "/admin/users/me")).toBe("GET /admin/users/me");
    expect(routeOf("GET", "/admin/users/melker")).toBe("GET /admin/users/:id");
    expect(routeOf("POST", "/admin/orders/export")).toBe("POST /admin/orders/export");
  });

  test.each([
    ["in capitals", "GET", "/ADMIN/Users/ME", "GET /admin/users/me"],
    ["with a slash at the end", "GET", "/admin/users/", "GET /admin/users"],
    ["by HEAD", "HEAD", "/admin/users", "GET /admin/users"],
  ])("is the same %s", (_name, method, path, route) => {
    expect(routeOf(method, path)).toBe(route);
  });

  test.each([
    ["an address that nobody has named", "GET", "/admin/secrets"],
    ["a method that nobody has named", "PUT", "/admin/orders/o_1"],
    ["an address that only begins like one", "GET", "/admin/users/me/more/than/that"],
    ["an empty parameter", "GET", "/admin/users//auth-providers"],
    ["two slashes at the end", "GET", "/admin/users//"],
    ["an address written in codes", "GET", "/admin/%75sers"],
    ["the root", "GET", "/admin"],
    ["another part of the API", "GET", "/store/products"],
  ])("is none for %s", (_name, method, path) => {
    expect(findRule(method, path)).toBeNull();
  });

  test("carries the first parameter as it is written", () => {
    expect(findRule("POST", "/admin/users/user_Å")?.id).toBe("user_Å");
    expect(findRule("GET", "/admin/users")?.id).toBeUndefined();
  });
});

describe("the policy", () => {
  test("names addresses of the admin alone, in one way", () => {
    for (const route of Object.keys(POLICY)) {
      expect(route).toMatch(/^(GET|POST|PUT|PATCH|DELETE) \/admin(\/[a-z-]+|\/:[a-z_]+)+$/);
    }
  });

  test("lets whoever asks in to no more than what Medusa leaves open", () => {
    const open = Object.entries(POLICY).filter(([, allowance]) => allowance === "public");
    expect(open.map(([route]) => route)).toEqual([
      "GET /admin/feature-flags",
      "POST /admin/invites/accept",
    ]);
  });

  test("lets the administrator do whatever anybody may, but for what is closed", () => {
    for (const [allowance, roles] of Object.entries(ROLES_OF)) {
      expect(roles.includes("administrator"), allowance).toBe(allowance !== "nobody");
    }
  });
});
