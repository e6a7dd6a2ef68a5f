// @ts-check
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending
 * @typedef {{ name: string, pid: number, logFile: string, ended: Promise<Ending>,
 *   stop: () => Promise<void> }} Child
 * @typedef {{ name: string, command: string[], cwd: string, env: NodeJS.ProcessEnv }} Command
 */

const GRACE_MS = 10_000;

/**
 * The programs that the launcher runs. Each has a process group of its own, so that a Ctrl-C in
 * the terminal reaches the launcher alone, which stops them in order, with all that they started.
 */
export class Children {
  /** @type {Map<string, Child>} */
  #alive = new Map();

  /**
   * @param {string} logDir
   * @param {(alive: Child[]) => void} onChange called when one has started or ended
   */
  constructor(logDir, onChange = () => {}) {
    this.logDir = logDir;
    this.onChange = onChange;
  }

  /**
   * Starts a program; all that it says goes to `<logDir>/<name>.log`.
   *
   * @param {Command} command
   * @returns {Promise<Child>}
   */
  async start({ name, command, cwd, env }) {
    await mkdir(this.logDir, { recursive: true });
    const logFile = path.join(this.logDir, `${name}.log`);
    await rename(logFile, `${logFile}.previous`).catch(() => {});
    const log = openSync(logFile, "a");
    const [file = "", ...args] = command;
    // No input: a program that asks something gets an end of file instead of waiting for ever.
    const stdio = /** @type {import("node:child_process").StdioOptions} */ (["ignore", log, log]);
    const child = spawn(file, args, { cwd, env, stdio, detached: true, windowsHide: true });
    closeSync(log);
    /** @type {Promise<Ending>} */
    const ended = new Promise((resolve) => {
      child.on("exit", (code, signal) => resolve({ code, signal }));
      child.on("error", () => resolve({ code: -1, signal: null }));
    });
    const pid = child.pid ?? -1;
    const running = { name, pid, logFile, ended, stop: () => stopGroup(pid, ended) };
    this.#alive.set(name, running);
    this.onChange([...this.#alive.values()]);
    void ended.then(() => {
      // What a program started itself must not outlive it.
      signalGroup(pid, "SIGKILL");
      this.#alive.delete(name);
      this.onChange([...this.#alive.values()]);
    });
    return running;
  }

  /**
   * Runs a program to its end.
   *
   * @param {Command} command
   * @returns {Promise<{ ok: boolean, code: number | null, logFile: string }>}
   */
  async run(command) {
    const child = await this.start(command);
    const { code } = await child.ended;
    return { ok: code === 0, code, logFile: child.logFile };
  }

  /** Stops all, last started first. */
  async stopAll() {
    for (const child of [...this.#alive.values()].reverse()) await child.stop();
  }

  /** Ends all at once, without asking. */
  killAll() {
    for (const { pid } of this.#alive.values()) signalGroup(pid, "SIGKILL");
  }
}

/**
 * @param {number} pid leader of the group
 * @param {Promise<unknown>} ended
 */
async function stopGroup(pid, ended) {
  signalGroup(pid, "SIGTERM");
  const late = sleep(GRACE_MS, "late", { ref: false });
  if ((await Promise.race([ended, late])) === "late") signalGroup(pid, "SIGKILL");
  await ended;
}

/**
 * @param {number} pid leader of the group
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  // A child that could not be started has no id; -1 would mean every process there is.
  if (pid <= 1) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * The lines of a log that a person should read: the last ones, or those from npm's first error on,
 * which it follows with pages of advice.
 *
 * @param {string} file
 * @param {number} [count]
 */
export async function tail(file, count = 30) {
  const text = stripVTControlCharacters(await readFile(file, "utf8").catch(() => ""));
  const lines = text.trimEnd().split("\n");
  const last = Math.max(0, lines.length - count);
  const npm = lines.findIndex((line) => /^npm error (?!Lifecycle)/.test(line));
  const from = npm === -1 ? last : Math.min(npm, last);
  return lines.slice(from, from + count).join("\n");
}
