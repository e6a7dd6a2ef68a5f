// @ts-check
import { Children } from "../../../scripts/lib/children.mjs";
import { createContext, dataPaths } from "../../../scripts/lib/context.mjs";
import { Progress } from "../../../scripts/lib/progress.mjs";
import { startSteps } from "../../../scripts/lib/start-steps.mjs";
import { runSteps } from "../../../scripts/lib/steps.mjs";
import { stepsAtOnce } from "../../../scripts/lib/surroundings.mjs";

/**
 * Installs and builds what the suites need, by the launcher's own steps and stamps: what `npm start`
 * has built already is not built again.
 *
 * @param {import("../../../scripts/lib/settings.mjs").Settings} settings
 * @param {readonly { builds: readonly string[] }[]} suites
 * @param {AbortSignal} signal
 * @throws {import("../../../scripts/lib/problem.mjs").Problem}
 */
export async function prepare(settings, suites, signal) {
  const children = new Children(dataPaths(settings).logs);
  const context = createContext(settings, process.env, children);
  const wanted = new Set(["install", ...suites.flatMap((suite) => suite.builds)]);
  const steps = startSteps(context)
    .filter((step) => wanted.has(step.id))
    // The checks before an installation are about serving: ports, and a folder for the data.
    .map((step) => (step.id === "install" ? { ...step, needs: [] } : step));
  const stop = () => void children.stopAll();
  signal.addEventListener("abort", stop);
  const display = new Progress(process.stdout, steps.length);
  try {
    await runSteps(steps, { display, atOnce: stepsAtOnce(), signal, onFailure: stop });
  } finally {
    display.close();
    signal.removeEventListener("abort", stop);
  }
}
