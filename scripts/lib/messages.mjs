// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {"sv" | "en"} Language */

const TEXTS = { sv: load("sv"), en: load("en") };

/**
 * @param {Language} language
 * @returns {Record<string, string>}
 */
function load(language) {
  const file = new URL(`../messages/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * A sentence of the messages files.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [data] fills the sentence's `{names}`
 * @param {Language} [language] Swedish unless told
 * @returns {string}
 */
export function text(key, data = {}, language = "sv") {
  const sentence = TEXTS[language][key];
  if (sentence === undefined) throw new Error(`No message ${key} in ${language}.json`);
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name) => String(data[name] ?? whole)).trim();
}
