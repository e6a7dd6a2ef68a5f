import { expect, test } from "vitest";
import {
  countChoices,
  parseFilter,
  sortOrders,
  toQuery,
  withoutValue,
  withoutWords,
  wordsAlone,
} from "./filter";

const none = { kategori: [], plats: [], kommun: [], kedja: [], foretag: [], material: [] };

test("reads what it knows, once, and drops the rest", () => {
  const filter = parseFilter({
    ...{ q: " ull ", foretag: ["garnet", " garnet", "", "x"], page: "9", sida: "-3" },
    ...{ fran: "50", till: "1 200 kr", lager: "ja", okant: "y" },
  });
  expect(filter).toEqual({
    ...{ q: "ull", lists: { ...none, foretag: ["garnet", "x"] }, from: 50, to: 1200 },
    ...{ inStock: true, sort: "relevans", page: 1 },
  });
  expect(countChoices(filter)).toBe(4);
});

test.each(["0", "1.5", "x", ""])("page %j is the first", (sida) => {
  expect(parseFilter({ sida }).page).toBe(1);
});

test.each(["-1", "1.5", "12a", "99999999", ""])("%j is no price", (fran) => {
  expect(parseFilter({ fran }).from).toBeUndefined();
});

test("prices given the wrong way round are turned", () => {
  expect(parseFilter({ fran: "200", till: "100" })).toMatchObject({ from: 100, to: 200 });
});

test("goods stand by name, or by relevance where there are words for it; other orders are asked for", () => {
  expect(parseFilter({}).sort).toBe("namn");
  expect(parseFilter({ sortera: "relevans" }).sort).toBe("namn");
  expect(parseFilter({ sortera: "toString" }).sort).toBe("namn");
  expect(parseFilter({ q: "ull" }).sort).toBe("relevans");
  for (const sortera of Object.keys(sortOrders)) {
    expect(parseFilter({ q: "ull", sortera }).sort).toBe(sortera);
  }
});

test("drops what the backend would refuse of a kind of place, a municipality and a page", () => {
  const { lists, page } = parseFilter({
    ...{ plats: ["work_training", "annat"], kommun: ["0181", "181", "Södertälje"], sida: "900" },
  });
  expect(lists).toMatchObject({ plats: ["work_training"], kommun: ["0181"] });
  expect((page - 1) * 24).toBeLessThanOrEqual(10_000);
});

test("no list is longer than twenty, no value than a hundred characters", () => {
  const foretag = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(300, "x"));
  const { lists } = parseFilter({ foretag });
  expect(lists.foretag).toHaveLength(20);
  expect(Math.max(...lists.foretag.map((value) => value.length))).toBe(100);
});

test("writes an address without defaults, that is read as the same filter", () => {
  const query = { q: "ull", kedja: ["a", "b"], fran: 10, lager: "ja", sortera: "nytt", sida: 3 };
  const params = { ...query, fran: "10", sida: "3" };
  expect(toQuery(parseFilter(params))).toEqual({ ...none, ...query, till: undefined });
  expect(toQuery(parseFilter({}))).toEqual({ ...none });
});

test("takes a choice away, from the first page", () => {
  const filter = parseFilter({ q: "ull", kedja: ["a", "b"], sida: "3" });
  expect(withoutValue(filter, "kedja", "a")).toMatchObject({
    lists: { kedja: ["b"] },
    q: "ull",
    page: 1,
  });
  expect(withoutWords(filter)).toMatchObject({ q: undefined, sort: "namn", page: 1 });
  expect(wordsAlone("ull")).toMatchObject({ q: "ull", lists: none, sort: "relevans" });
});
