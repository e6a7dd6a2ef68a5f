import { distance, typosIn } from "./typos";
import { wordsOf } from "./words";

/** A text in pieces, of which some are what was searched for. */
export type Marked = { text: string; is_match: boolean }[];

const WORD = /[\p{L}\p{N}]+/gu;
/** Endings that a search leaves out: garn finds garnet. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 3;
/** Characters of a long text that are shown around the first match. */
const BEFORE = 60;
const AROUND = 180;

/** Which part of a word the search means: its beginning, its end (of a compound), the whole, or none. */
function matchIn(
  word: string,
  searched: readonly string[],
): [from: number, to: number] | undefined {
  const lower = word.toLocaleLowerCase("sv");
  for (const one of searched) {
    if (lower.startsWith(one)) {
      return [0, one.length];
    }
    if (one.length >= SHORTEST_STEM && lower.endsWith(one)) {
      return [lower.length - one.length, lower.length];
    }
    const stem = Math.max(SHORTEST_STEM, one.length - LONGEST_ENDING);
    const sameBeginning = one.length > stem && lower.startsWith(one.slice(0, stem));
    if (sameBeginning && Math.abs(lower.length - one.length) <= LONGEST_ENDING) {
      return [0, lower.length];
    }
    if (distance(lower, one, typosIn(one)) <= typosIn(one)) {
      return [0, lower.length];
    }
  }
  return undefined;
}

/** The text in pieces; null when no word of it is what `q` means. */
export function marked(text: string, q: string): Marked | null {
  const searched = wordsOf(q);
  const pieces: Marked = [];
  let at = 0;
  let found = false;
  const add = (to: number, is_match: boolean) => {
    if (to > at) {
      pieces.push({ text: text.slice(at, to), is_match });
      at = to;
    }
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const match = matchIn(word, searched);
    if (match) {
      found = true;
      add(index + match[0], false);
      add(index + match[1], true);
    }
  }
  add(text.length, false);
  return found ? pieces : null;
}

/** The part of a long text around the first word that `q` means, in pieces; null when there is none. */
export function markedAround(text: string, q: string): Marked | null {
  const searched = wordsOf(q);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (matchIn(word, searched)) {
      const from = index <= BEFORE ? 0 : text.indexOf(" ", index - BEFORE) + 1;
      const until = from + AROUND;
      const to = until >= text.length ? text.length : text.lastIndexOf(" ", until);
      const part = text.slice(from, Math.max(to, index + word.length));
      const shown = `${from > 0 ? "… " : ""}${part}${to < text.length ? " …" : ""}`;
      return marked(shown, q);
    }
  }
  return null;
}
