import { createHash } from "node:crypto";
import type { SearchTypes } from "@medusajs/framework/types";
import {
  projectDocument,
  searchValueToBoolean,
  searchValueToNumber,
} from "@medusajs/framework/utils";
import { invalid } from "./errors";
import type { Plan, PlannedField } from "./plan";

type Stored = Record<string, unknown>;

/** Meilisearch's own key of a document; its name tells which of our fields is the primary key. */
const KEY_PREFIX = "_key_of_";

export const keyAttribute = (primaryKey: string) => `${KEY_PREFIX}${primaryKey}`;

/** @returns the definition's primary key, or undefined for an index that is not ours */
export function primaryKeyOf(attribute: string | null | undefined): string | undefined {
  return attribute?.startsWith(KEY_PREFIX) ? attribute.slice(KEY_PREFIX.length) : undefined;
}

/**
 * Meilisearch takes letters, digits, hyphens and underscores as a key, 511 bytes at most. Other
 * ids are written in base64url, long ones as their SHA-256.
 */
export function documentKey(id: string): string {
  if (/^(?!_[bh]_)[A-Za-z0-9_-]{1,511}$/.test(id)) return id;
  const encoded = `_b_${Buffer.from(id, "utf8").toString("base64url")}`;
  if (encoded.length <= 511) return encoded;
  return `_h_${createHash("sha256").update(id).digest("base64url")}`;
}

function coerce(value: unknown, { kind }: PlannedField): unknown {
  switch (kind) {
    case "number":
      return searchValueToNumber(value, false);
    case "date":
      return typeof value === "number" ? value : searchValueToNumber(value, true);
    case "boolean":
      return searchValueToBoolean(value);
    default:
      return String(value);
  }
}

/** Replaces the value at a path, through arrays on the way. Empty and unreadable ones go. */
function convert(holder: Stored, segments: string[], field: PlannedField): void {
  const [head, ...rest] = segments;
  if (head === undefined || !Object.hasOwn(holder, head)) return;
  const value = holder[head];
  if (value === null || value === undefined) {
    delete holder[head];
    return;
  }
  if (rest.length) {
    const inner = (Array.isArray(value) ? value.flat(Infinity) : [value]).filter(isObject);
    for (const entry of inner) convert(entry, rest, field);
    return;
  }
  const values = (Array.isArray(value) ? value.flat(Infinity) : [value])
    .filter((entry) => entry !== null && entry !== undefined)
    .map((entry) => coerce(entry, field))
    .filter((entry) => entry !== undefined);
  if (!values.length) delete holder[head];
  else holder[head] = Array.isArray(value) && field.array ? values : values[0];
}

const isObject = (value: unknown): value is Stored =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A document as it is stored: declared fields alone, in their own shape, of their declared type,
 * dates as milliseconds. What is null or empty is left out, so that "has a value" is "exists".
 *
 * @throws MedusaError INVALID_DATA without a primary key
 */
export function toStored(document: SearchTypes.SearchDocument, plan: Plan): Stored {
  const id = (document as Stored)[plan.primaryKey];
  if (id === undefined || id === null || id === "") {
    invalid(`A search document is missing its primary key "${plan.primaryKey}"`);
  }
  const plain = JSON.parse(JSON.stringify(document)) as Stored;
  const stored = projectDocument(plain, [...plan.fields.keys()]) as Stored;
  for (const field of plan.fields.values()) convert(stored, field.path.split("."), field);
  stored[keyAttribute(plan.primaryKey)] = documentKey(String(id));
  return stored;
}

function restoreDates(holder: Stored, segments: string[]): void {
  const [head, ...rest] = segments;
  if (head === undefined || !Object.hasOwn(holder, head)) return;
  const value = holder[head];
  if (rest.length) {
    for (const entry of [value].flat().filter(isObject)) restoreDates(entry, rest);
    return;
  }
  const iso = (ms: unknown) => (typeof ms === "number" ? new Date(ms).toISOString() : ms);
  holder[head] = Array.isArray(value) ? value.map(iso) : iso(value);
}

/** @returns the asked-for fields of a stored document, dates as ISO 8601 */
export function fromStored(stored: Stored, plan: Plan, paths: string[]): Stored {
  const document = projectDocument(stored, paths) as Stored;
  for (const { path, kind } of plan.fields.values()) {
    if (kind === "date" && paths.some((p) => p === path || path.startsWith(`${p}.`))) {
      restoreDates(document, path.split("."));
    }
  }
  return document;
}
