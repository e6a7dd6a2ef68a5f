// @ts-check
import { expect, test } from "vitest";
import { chosenSuites, SUITES, stepsOf } from "./suites.mjs";

test("a run has every suite once, whatever runs beside what", () => {
  const names = stepsOf(SUITES)
    .flat(2)
    .map(({ name }) => name);
  expect(names.sort()).toEqual(SUITES.map(({ name }) => name).sort());
});

test("one suite alone has the terminal, and no step is empty", () => {
  expect(stepsOf(chosenSuites(["seed"]))).toEqual([[[expect.objectContaining({ name: "seed" })]]]);
  expect(stepsOf(chosenSuites(["unit", "e2e"]))).toHaveLength(2);
});
