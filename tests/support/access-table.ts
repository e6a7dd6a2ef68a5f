import { readFileSync } from "node:fs";
import path from "node:path";

const FILE = path.join(import.meta.dirname, "..", "integration", "access-table.txt");
const LETTERS = { A: "administrator", C: "coordinator", F: "finance" } as const;
type Letter = keyof typeof LETTERS;

export interface AccessRow {
  /** "METHOD /path", as the router has it. */
  route: string;
  method: string;
  path: string;
  isPublic: boolean;
  /** The roles that are let in. */
  roles: string[];
}

/** The committed table of who is let in to which route. Throws at a line that it cannot read. */
export function accessTable(): AccessRow[] {
  const lines = readFileSync(FILE, "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map(rowOf);
}

function rowOf(line: string): AccessRow {
  const match = /^(public|[A-] [C-] [F-]) +(GET|POST|PUT|PATCH|DELETE) +(\/\S+)$/.exec(line);
  if (!match) {
    throw new Error(`access-table.txt: cannot read "${line}"`);
  }
  const [, who = "", method = "", pattern = ""] = match;
  const letters = (Object.keys(LETTERS) as Letter[]).filter((letter) => who.includes(letter));
  return {
    route: `${method} ${pattern}`,
    method,
    path: pattern,
    isPublic: who === "public",
    roles: letters.map((letter) => LETTERS[letter]),
  };
}
