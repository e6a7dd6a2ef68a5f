import { expect, test } from "vitest";
import { MUNICIPALITIES, municipalityName } from "./municipalities";

test("Sweden has 290 municipalities in 21 counties, each with a code of its own", () => {
  expect(MUNICIPALITIES).toHaveLength(290);
  expect(new Set(MUNICIPALITIES.map(({ code }) => code)).size).toBe(290);
  expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(290);
  expect(MUNICIPALITIES.every(({ code }) => /^\d{4}$/.test(code))).toBe(true);
  expect(new Set(MUNICIPALITIES.map(({ code }) => code.slice(0, 2))).size).toBe(21);
});

test.each([
  ["0180", "Stockholm"],
  ["0181", "Södertälje"],
  ["0331", "Heby"],
  ["0980", "Gotland"],
  ["1280", "Malmö"],
  ["1480", "Göteborg"],
  ["2023", "Malung-Sälen"],
  ["2584", "Kiruna"],
])("%s is %s", (code, name) => {
  expect(municipalityName(code)).toBe(name);
});

test.each(["0000", "181", "toString", ""])("%j is no municipality", (code) => {
  expect(municipalityName(code)).toBeNull();
});

test("the list stands in Swedish order, with å, ä and ö last", () => {
  expect(MUNICIPALITIES[0]?.name).toBe("Ale");
  expect(MUNICIPALITIES.at(-1)?.name).toBe("Övertorneå");
});
