import { expect, test } from "vitest";
import { sheetFile } from "../files";
import { checkRows } from "./check-rows";
import { HEADINGS } from "./columns";
import { readTable } from "./read-table";
import { TABLE_LIMITS } from "./table";
import { TERMS } from "./testing/terms";

const SECONDS = 10;
const MEGABYTES = 250;

/** As large as a file may be, every row right, with a story of a few sentences each. */
const rows = Array.from({ length: TABLE_LIMITS.rows }, (_, index) => [
  ...[
    `Vara ${index}`,
    "89,50",
    "En berättelse om varan och dem som gör den. ".repeat(6),
    "Livsmedel",
  ],
  ...["12", "350", "0,35", "kg", "Honungskedjan", "Webbutiken, Torget", "Glas", "Svalt", "Pollen"],
  ...["Förstörs snabbt", `A${index}`, `vara-${index}`],
]);

test.each(["csv", "xlsx"] as const)("the dry run of 5 000 good rows as %s", async (type) => {
  const file = await sheetFile(type, "Varor", [Object.values(HEADINGS.sv), ...rows]);
  global.gc?.();
  const before = process.memoryUsage();
  let highest = before.heapUsed;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().heapUsed);
  }, 5);
  const start = performance.now();
  const checked = checkRows(await readTable(file), TERMS);
  const milliseconds = performance.now() - start;
  highest = Math.max(highest, process.memoryUsage().heapUsed);
  clearInterval(watch);
  const megabytes = (highest - before.heapUsed) / 1024 / 1024;
  console.log(
    `5 000 rows, ${type}, ${file.length} bytes: ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB of heap`,
  );
  expect(checked.every(({ listing }) => listing !== null)).toBe(true);
  expect(checked).toHaveLength(TABLE_LIMITS.rows);
  expect(milliseconds).toBeLessThan(SECONDS * 1000);
  expect(megabytes).toBeLessThan(MEGABYTES);
});
