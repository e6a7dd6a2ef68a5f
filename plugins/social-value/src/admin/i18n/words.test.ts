import { describe, expect, it } from "vitest";
import { en } from "./en";
import { errorsEn } from "./errors-en";
import { errorsSv } from "./errors-sv";
import { sv } from "./sv";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((m) => m[1]).sort();

describe.each([
  ["pages", sv, en],
  ["errors", errorsSv, errorsEn],
])("the words of the %s", (_, swedish, english) => {
  const svWords = new Map(leaves(swedish));
  const enWords = new Map(leaves(english));

  it("have the same keys in both languages", () => {
    expect([...enWords.keys()].sort()).toEqual([...svWords.keys()].sort());
  });

  it("are none of them empty, and take the same values", () => {
    for (const [key, text] of svWords) {
      expect(text.trim(), key).not.toBe("");
      expect(enWords.get(key)?.trim(), key).not.toBe("");
      expect(placeholders(enWords.get(key) ?? ""), key).toEqual(placeholders(text));
    }
  });
});
