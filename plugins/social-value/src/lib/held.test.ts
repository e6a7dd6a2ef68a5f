import { describe, expect, test } from "vitest";
import { holder } from "./held";

const LIMITS = { longest_age_ms: 60_000, most: 2 };

describe("what is held", () => {
  test("is read once for all who ask while its stamp is the same", async () => {
    const hold = holder<number>(LIMITS);
    let reads = 0;
    const ask = (stamp: string) => hold("sv", stamp, async () => ++reads);
    expect(await Promise.all([ask("a"), ask("a")])).toEqual([1, 1]);
    expect(await ask("a")).toBe(1);
    expect(await ask("b")).toBe(2);
  });

  test("is read anew when it has grown old, and each key by itself", async () => {
    const hold = holder<string>({ ...LIMITS, longest_age_ms: 0 });
    let reads = 0;
    const ask = (key: string) => hold(key, "a", async () => `${key}${++reads}`);
    expect([await ask("sv"), await ask("sv"), await ask("en")]).toEqual(["sv1", "sv2", "en3"]);
  });

  test("is not a failure", async () => {
    const hold = holder<string>(LIMITS);
    await expect(hold("sv", "a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await hold("sv", "a", async () => "yes")).toBe("yes");
  });

  test("is no more than so many keys", async () => {
    const hold = holder<string>(LIMITS);
    let reads = 0;
    const ask = (key: string) => hold(key, "a", async () => `${key}${++reads}`);
    for (const key of ["a", "b", "c"]) {
      await ask(key);
    }
    expect(await ask("a")).toBe("a4");
  });
});
