import { MedusaError } from "@medusajs/framework/utils";
import { z } from "zod";

const milliseconds = z.number().int().positive();
const count = z.number().int().positive();

const indexShape = {
  /** Words that stand for each other, as Meilisearch takes them: `{ soffa: ["divan"] }` is one way. */
  synonyms: z.record(z.string(), z.array(z.string().min(1))),
  /** Words that carry no meaning of their own and need not match. */
  stop_words: z.array(z.string().min(1)),
  /** The order in which hits are compared. `sort` first is what makes `pagination.order` final. */
  ranking_rules: z.array(z.string().min(1)).min(1),
  /** Languages by field: patterns of paths, and codes of ISO 639 such as `swe`. */
  localized_attributes: z.array(
    z.strictObject({
      attribute_patterns: z.array(z.string().min(1)).min(1),
      locales: z.array(z.string().min(2)).min(1),
    }),
  ),
  dictionary: z.array(z.string().min(1)),
  separator_tokens: z.array(z.string().min(1)),
  non_separator_tokens: z.array(z.string().min(1)),
};

/** Settings of one index: in the provider's `index_defaults`, or in a definition's own settings. */
const indexSchema = z.strictObject(indexShape).partial();

/** What a field may say under `provider_options["search-meilisearch"]`. */
const fieldSchema = z.strictObject({ locales: z.array(z.string().min(2)).min(1).optional() });

const optionsSchema = z.strictObject({
  host: z.url({
    protocol: /^https?$/,
    error: "must be the server's address, such as http://localhost:7700",
  }),
  api_key: z.string().min(1).optional(),
  /** How long one call may take. */
  request_timeout_ms: milliseconds.default(10_000),
  /** How long a write may wait to be applied. */
  task_timeout_ms: milliseconds.default(300_000),
  /** How long a write is tried again while the server is away, before it throws. */
  retry_for_ms: z.number().int().nonnegative().default(5_000),
  /** Documents in one call. */
  batch_documents: count.default(1_000),
  /** Bytes of JSON in one call. */
  batch_bytes: count.default(5 * 1024 * 1024),
  /** Writes handed over and not yet applied, by this process; the next one waits. */
  max_tasks_in_flight: count.default(8),
  /** How deep a search can page, and the highest exact count. */
  max_total_hits: count.default(10_000),
  /** How many values of a facet are seen. */
  max_facet_values: count.default(1_000),
  /** That the server's experimental `containsFilter` is on, for `$like: "%…%"`. */
  contains_filter: z.boolean().default(false),
  index_defaults: indexSchema.default({}),
});

export type IndexOptions = z.infer<typeof indexSchema>;
export type MeilisearchOptions = z.input<typeof optionsSchema>;
export type ResolvedOptions = z.infer<typeof optionsSchema>;

function parse<T>(schema: z.ZodType<T>, input: unknown, where: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.length ? `${path.join(".")}: ` : ""}${message}`,
  );
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Invalid ${where} of the Meilisearch search provider: ${faults.join("; ")}`,
  );
}

/**
 * @param input what medusa-config says
 * @throws MedusaError INVALID_DATA that names each faulty option
 */
export function resolveOptions(input: unknown): ResolvedOptions {
  return parse(optionsSchema as z.ZodType<ResolvedOptions>, input ?? {}, "options");
}

/** @throws MedusaError INVALID_DATA that names the index and each faulty setting */
export function resolveIndexOptions(input: unknown, index: string): IndexOptions {
  return parse(indexSchema, input ?? {}, `settings of index "${index}"`);
}

/** @throws MedusaError INVALID_DATA that names the field and each faulty setting */
export function resolveFieldOptions(input: unknown, path: string): { locales?: string[] } {
  return parse(fieldSchema, input ?? {}, `settings of field "${path}"`);
}
