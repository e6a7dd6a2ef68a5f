import type { MedusaContainer } from "@medusajs/framework/types";
import { afterEach, describe, expect, test, vi } from "vitest";
import { isTraceToken, traceToken } from "./trace-token";

const container = (jwtSecret?: string) =>
  ({ resolve: () => ({ projectConfig: { http: { jwtSecret } } }) }) as unknown as MedusaContainer;

describe("the token of an order's trace", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test("is the order's own, and always the same", () => {
    vi.stubEnv("INSTEG_TRACE_SECRET", "one");
    const token = traceToken(container(), "order_1");
    expect(traceToken(container(), "order_1")).toBe(token);
    expect(isTraceToken(container(), "order_1", token)).toBe(true);
    expect(isTraceToken(container(), "order_2", token)).toBe(false);
  });

  test("can stand in an address as it is", () => {
    vi.stubEnv("INSTEG_TRACE_SECRET", "one");
    expect(traceToken(container(), "order_1")).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test.each(["", "x", "å".repeat(43), "A".repeat(43), "A".repeat(44)])("is not %j", (forged) => {
    vi.stubEnv("INSTEG_TRACE_SECRET", "one");
    expect(isTraceToken(container(), "order_1", forged)).toBe(false);
  });

  test("is void once the secret is changed", () => {
    vi.stubEnv("INSTEG_TRACE_SECRET", "one");
    const token = traceToken(container(), "order_1");
    vi.stubEnv("INSTEG_TRACE_SECRET", "two");
    expect(isTraceToken(container(), "order_1", token)).toBe(false);
  });

  test.each([undefined, ""])(
    "is signed by Medusa's secret where its own is %j, and by nothing else",
    (own) => {
      vi.stubEnv("INSTEG_TRACE_SECRET", own);
      const token = traceToken(container("jwt"), "order_1");
      expect(isTraceToken(container("jwt"), "order_1", token)).toBe(true);
      expect(isTraceToken(container("other"), "order_1", token)).toBe(false);
      for (const missing of [undefined, ""]) {
        expect(() => traceToken(container(missing), "order_1")).toThrow("INSTEG_TRACE_SECRET");
      }
    },
  );
});
