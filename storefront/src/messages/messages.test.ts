import { expect, test } from "vitest";
import { backendErrorCodes } from "../lib/backend/errors";
import en from "./en.json";
import sv from "./sv.json";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? ([[prefix + key, value]] as [string, string][])
      : flatten(value, `${prefix}${key}.`),
  );
}

/** The names a message takes: `{name}`, `{count, plural, …}`, `<link>`. */
function names(message: string): string[] {
  const found = message.matchAll(/\{(\w+)(?=[,}])|<(\w+)>/g);
  return [...new Set([...found].map((match) => match[1] ?? match[2] ?? ""))].sort();
}

const swedish = new Map(flatten(sv));
const english = new Map(flatten(en));

test("Swedish and English hold the same keys", () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
});

test.each([...swedish.keys()])("%s takes the same names in both languages", (key) => {
  expect(names(english.get(key) ?? "")).toEqual(names(swedish.get(key) ?? ""));
});

test("no message is empty, and each error code has its words", () => {
  for (const [key, text] of [...swedish, ...english]) expect(text.trim(), key).not.toBe("");
  for (const code of backendErrorCodes) expect(swedish.has(`errors.${code}`), code).toBe(true);
});
