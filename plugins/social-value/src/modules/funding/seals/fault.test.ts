import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FAULT_CODES } from "./fault";

const MESSAGES = path.resolve(import.meta.dirname, "../../../../../../scripts/messages");

describe.each(["sv", "en"])("the words of the faults, %s", (language) => {
  const messages = JSON.parse(readFileSync(path.join(MESSAGES, `${language}.json`), "utf8"));

  test("are there for every fault, and for no others", () => {
    const worded = Object.keys(messages).filter((key) => key.startsWith("fault."));
    expect(worded.sort()).toEqual(FAULT_CODES.map((code) => `fault.${code}`).sort());
  });
});
