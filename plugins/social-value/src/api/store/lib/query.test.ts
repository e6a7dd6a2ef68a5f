import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { describe, expect, test } from "vitest";
import { pageQuery, storeQuery } from "./query";

const schema = pageQuery.extend({ q: z.string().max(3).optional() });

function checked(query: Record<string, string>) {
  const req = { query } as unknown as MedusaRequest;
  let refusal: { code?: string; data?: { issues: { field: string }[] } } | undefined;
  storeQuery(schema)(req, {} as MedusaResponse, (error?: unknown) => {
    refusal = error as typeof refusal;
  });
  return { query: req.validatedQuery, refusal };
}

describe("a public list's parameters", () => {
  test("are 20 from the first unless told otherwise", () => {
    expect(checked({}).query).toEqual({ limit: 20, offset: 0 });
    expect(checked({ limit: "100", offset: "40", q: "ull" }).query).toEqual({
      limit: 100,
      offset: 40,
      q: "ull",
    });
  });

  test.each([
    [{ limit: "0" }, "limit"],
    [{ limit: "101" }, "limit"],
    [{ limit: "1.5" }, "limit"],
    [{ offset: "-1" }, "offset"],
    [{ q: "lång" }, "q"],
  ])("%j are refused, and told which", (query, field) => {
    const { refusal, query: passed } = checked(query as unknown as Record<string, string>);
    expect(refusal).toMatchObject({ code: "input_invalid", data: { issues: [{ field }] } });
    expect(passed).toBeUndefined();
  });

  test("that nobody knows are refused", () => {
    expect(checked({ page: "2" }).refusal).toMatchObject({ code: "input_invalid" });
  });
});
