import type { SearchTypes } from "@medusajs/framework/types";

type Document = Record<string, unknown>;

/** What Meilisearch makes of a text before it compares: case does not count. */
export const fold = (text: string) => text.normalize("NFKD").trim().toLowerCase();

const plain = (value: unknown) => (typeof value === "string" ? fold(value) : value);

function satisfies(values: unknown[], name: string, wanted: unknown): boolean {
  const list = [wanted].flat();
  const has = (value: unknown) =>
    value === null ? values.length === 0 : values.includes(plain(value));
  const compare = (test: (a: number, b: number) => boolean) =>
    values.some((value) => test(value as number, wanted as number));
  switch (name) {
    case "$eq":
      return has(wanted);
    case "$ne":
      return !has(wanted);
    case "$in":
    case "$overlaps":
      return list.some(has);
    case "$nin":
      return !list.some(has);
    case "$contains":
      return list.every(has);
    case "$exists":
      return values.length > 0 === wanted;
    case "$gt":
      return compare((a, b) => a > b);
    case "$gte":
      return compare((a, b) => a >= b);
    case "$lt":
      return compare((a, b) => a < b);
    case "$lte":
      return compare((a, b) => a <= b);
    case "$prefix":
      return values.some((value) => String(value).startsWith(fold(String(wanted))));
    default:
      throw new Error(`no operator ${name}`);
  }
}

/** Whether a document of flat fields satisfies a filter, evaluated in the plainest way. */
export function matches(document: Document, filters: SearchTypes.SearchFilters): boolean {
  return Object.entries(filters).every(([key, raw]) => {
    const branches = raw as SearchTypes.SearchFilters[];
    // Branches without a condition are left out, as in Medusa's own provider.
    if (key === "$and") return branches.every((branch) => matches(document, branch));
    if (key === "$or") {
      const telling = branches.filter((branch) => !isVoid(branch));
      return telling.length === 0 || telling.some((branch) => matches(document, branch));
    }
    if (key === "$not") {
      const branch = raw as SearchTypes.SearchFilters;
      return isVoid(branch) || !matches(document, branch);
    }
    const values = [document[key]].flat().filter((v) => v !== null && v !== undefined);
    const folded = values.map(plain);
    if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
      return satisfies(folded, "$in", [raw].flat());
    }
    return Object.entries(raw).every(([name, wanted]) => satisfies(folded, name, wanted));
  });
}

function isVoid(filters: SearchTypes.SearchFilters): boolean {
  return Object.entries(filters).every(([key, value]) => {
    if (key === "$and" || key === "$or") {
      return (value as SearchTypes.SearchFilters[]).every(isVoid);
    }
    return key === "$not" && isVoid(value as SearchTypes.SearchFilters);
  });
}
