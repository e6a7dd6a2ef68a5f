// @ts-check
import { spawn } from "node:child_process";

/**
 * @typedef {{ uid: number, gid: number, name: string }} Account an unprivileged account of this machine
 * @typedef {{ code: number | null, stdout: string, stderr: string, error?: Error }} Outcome
 */

/**
 * The environment for PostgreSQL's own programs: nobody's PGDATA or PGPORT may reach them, and
 * their messages must be in the one language that we read.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function plainEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (/^(PG|LC_|LANG|NODE_|npm_)/i.test(name)) continue;
    env[name] = value;
  }
  return { ...env, LC_ALL: "C" };
}

/**
 * Runs a short program to its end and gives back what it said. Never throws: a program that could
 * not be started has `error` and code null.
 *
 * @param {string} file absolute path of the program
 * @param {string[]} args
 * @param {{ account?: Account | null, input?: string, timeout_ms?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(file, args, { account = null, input, timeout_ms = 60_000 } = {}) {
  return new Promise((resolve) => {
    /** @type {Outcome} */
    const outcome = { code: null, stdout: "", stderr: "" };
    /** @type {import("node:child_process").ChildProcess} */
    let child;
    try {
      child = spawn(file, args, {
        ...(account ? { uid: account.uid, gid: account.gid } : {}),
        cwd: "/",
        env: plainEnvironment(),
        stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        timeout: timeout_ms,
        windowsHide: true,
      });
    } catch (error) {
      resolve({ ...outcome, error: /** @type {Error} */ (error) });
      return;
    }
    child.stdout?.on("data", (chunk) => {
      outcome.stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      outcome.stderr += chunk;
    });
    child.on("error", (error) => resolve({ ...outcome, error }));
    child.on("close", (code) => resolve({ ...outcome, code }));
    // A program that ends before it has read its input would otherwise raise EPIPE here.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}
