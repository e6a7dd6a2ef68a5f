import { describe, expect, test } from "vitest";
import { mostWishes, parseWishes, wishesText, withPieces } from "./wishes";

describe("goods that a quote is to be asked for", () => {
  test("are kept as text and read again", () => {
    const wishes = { channel_id: "sc_1", lines: [{ variant_id: "variant_1", quantity: 12 }] };
    expect(parseWishes(wishesText(wishes))).toEqual(wishes);
  });

  test("are read without what is not whole", () => {
    expect(parseWishes("sc_1|variant_1.0|variant_2|<b>.3|variant_3.4")).toEqual({
      channel_id: "sc_1",
      lines: [{ variant_id: "variant_3", quantity: 4 }],
    });
    expect(parseWishes("")).toBeNull();
    expect(parseWishes(undefined)).toBeNull();
  });

  test("change in their place, leave at nothing, and are of one channel", () => {
    const first = withPieces(null, "sc_1", "a", 1);
    const both = withPieces(first, "sc_1", "b", 2);
    expect(withPieces(both, "sc_1", "a", 5)?.lines).toEqual([
      { variant_id: "a", quantity: 5 },
      { variant_id: "b", quantity: 2 },
    ]);
    expect(withPieces(both, "sc_1", "a", 0)?.lines).toEqual([{ variant_id: "b", quantity: 2 }]);
    expect(withPieces(both, "sc_2", "c", 1)?.lines).toEqual([{ variant_id: "c", quantity: 1 }]);
    const lines = Array.from({ length: mostWishes }, (_, n) => ({
      variant_id: `v${n}`,
      quantity: 1,
    }));
    expect(withPieces({ channel_id: "sc_1", lines }, "sc_1", "one_more", 1)).toBeNull();
  });
});
