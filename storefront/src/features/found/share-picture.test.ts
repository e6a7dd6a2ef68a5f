import { expect, test } from "vitest";
import { drawable } from "./share-picture";

test("signs that the font lacks are left out, so that they are fetched from nobody", () => {
  expect(drawable("Åsna på äng 🐝 – 89,50\u00a0kr", 60)).toBe("Åsna på äng – 89,50\u00a0kr");
  expect(drawable("Čáhppes 茶 ŋ", 60)).toBe("Čáhppes ŋ");
  expect(drawable("1\u202f200", 60)).toBe("1\u00a0200");
});

test("a long text ends with an ellipsis", () => {
  expect(drawable("En mycket lång titel", 10)).toBe("En mycket…");
});
