// @ts-check

/**
 * Something a person must act on. The words for each code are in `scripts/messages/{sv,en}.json`,
 * under `problem.<code>`; `data` fills their `{names}`.
 */
export class Problem extends Error {
  /**
   * @param {string} code key of the sentence, e.g. `port_busy`
   * @param {Record<string, string | number>} [data] values for the sentence
   * @param {{ cause?: unknown, log?: string }} [about] what lay behind it; a log whose tail helps
   */
  constructor(code, data = {}, about = {}) {
    super(code, about.cause === undefined ? undefined : { cause: about.cause });
    this.name = "Problem";
    this.code = code;
    this.data = data;
    this.log = about.log;
  }
}
