// @ts-check
import { text } from "./messages.mjs";

/**
 * @typedef {"done" | "unchanged"} Usual
 * @typedef {{ id: string, needs: string[], run: () => Promise<Usual | string | void> }} Step
 *   `id` has its title under `step.<id>` in the messages; `run` gives back what became of it
 * @typedef {{ start: (id: string, number: number) => void,
 *   end: (id: string, note: string, failed?: boolean) => void }} StepDisplay
 */

/**
 * Runs steps, each when those it needs are done, a few at a time, in the order of the list. When
 * one fails no more are started; those under way are waited for, and the failure is thrown.
 *
 * @param {Step[]} steps
 * @param {{ display: StepDisplay, atOnce: number, signal: AbortSignal,
 *   onFailure?: () => unknown }} options `onFailure` is called at once, to end what is under way
 */
export async function runSteps(steps, { display, atOnce, signal, onFailure = () => {} }) {
  const waiting = new Set(steps);
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map();
  /** @type {unknown[]} */
  const failures = [];
  while (waiting.size + running.size > 0) {
    for (const step of waiting) {
      if (failures.length > 0 || signal.aborted || running.size >= atOnce) break;
      if (!step.needs.every((id) => done.has(id))) continue;
      waiting.delete(step);
      display.start(step.id, steps.indexOf(step) + 1);
      running.set(step, finish(step));
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  if (waiting.size > 0)
    throw new Error(`Steps that need each other: ${[...waiting].map((s) => s.id)}`);

  /** @param {Step} step */
  async function finish(step) {
    try {
      const outcome = (await step.run()) ?? "done";
      done.add(step.id);
      display.end(
        step.id,
        outcome === "done" || outcome === "unchanged" ? text(`note.${outcome}`) : outcome,
      );
    } catch (error) {
      // What ends because something else failed, or was told to stop, has not failed itself.
      const note = signal.aborted || failures.length > 0 ? "note.stopped" : "note.failed";
      failures.push(error);
      display.end(step.id, text(note), true);
      if (failures.length === 1) await onFailure();
    } finally {
      running.delete(step);
    }
  }
}
