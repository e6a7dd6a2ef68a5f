// @ts-check
// Recomputes what the results claim from their own figures: `npm run bench:check`.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { problemsOf } from "./lib/check-rows.mjs";
import { RESULTS_DIR } from "./lib/results.mjs";
import { problemsOfLighthouse } from "./lighthouse/rows.mjs";

const names = (await readdir(RESULTS_DIR)).filter((name) => name.endsWith(".json")).sort();
let wrong = names.length === 0 ? 1 : 0;
if (wrong) console.error("There are no results: npm run bench makes them");
for (const name of names) {
  const problems = await problemsOfFile(path.join(RESULTS_DIR, name));
  wrong += problems.length;
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length === 0) console.log(`${name}: every figure follows from its samples`);
}
process.exitCode = wrong > 0 ? 1 : 0;

/** @param {string} file */
async function problemsOfFile(file) {
  try {
    const rows = JSON.parse(await readFile(file, "utf8"));
    return path.basename(file) === "lighthouse.json"
      ? problemsOfLighthouse(rows)
      : problemsOf(rows);
  } catch (error) {
    return [String(error)];
  }
}
