import { expect, test } from "vitest";
import { parseFilter, toQuery, without } from "./filter";

test("reads what it knows and drops the rest", () => {
  const filter = parseFilter({ q: " ull ", foretag: ["garnet", "x"], page: "9", sida: "-3" });
  expect(filter).toEqual({ chosen: { q: "ull", foretag: "garnet" }, sort: "namn", page: 1 });
});

test.each(["0", "1.5", "x", ""])("page %j is the first", (sida) => {
  expect(parseFilter({ sida }).page).toBe(1);
});

test("writes an address without defaults, and takes a choice away from the first page", () => {
  const filter = parseFilter({ kedja: "ull", kommun: "0181", sortera: "nytt", sida: "3" });
  expect(toQuery(filter)).toEqual({ kedja: "ull", kommun: "0181", sortera: "nytt", sida: 3 });
  expect(toQuery(without(filter, "kedja"))).toEqual({ kommun: "0181", sortera: "nytt" });
});
