import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { text } from "./messages.mjs";

/** @param {string} language */
const load = (language) =>
  JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), "utf8"));
const [sv, en] = [load("sv"), load("en")];

/** @param {string} sentence */
const names = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** The program's own texts, to find the problems that it raises. */
const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".mjs") && !name.endsWith(".test.mjs"))
  .concat("../reset.mjs", "../role.mjs", "../start.mjs")
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
  .join("\n");

describe("messages", () => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(en)).toEqual(Object.keys(sv));
  });

  it.each(Object.keys(sv))("%s has the same names to fill in both languages", (key) => {
    expect(names(en[key])).toEqual(names(sv[key]));
  });

  it("have words for every problem, and no words for problems that there are not", () => {
    const raised = new Set(
      [...sources.matchAll(/new Problem\(\s*"(\w+)"|"problem\.(\w+)"/g)].map(([, a, b]) => a ?? b),
    );
    const worded = Object.keys(sv)
      .filter((key) => key.startsWith("problem."))
      .map((key) => key.slice("problem.".length));
    expect([...raised].sort()).toEqual(worded.sort());
  });

  it("are filled with data", () => {
    const data = { port: 9000, name: "PORT", example: 9010 };
    expect(text("problem.port_busy", data)).toContain("PORT=9010 npm start");
    expect(() => text("no.such.key")).toThrow("no.such.key");
  });
});
