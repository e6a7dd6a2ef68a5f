// @ts-check
import { text } from "./messages.mjs";

/**
 * @typedef {{ write: (text: string) => unknown, isTTY?: boolean, columns?: number }} Output
 * @typedef {{ number: number, title: string, since: number }} Running
 */

const HEARTBEAT_S = 15;

/**
 * Tells a person how far the start has come. In a terminal: one line for each finished step and a
 * last line that counts the seconds of those under way. Elsewhere: a line when a step starts, one
 * when it ends, and one every 15 s between, so that a log shows that it is alive.
 */
export class Progress {
  /** @type {Map<string, Running>} */
  #running = new Map();
  #liveShown = false;
  #beats = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /**
   * @param {Output} output
   * @param {number} total how many steps there are
   */
  constructor(output, total) {
    this.output = output;
    this.total = total;
  }

  /**
   * @param {string} id
   * @param {number} number from 1
   */
  start(id, number) {
    const running = { number, title: text(`step.${id}`), since: Date.now() };
    this.#running.set(id, running);
    if (this.output.isTTY) this.#drawLive();
    else this.#line(running, text("note.started"));
    this.#timer ??= setInterval(() => this.#tick(), 1_000).unref();
  }

  /**
   * @param {string} id
   * @param {string} note what became of it
   * @param {boolean} [failed]
   */
  end(id, note, failed = false) {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    this.#clearLive();
    this.#line(running, note, failed ? "✗" : "✓");
    if (this.#running.size > 0) this.#drawLive();
    else this.close();
  }

  /** Takes the live line away and stops counting. */
  close() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#clearLive();
  }

  #tick() {
    this.#beats += 1;
    if (this.output.isTTY) this.#drawLive();
    else if (this.#beats % HEARTBEAT_S === 0) {
      for (const running of this.#running.values()) this.#line(running, text("note.started"));
    }
  }

  /**
   * @param {Running} running
   * @param {string} note
   * @param {string} [mark]
   */
  #line({ number, title, since }, note, mark = "·") {
    const count = `${String(number).padStart(2)}/${this.total}`;
    const start = `${mark} ${count}  ${title.padEnd(28)}`;
    this.output.write(`${start}${seconds(since).padStart(6)}  ${note}\n`);
  }

  #drawLive() {
    if (!this.output.isTTY) return;
    const parts = [...this.#running.values()].map(
      ({ number, title, since }) => `${number}/${this.total} ${title} ${seconds(since)}`,
    );
    const line = `… ${parts.join("  ·  ")}`.slice(0, (this.output.columns || 80) - 1);
    this.output.write(`\r\u001b[2K${line}`);
    this.#liveShown = true;
  }

  #clearLive() {
    if (this.#liveShown) this.output.write("\r\u001b[2K");
    this.#liveShown = false;
  }
}

/** @param {number} since ms */
const seconds = (since) => `${Math.round((Date.now() - since) / 1_000)} s`;
