import path from "node:path";
import { describe, expect, it } from "vitest";
import { MAY_NOT_LOAD } from "../../backend/snapshot/exit-codes.mjs";
import { Children } from "./children.mjs";
import { createContext } from "./context.mjs";
import { seedStep } from "./database-steps.mjs";
import { readSettings } from "./settings.mjs";

/** A context whose loader ends with `code`. @param {number} code */
function contextWith(code) {
  const settings = readSettings(path.resolve(import.meta.dirname, "..", ".."), {});
  const children = new Children("");
  children.run = async () => ({ ok: code === 0, code, logFile: "seed.log" });
  return createContext(settings, {}, children);
}

describe("loading the demo data", () => {
  it("is done when the loader is", async () => {
    expect(await seedStep(contextWith(0)).run()).toBe("done");
  });

  it.each([
    [MAY_NOT_LOAD, "seed_not_allowed"],
    [1, "seed_failed"],
  ])("that ends with %i is the problem %s, with the log that says why", async (code, problem) => {
    await expect(seedStep(contextWith(code)).run()).rejects.toMatchObject({
      code: problem,
      log: "seed.log",
    });
  });
});
