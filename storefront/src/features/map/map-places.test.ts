import { MUNICIPALITIES } from "@insteg/domain";
import { expect, test } from "vitest";
import { countiesOf } from "./map-places";
import sweden from "./sweden.json";

test("municipalities stand under their county, with their town and what their places got", () => {
  const counties = countiesOf(
    [
      { code: "1784", name: "Arvika", count: 1 },
      { code: "0181", name: "Södertälje", count: 2 },
      { code: "0140", name: "Nykvarn", count: 1 },
    ],
    new Map([["0181", 500n]]),
  );
  expect(counties.map(({ name, places }) => [name, places.map((place) => place.name)])).toEqual([
    ["Stockholms län", ["Nykvarn", "Södertälje"]],
    ["Värmlands län", ["Arvika"]],
  ]);
  expect(counties[0]?.places[1]).toMatchObject({ count: 2, funded_minor: 500n });
});

test("every municipality belongs to a county that is drawn, and every town lies on the map", () => {
  const drawn = new Set(sweden.counties.map(({ code }) => code));
  const all = MUNICIPALITIES.map(({ code, name }) => ({ code, name, count: 1 }));
  const counties = countiesOf(all, new Map());
  expect(counties.map(({ code }) => code).sort()).toEqual([...drawn].sort());
  expect(counties.every(({ name }) => name.endsWith("län"))).toBe(true);
  for (const { at } of counties.flatMap(({ places }) => places)) {
    if (!at) continue;
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(sweden.width);
    expect(at[1]).toBeGreaterThan(0);
    expect(at[1]).toBeLessThan(sweden.height);
  }
  expect(Object.keys(sweden.towns).length).toBeGreaterThan(240);
});

test("a municipality whose town the map does not know is listed without a mark", () => {
  const [county] = countiesOf([{ code: "0980", name: "Gotland", count: 1 }], new Map());
  expect(county?.places[0]?.at).toBeNull();
});
