import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
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

/**
 * What a message takes, by name and kind: `count: plural`, `day: date`, `link: tag`; within its choices
 * too. Throws for a message that is not ICU's.
 */
function takes(elements: readonly MessageFormatElement[]): string[] {
  const found = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value}: ${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...takes(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [own];
    return [own, ...Object.values(element.options).flatMap(({ value }) => takes(value))];
  });
  return [...new Set(found)].sort();
}

const swedish = new Map(flatten(sv));
const english = new Map(flatten(en));

test("Swedish and English hold the same keys", () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
});

test.each([...swedish.keys()])("%s takes the same in both languages", (key) => {
  expect(takes(parse(english.get(key) ?? ""))).toEqual(takes(parse(swedish.get(key) ?? "")));
});

test("no message is empty, and each error code has its words", () => {
  for (const [key, text] of [...swedish, ...english]) expect(text.trim(), key).not.toBe("");
  for (const code of backendErrorCodes) expect(swedish.has(`errors.${code}`), code).toBe(true);
});
