import { expect, test } from "vitest";
import { readAmounts, readQuantities } from "./read-quantities";

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test("pieces are read by line; none asks for none", () => {
  const form = formOf({ "packa-a": "2", "packa-b": "", "packa-c": "0", "avbryt-a": "9", id: "1" });
  expect(readQuantities(form, "packa")).toEqual({
    items: [{ line_id: "a", quantity: 2 }],
    wrong: [],
  });
});

test.each(["-1", "1,5", "två", "1000000"])("%s is no number of pieces", (text) => {
  const read = readQuantities(formOf({ "packa-a": text }), "packa");
  expect(read).toEqual({ items: [], wrong: ["packa-a"] });
});

test.each([
  ["125", 12_500],
  ["125,5", 12_550],
  ["1 125.50", 112_550],
  ["0,05", 5],
])("%s is so many öre", (text, amount_minor) => {
  const { lines, wrong } = readAmounts(formOf({ "belopp-a": text }), "belopp");
  expect({ lines, wrong }).toEqual({ lines: [{ line_id: "a", amount_minor }], wrong: [] });
});

test.each(["1,555", "kr", "-5"])("%s is no amount", (text) => {
  expect(readAmounts(formOf({ "belopp-a": text }), "belopp").wrong).toEqual(["belopp-a"]);
});
