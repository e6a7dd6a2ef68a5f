import type { SearchTypes } from "@medusajs/framework/types";
import { invalid, refuse } from "./errors";
import type { Plan, PlannedField } from "./plan";

type Value = SearchTypes.SearchFilterValue;

/** Without a plan (Medusa gives none when it deletes) values keep the type that they have. */
type Context = { plan?: Plan; containsFilter: boolean };

/**
 * A value in Meilisearch's filter language. A backslash escapes the quote there but never itself,
 * so one is written as U+FF3C, which Meilisearch's normalisation (NFKD, as it does to what is
 * stored) makes a backslash again.
 */
const quoted = (text: string) => `"${text.replaceAll("\\", "\uFF3C").replaceAll('"', '\\"')}"`;

// What is null or empty is not stored.
const present = (name: string) => `${name} EXISTS`;
const absent = (name: string) => `${name} NOT EXISTS`;

function scalar(path: string, value: Exclude<Value, null>, field?: PlannedField): string {
  if (value instanceof Date) return numeric(path, value.getTime());
  if (field?.kind === "number") return numeric(path, Number(value));
  if (field?.kind === "date") {
    const text = String(value);
    return numeric(path, /^-?\d+$/.test(text) ? Number(text) : Date.parse(text));
  }
  if (field?.kind === "boolean") return String(value === "true" || value === true || value === 1);
  return typeof value === "number" && !field ? numeric(path, value) : String(value);
}

function numeric(path: string, value: number): string {
  if (!Number.isFinite(value)) invalid(`Cannot compare search field "${path}" with ${value}`);
  return String(value);
}

function equals(path: string, value: Value | undefined, field?: PlannedField): string {
  const name = quoted(path);
  if (value === null || value === undefined) return absent(name);
  const text = scalar(path, value, field);
  if (text !== "") return `${name} = ${quoted(text)}`;
  // Meilisearch stores no empty string as a value of a facet; it knows that the field is empty.
  if (field?.array) refuse(`cannot look for an empty string in array field "${path}"`);
  return `${name} IS EMPTY`;
}

function anyOf(path: string, values: Value[], field?: PlannedField): string {
  if (!values.length) return `${quoted(path)} IN []`;
  const plain: string[] = [];
  const others: string[] = [];
  for (const value of values) {
    const text = value === null || value === undefined ? "" : scalar(path, value, field);
    if (text) plain.push(quoted(text));
    else others.push(equals(path, value, field));
  }
  if (plain.length) others.push(`${quoted(path)} IN [${plain.join(", ")}]`);
  return others.length === 1 ? String(others[0]) : `(${others.join(" OR ")})`;
}

function compares(path: string, sign: string, value: Value, field?: PlannedField): string {
  if (field?.array) refuse(`does not support "${sign}" on array field "${path}"`);
  if (value === null || value === undefined) return `${quoted(path)} IN []`;
  const text = scalar(path, value, field);
  // Meilisearch compares as numbers whatever reads as one.
  if (field?.kind === "string" && (text.trim() === "" || Number.isFinite(Number(text)))) {
    refuse(`cannot compare text field "${path}" with "${text}", which reads as a number`);
  }
  return `${quoted(path)} ${sign} ${quoted(text)}`;
}

function startsWith(path: string, prefix: string, field?: PlannedField): string {
  if (field?.array) refuse(`does not support "$prefix" on array field "${path}"`);
  if (prefix === "") return present(quoted(path));
  return `${quoted(path)} STARTS WITH ${quoted(prefix)}`;
}

/** SQL's LIKE as far as Meilisearch reaches: `word`, `word%` and `%word%`. */
function like(path: string, pattern: string, context: Context, field?: PlannedField): string {
  if (field?.array) refuse(`does not support "$like" on array field "${path}"`);
  const word = pattern.replace(/^%/, "").replace(/%$/, "");
  if (/[%_]/.test(word)) refuse(`does not support the pattern "${pattern}" ("$like" on "${path}")`);
  if (word === pattern) return equals(path, pattern, field);
  if (word === "") return present(quoted(path));
  if (!pattern.startsWith("%")) return startsWith(path, word, field);
  if (!pattern.endsWith("%")) refuse(`has no filter for how a text ends ("$like" on "${path}")`);
  if (!context.containsFilter) {
    refuse(`needs the server's containsFilter and the option contains_filter for "${pattern}"`);
  }
  return `${quoted(path)} CONTAINS ${quoted(word)}`;
}

const listed = (value: unknown) => (Array.isArray(value) ? value : [value]) as Value[];

function operator(
  path: string,
  name: string,
  value: unknown,
  context: Context,
  field?: PlannedField,
): string {
  switch (name) {
    case "$eq":
      return equals(path, value as Value, field);
    case "$ne":
      // A document without the field is not equal, as in Medusa's own provider.
      return `NOT ${equals(path, value as Value, field)}`;
    case "$in":
      return anyOf(path, listed(value), field);
    case "$nin":
      return `NOT ${anyOf(path, listed(value), field)}`;
    case "$gt":
      return compares(path, ">", value as Value, field);
    case "$gte":
      return compares(path, ">=", value as Value, field);
    case "$lt":
      return compares(path, "<", value as Value, field);
    case "$lte":
      return compares(path, "<=", value as Value, field);
    case "$exists":
      return value ? present(quoted(path)) : absent(quoted(path));
    case "$contains":
    case "$overlaps": {
      if (field && !field.array) refuse(`needs an array field for "${name}" ("${path}")`);
      const values = listed(value);
      if (name === "$overlaps") return anyOf(path, values, field);
      if (!values.length) return present(quoted(path));
      return `(${values.map((entry) => equals(path, entry, field)).join(" AND ")})`;
    }
    case "$prefix":
      return startsWith(path, String(value), field);
    case "$like":
      return like(path, String(value), context, field);
    default:
      return refuse(`does not support operator "${name}" on "${path}"`);
  }
}

function predicate(path: string, raw: unknown, context: Context): string {
  const field = context.plan?.fields.get(path);
  if (context.plan && !field) invalid(`Unknown search filter field "${path}"`);
  if (raw === null || typeof raw !== "object" || raw instanceof Date || Array.isArray(raw)) {
    return anyOf(path, listed(raw), field);
  }
  const entries = Object.entries(raw);
  if (!entries.length) invalid(`Empty operator map on search filter field "${path}"`);
  return entries.map(([name, value]) => operator(path, name, value, context, field)).join(" AND ");
}

/**
 * @returns the tree in Meilisearch's filter language; undefined when it leaves nothing out
 * @throws MedusaError NOT_ALLOWED on what the language cannot say, INVALID_DATA on a faulty tree
 */
export function compileFilters(
  filters: SearchTypes.SearchFilters | undefined,
  context: Context,
): string | undefined {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(filters ?? {})) {
    if (key === "q" || value === undefined) continue;
    if (key === "$and" || key === "$or") {
      const inner = (value as SearchTypes.SearchFilters[])
        .map((branch) => compileFilters(branch, context))
        .filter((part) => part !== undefined)
        .map((part) => `(${part})`);
      if (inner.length) parts.push(inner.join(key === "$and" ? " AND " : " OR "));
      continue;
    }
    if (key === "$not") {
      const inner = compileFilters(value as SearchTypes.SearchFilters, context);
      if (inner) parts.push(`NOT (${inner})`);
      continue;
    }
    parts.push(predicate(key, value, context));
  }
  if (!parts.length) return undefined;
  return parts.length === 1 ? parts[0] : parts.map((part) => `(${part})`).join(" AND ");
}
