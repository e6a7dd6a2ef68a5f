// @ts-check
// `npm run bench [-- <group>…] [--quick]`: installs and builds what is missing, so that what is measured
// is what stands in the tree, and measures. Nothing installed may be imported before that.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { explain } from "../../scripts/lib/launcher.mjs";
import { readSettings } from "../../scripts/lib/settings.mjs";
import { prepare } from "../support/runner/prepare.mjs";
import { BACKEND } from "../support/runner/suites.mjs";

const projectDir = path.resolve(import.meta.dirname, "..", "..");
const dataDir = path.join(projectDir, ".insteg", "bench");
const interrupted = new AbortController();
const interrupt = () => interrupted.abort();
process.once("SIGINT", interrupt);
process.once("SIGTERM", interrupt);

try {
  await mkdir(dataDir, { recursive: true });
  const settings = readSettings(projectDir, { INSTEG_DATA_DIR: dataDir });
  await prepare(settings, [{ builds: [...BACKEND, "build_storefront"] }], interrupted.signal);
  process.off("SIGINT", interrupt);
  process.off("SIGTERM", interrupt);
  await import("./measure.mjs");
} catch (error) {
  if (!interrupted.signal.aborted) await explain(error);
  process.exitCode = 1;
}
