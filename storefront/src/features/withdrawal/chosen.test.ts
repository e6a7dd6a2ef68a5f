import { describe, expect, test } from "vitest";
import type { WithdrawableLine } from "@/lib/backend/withdrawal";
import { chosenPieces, piecesText, readPieces } from "./chosen";

const line = (line_id: string, quantity: number): WithdrawableLine => ({
  ...{ line_id, quantity, title: "Honung", variant_title: null, exception: null },
  ...{ ordered_quantity: quantity, bar: null, ends_at: null },
});

describe("what is chosen to withdraw from", () => {
  const order = { consignments: [{ enterprise: null, lines: [line("a", 2), line("b", 0)] }] };

  test("is never more than can be, and nothing that is no number", () => {
    expect(chosenPieces(order, { antal_a: "5", antal_b: "1", antal_c: "1" })).toEqual([
      { line_id: "a", quantity: 2 },
    ]);
    for (const antal_a of ["0", "-1", "1,5", "två", ""]) {
      expect(chosenPieces(order, { antal_a })).toEqual([]);
    }
  });

  test("goes through a field of a form unchanged", () => {
    const pieces = [
      { line_id: "ordli_1", quantity: 2 },
      { line_id: "ordli_2", quantity: 1 },
    ];
    expect(readPieces(piecesText(pieces))).toEqual(pieces);
    expect(readPieces("x:0,:1,y:zzz")).toEqual([]);
  });
});
