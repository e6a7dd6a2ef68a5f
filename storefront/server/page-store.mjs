// @ts-check

/**
 * @typedef {import("./packed.mjs").Packed} Packed
 * @typedef {object} Page
 * @property {number} status
 * @property {import("node:http").OutgoingHttpHeaders} headers
 * @property {string} etag
 * @property {Packed} packed
 * @typedef {Page & { drawnAt: number, generation: number }} KeptPage
 */

/** Counted by the part of the shop that is told of changes (`src/lib/changes.ts`). */
const changes = () => /** @type {{ insteg_changes?: number }} */ (globalThis).insteg_changes ?? 0;

/** The pages that were shown last, up to `limit_bytes`; those that nobody asks for go first. */
export class PageStore {
  /** @type {Map<string, KeptPage>} */
  #pages = new Map();
  #size_bytes = 0;

  /**
   * @param {{ limit_bytes: number, fresh_ms: number, now?: () => number }} options how much is kept, and
   *   for how long Next need not be asked whether a page has changed
   */
  constructor({ limit_bytes, fresh_ms, now = Date.now }) {
    this.limit_bytes = limit_bytes;
    this.fresh_ms = fresh_ms;
    this.now = now;
  }

  /** How many changes there have been; told before a page is drawn, and kept with it. */
  get generation() {
    return changes();
  }

  /**
   * @param {string} key
   * @returns {KeptPage | undefined}
   */
  get(key) {
    const page = this.#pages.get(key);
    if (page) {
      this.#pages.delete(key);
      this.#pages.set(key, page);
    }
    return page;
  }

  /**
   * True while nothing can have changed that Next knows of.
   *
   * @param {KeptPage} page
   */
  isFresh(page) {
    return page.generation === changes() && this.now() - page.drawnAt < this.fresh_ms;
  }

  /**
   * @param {string} key
   * @param {Page} page
   * @param {number} generation as it was before the page was drawn
   * @returns {KeptPage}
   */
  set(key, page, generation) {
    this.delete(key);
    const kept = { ...page, generation, drawnAt: this.now() };
    this.#pages.set(key, kept);
    this.#size_bytes += sizeOf(kept);
    for (const oldest of this.#pages.keys()) {
      if (this.#size_bytes <= this.limit_bytes) break;
      this.delete(oldest);
    }
    return kept;
  }

  /** @param {string} key */
  delete(key) {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#size_bytes -= sizeOf(page);
  }
}

/** @param {Page} page */
const sizeOf = ({ packed }) => packed.plain.length + packed.br.length + packed.gzip.length;
