import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { describe, expect, test } from "vitest";
import type { Role } from "../../../lib/roles";
import type { FoundRule } from "./find-rule";
import { narrow } from "./narrowing";

const request = (query: Record<string, unknown> = {}) =>
  ({ query, auth_context: { actor_id: "user_1" } }) as unknown as AuthenticatedMedusaRequest;
const rule = (allowance: FoundRule["allowance"], id?: string): FoundRule => ({
  route: "GET /admin/users/:id",
  allowance,
  id,
});
const STAFF: Role[] = ["coordinator", "finance"];

describe.each(STAFF)("%s", (role) => {
  test("has their own profile and nobody else's", () => {
    expect(narrow(rule("own_profile", "user_1"), role, request())).toBe(true);
    expect(narrow(rule("own_profile", "user_2"), role, request())).toBe(false);
    expect(narrow(rule("own_profile", "user_%31"), role, request())).toBe(false);
  });

  test.each([[undefined], ["email"], [["feed", "email"]]])(
    "reads the feed alone, whatever channel is asked for (%j)",
    (channel) => {
      const req = request({ channel, limit: "1" });
      expect(narrow(rule("own_feed"), role, req)).toBe(true);
      expect(req.query).toEqual({ channel: "feed", limit: "1" });
    },
  );

  test("searches what every role may read, and never users or keys", () => {
    const all = request();
    expect(narrow(rule("searchable"), role, all)).toBe(true);
    expect(all.query.entity).toContain("order");
    for (const hidden of ["user", "secret_api_key", "publishable_api_key"]) {
      expect(all.query.entity).not.toContain(hidden);
      expect(narrow(rule("searchable"), role, request({ entity: hidden }))).toBe(false);
    }
    const some = request({ entity: "user, order", q: "x" });
    expect(narrow(rule("searchable"), role, some)).toBe(true);
    expect(some.query).toEqual({ entity: ["order"], q: "x" });
  });
});

test("the administrator has all of it", () => {
  const req = request({ channel: "email", entity: "user" });
  for (const allowance of ["own_profile", "own_feed", "searchable"] as const) {
    expect(narrow(rule(allowance, "user_2"), "administrator", req)).toBe(true);
  }
  expect(req.query).toEqual({ channel: "email", entity: "user" });
});

test("the administrator's search looks through what staff's does, and users and keys", () => {
  const req = request({ q: "x" });
  expect(narrow(rule("searchable"), "administrator", req)).toBe(true);
  expect(req.query.entity).toEqual(expect.arrayContaining(["order", "user", "secret_api_key"]));
});
