import { describe, expect, test } from "vitest";
import { marked, markedAround } from "./highlight";
import { titleKey } from "./title-key";
import { distance, typosIn } from "./typos";
import { alsoFoundBy, compoundParts } from "./words";

describe("words of a search", () => {
  test.each([
    ["ullfilt", ["ull", "filt"]],
    ["lingonsylt", ["lingon", "sylt"]],
    ["honungsburk", ["honung", "burk"]],
    ["filt", []],
    ["råg", []],
  ])("a compound's parts: %s", (word, parts) => {
    expect(compoundParts(word)).toEqual(parts);
  });

  test("goods are found by what means the same, in Swedish and English", () => {
    const also = alsoFoundBy("Ullfilt Norrsken", "sv").split(" ");
    expect(also).toEqual(expect.arrayContaining(["filt", "pläd", "blanket", "ull", "wool"]));
    expect(also).not.toContain("norrsken");
  });

  test("letters put in, taken out, changed and swapped are typing errors", () => {
    expect(distance("honung", "honug", 2)).toBe(1);
    expect(distance("honung", "honnung", 2)).toBe(1);
    expect(distance("honung", "hinung", 2)).toBe(1);
    expect(distance("honung", "honugn", 2)).toBe(1);
    expect(distance("honung", "tröja", 2)).toBe(3);
    expect([typosIn("ull"), typosIn("filt"), typosIn("surdegslimpa")]).toEqual([0, 1, 2]);
  });

  test("the marked pieces together are the text", () => {
    const text = "Ullfilt i mönstret Gåsöga, av svensk ull";
    for (const q of ["ull", "filt", "gåsög", "svnsk", "sven"]) {
      const pieces = marked(text, q) ?? [];
      expect(pieces.map((piece) => piece.text).join(""), q).toBe(text);
      expect(
        pieces.some((piece) => piece.is_match),
        q,
      ).toBe(true);
    }
    expect(marked(text, "xylofon")).toBeNull();
  });

  test("of a long text the part around the match is shown", () => {
    const text = `${"Ett ord till. ".repeat(40)}Här är honungen. ${"Ett ord till. ".repeat(40)}`;
    const shown = (markedAround(text, "honung") ?? []).map((piece) => piece.text).join("");
    expect(shown).toContain("honungen");
    expect(shown.length).toBeLessThan(200);
    expect(shown.startsWith("… ") && shown.endsWith(" …")).toBe(true);
  });

  test("titles sort as Swedish does: å, ä and ö last, in that order", () => {
    const sorted = ["Öl", "Zebra", "Ärtor", "Apa", "Ål"].sort((a, b) =>
      titleKey(a, "sv") < titleKey(b, "sv") ? -1 : 1,
    );
    expect(sorted).toEqual(["Apa", "Zebra", "Ål", "Ärtor", "Öl"]);
    expect(titleKey("Ål", "en")).toBe("al");
  });
});
