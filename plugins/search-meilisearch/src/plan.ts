import type { SearchTypes } from "@medusajs/framework/types";
import { invalid, refuse } from "./errors";
import { IDENTIFIER } from "./identifier";
import { resolveFieldOptions } from "./options";

type Kind = "string" | "number" | "date" | "boolean";

/** A leaf of an index definition, by its dotted path. */
export type PlannedField = {
  path: string;
  kind: Kind;
  /** Whether it or anything above it is an array, so that a document holds several values. */
  array: boolean;
  /** 0 when it is not matched against the query. */
  weight: number;
  filterable: boolean;
  sortable: boolean;
  facetable: boolean;
  locales: string[];
};

export type Plan = {
  primaryKey: string;
  fields: Map<string, PlannedField>;
  /** The heaviest first, which is how Meilisearch ranks fields. */
  searchable: string[];
  /** Declared and left out: Meilisearch needs an embedder for these. */
  vectors: string[];
};

const KINDS: Partial<Record<SearchTypes.SearchFieldKind, Kind>> = {
  keyword: "string",
  text: "string",
  integer: "number",
  float: "number",
  date: "date",
  boolean: "boolean",
};

const weightOf = ({ searchable }: SearchTypes.SearchFieldDefinition) =>
  searchable ? (typeof searchable === "object" ? (searchable.weight ?? 1) : 1) : 0;

/**
 * @returns the definition's leaves
 * @throws MedusaError NOT_ALLOWED on a field that Meilisearch cannot hold
 */
export function planOf(definition: SearchTypes.ResolvedSearchIndexDefinition): Plan {
  const fields = new Map<string, PlannedField>();
  const vectors: string[] = [];

  const walk = (
    group: Record<string, SearchTypes.SearchFieldDefinition>,
    prefix: string,
    inArray: boolean,
  ) => {
    for (const [name, field] of Object.entries(group)) {
      const path = `${prefix}${name}`;
      const array = inArray || field.array === true;
      if (field.type === "object") {
        walk(field.fields ?? {}, `${path}.`, array);
        continue;
      }
      if (field.type === "vector") {
        vectors.push(path);
        continue;
      }
      const kind = KINDS[field.type];
      if (!kind) return refuse(`does not support fields of type "${field.type}" ("${path}")`);
      fields.set(path, {
        path,
        kind,
        array,
        weight: weightOf(field),
        filterable: field.filterable === true,
        sortable: field.sortable === true,
        facetable: Boolean(field.facetable),
        locales: resolveFieldOptions(field.provider_options?.[IDENTIFIER], path).locales ?? [],
      });
    }
  };
  walk(definition.fields, "", false);

  const searchable = [...fields.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ path }) => path);
  return { primaryKey: definition.primary_key, fields, searchable, vectors };
}

/** @throws MedusaError INVALID_DATA on a field that the index does not have */
export function fieldOf(plan: Plan, path: string, use: string): PlannedField {
  return plan.fields.get(path) ?? invalid(`Unknown field "${path}" in ${use} of a search`);
}
