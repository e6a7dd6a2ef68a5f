import type { Logger, SearchTypes } from "@medusajs/framework/types";
import {
  AbstractSearchProviderService,
  extractPrimaryKeyFilter,
  MedusaError,
} from "@medusajs/framework/utils";
import { type EnqueuedTask, type Index, Meilisearch } from "meilisearch";
import { call, persist } from "./backoff";
import { batches } from "./batches";
import { documentKey, keyAttribute, primaryKeyOf, toStored } from "./documents";
import { MeilisearchProviderError } from "./errors";
import { compileFilters } from "./filters";
import { IDENTIFIER } from "./identifier";
import { type MeilisearchOptions, type ResolvedOptions, resolveOptions } from "./options";
import { type Plan, planOf } from "./plan";
import { queriesOf } from "./queries";
import { resultOf } from "./results";
import { settingsOf } from "./settings";
import { Tasks } from "./tasks";

type Definition = SearchTypes.ResolvedSearchIndexDefinition;
type Dependencies = { logger?: Pick<Logger, "warn"> };

const LISTED_AT_ONCE = 1_000;

/** Meilisearch as a provider of Medusa's Search Module. */
export class MeilisearchSearchService extends AbstractSearchProviderService {
  static identifier = IDENTIFIER;

  readonly #client: Meilisearch;
  readonly #options: ResolvedOptions;
  readonly #tasks: Tasks;
  readonly #logger: Dependencies["logger"];
  readonly #plans = new WeakMap<Definition["fields"], Plan>();

  /** @throws MedusaError INVALID_DATA on faulty options */
  constructor({ logger }: Dependencies, options: MeilisearchOptions) {
    super();
    this.#options = resolveOptions(options);
    this.#logger = logger;
    this.#client = new Meilisearch({
      host: this.#options.host,
      apiKey: this.#options.api_key,
      timeout: this.#options.request_timeout_ms,
    });
    this.#tasks = new Tasks(this.#client, this.#options);
  }

  /** Whether the server answers that it can serve. Never throws. */
  async isHealthy(): Promise<boolean> {
    return await this.#client.isHealthy();
  }

  /**
   * Makes the index and its settings, and waits until they are in force.
   *
   * @throws MedusaError NOT_ALLOWED on fields that Meilisearch cannot hold, INVALID_DATA on settings
   */
  async upsertIndex({ index }: { index: Definition }): Promise<SearchTypes.SearchTask> {
    const plan = this.#planOf(index);
    const settings = settingsOf(index, plan, this.#options);
    if (plan.vectors.length) {
      this.#logger?.warn(
        `The Meilisearch search provider ignores vector field(s) ${plan.vectors.join(", ")} of search index "${index.name}"`,
      );
    }
    const name = index.physical_name;
    const primaryKey = keyAttribute(plan.primaryKey);
    const existing = await this.#existing(name);
    if (existing && existing.primaryKey !== primaryKey) await this.deleteIndex({ index: name });
    if (!existing || existing.primaryKey !== primaryKey) {
      const created = await this.#write(name, () => this.#client.createIndex(name, { primaryKey }));
      // Another process may have made the same index in between.
      if (created.error?.code !== "index_already_exists") accepted(created);
    }
    return accepted(await this.#write(name, () => this.#index(name).updateSettings(settings)));
  }

  /** Deletes the index; one that is not there is deleted already. */
  async deleteIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    const task = await this.#write(index, () => this.#client.deleteIndex(index));
    if (task.error?.code === "index_not_found") return { index, status: "succeeded" };
    return accepted(task);
  }

  /** The indexes that this provider made; others on the same server are left out. */
  async listIndexes(): Promise<SearchTypes.SearchIndexInfo[]> {
    return await call(async () => {
      const stats = await this.#client.getStats();
      const found: SearchTypes.SearchIndexInfo[] = [];
      for (let offset = 0; ; offset += LISTED_AT_ONCE) {
        const { results, total } = await this.#client.getRawIndexes({
          offset,
          limit: LISTED_AT_ONCE,
        });
        for (const { uid, primaryKey, createdAt, updatedAt } of results) {
          if (!primaryKeyOf(primaryKey)) continue;
          found.push({
            name: uid,
            provider: IDENTIFIER,
            document_count: stats.indexes[uid]?.numberOfDocuments ?? 0,
            created_at: new Date(createdAt),
            updated_at: new Date(updatedAt),
          });
        }
        if (offset + LISTED_AT_ONCE >= total) return found;
      }
    });
  }

  /**
   * Hands documents over in portions; the task names them all, and `waitForTask` waits for each.
   *
   * @throws MedusaError INVALID_DATA on a document without its key; MeilisearchProviderError when
   *   the server does not take them, so that whoever sent them sends them again
   */
  async upsertDocuments({
    index,
    definition,
    documents,
  }: {
    index: string;
    definition: Definition;
    documents: SearchTypes.SearchDocument[];
  }): Promise<SearchTypes.SearchTask> {
    const plan = this.#planOf(definition);
    // Meilisearch would make a missing index, without its settings.
    await this.#retrieve(index);
    if (!documents.length) return { index, status: "succeeded" };
    const stored = documents.map((document) => toStored(document, plan));
    const { batch_documents: count, batch_bytes: bytes } = this.#options;
    const ids: number[] = [];
    for (const json of batches(stored, { count, bytes })) {
      ids.push(
        await this.#tasks.enqueue(() =>
          this.#index(index).addDocumentsFromString(json, "application/json", {
            primaryKey: keyAttribute(plan.primaryKey),
          }),
        ),
      );
    }
    return { id: ids.join(","), index, status: "enqueued" };
  }

  /**
   * Deletes by key when the filter is nothing but keys, else whatever the filter matches.
   *
   * @throws MedusaError NOT_ALLOWED on a filter that matches everything: `clearIndex` is for that
   */
  async deleteDocuments({
    index,
    filters,
  }: SearchTypes.SearchDeleteDocumentsInput): Promise<SearchTypes.SearchTask> {
    const { primaryKey } = await this.#retrieve(index);
    const ids = extractPrimaryKeyFilter(filters, { primary_key: primaryKey });
    if (ids?.length === 0) return { index, status: "succeeded" };
    const filter = compileFilters(filters, { containsFilter: this.#options.contains_filter });
    if (filter === undefined) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Deleting from search index "${index}" requires filters`,
      );
    }
    const target = this.#index(index);
    const id = await this.#tasks.enqueue(() =>
      ids ? target.deleteDocuments(ids.map(documentKey)) : target.deleteDocuments({ filter }),
    );
    return { id: String(id), index, status: "enqueued" };
  }

  /** Empties the index, its settings kept. */
  async clearIndex({ index }: { index: string }): Promise<SearchTypes.SearchTask> {
    await this.#retrieve(index);
    const id = await this.#tasks.enqueue(() => this.#index(index).deleteAllDocuments());
    return { id: String(id), index, status: "enqueued" };
  }

  async search(input: SearchTypes.ProviderSearchQuery): Promise<SearchTypes.SearchResult> {
    const [result] = await this.searchMany([input]);
    return result as SearchTypes.SearchResult;
  }

  /** Every search, with all that its facets and counts need, in one call. */
  async searchMany(inputs: SearchTypes.ProviderSearchQuery[]): Promise<SearchTypes.SearchResult[]> {
    if (!inputs.length) return [];
    const sets = inputs.map((input) => queriesOf(input, this.#planOf(input.index), this.#options));
    const queries = sets.flatMap((set) => set.queries);
    const { results } = await call(() =>
      this.#client.multiSearch<{ queries: typeof queries }, Record<string, unknown>>({ queries }),
    );
    let from = 0;
    return sets.map((set) => {
      const own = results.slice(from, from + set.queries.length);
      from += set.queries.length;
      return resultOf(set, own);
    });
  }

  /**
   * Waits until every write of the task is applied; the server may go and come back meanwhile.
   *
   * @throws MeilisearchProviderError `timeout` or `unavailable` after the time given
   */
  async waitForTask(
    task: SearchTypes.SearchTask,
    options: { timeout_ms?: number } = {},
  ): Promise<SearchTypes.SearchTask> {
    if (!task.id || task.status === "succeeded" || task.status === "failed") return task;
    const timeout = options.timeout_ms ?? this.#options.task_timeout_ms;
    return await this.#tasks.wait(task.id.split(",").map(Number), task.index, timeout);
  }

  /**
   * Fills an index anew under the same name, for indexes that are read by it without Medusa: built
   * beside, swapped in one step, and the old one dropped. Searches see the old or the new.
   *
   * @throws when anything fails before the swap; the index is then as it was
   */
  async rebuildIndex({
    index,
    documents,
  }: {
    index: Definition;
    documents: AsyncIterable<SearchTypes.SearchDocument[]> | Iterable<SearchTypes.SearchDocument[]>;
  }): Promise<void> {
    const name = index.physical_name;
    const beside = `${name}__beside`;
    await this.#retrieve(name);
    await this.deleteIndex({ index: beside });
    await this.upsertIndex({ index: { ...index, physical_name: beside } });
    for await (const portion of documents) {
      const task = await this.upsertDocuments({
        index: beside,
        definition: index,
        documents: portion,
      });
      accepted(await this.waitForTask(task));
    }
    // Swapping twice undoes it, so this one call is made once and never again.
    const { taskUid } = await call(() =>
      this.#client.swapIndexes([{ indexes: [name, beside], rename: false }]),
    );
    accepted(await this.#tasks.wait([taskUid], name, this.#options.task_timeout_ms));
    await this.deleteIndex({ index: beside });
  }

  #index(name: string): Index<Record<string, unknown>> {
    return this.#client.index(name);
  }

  #planOf(definition: Definition): Plan {
    const known = this.#plans.get(definition.fields);
    if (known && known.primaryKey === definition.primary_key) return known;
    const plan = planOf(definition);
    this.#plans.set(definition.fields, plan);
    return plan;
  }

  async #existing(name: string) {
    try {
      return await persist(() => this.#index(name).getRawInfo(), this.#options.retry_for_ms);
    } catch (error) {
      if (error instanceof MeilisearchProviderError && error.kind === "not_found") return undefined;
      throw error;
    }
  }

  async #retrieve(name: string): Promise<{ primaryKey: string }> {
    const primaryKey = primaryKeyOf((await this.#existing(name))?.primaryKey);
    if (primaryKey) return { primaryKey };
    throw new MeilisearchProviderError("not_found", `no index "${name}" of this provider's`);
  }

  async #write(index: string, write: () => Promise<EnqueuedTask>): Promise<SearchTypes.SearchTask> {
    const id = await this.#tasks.enqueue(write);
    return await this.#tasks.wait([id], index, this.#options.task_timeout_ms);
  }
}

function accepted(task: SearchTypes.SearchTask): SearchTypes.SearchTask {
  if (task.status !== "failed") return task;
  throw new MeilisearchProviderError("task_failed", task.error?.message ?? "a write failed", {
    code: task.error?.code,
  });
}
