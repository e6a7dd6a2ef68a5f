import { setTimeout as sleep } from "node:timers/promises";
import type { SearchTypes } from "@medusajs/framework/types";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MeilisearchSearchService } from "./service";
import { matches } from "./testing/in-memory-filter";
import { definitionOf } from "./testing/index-definition";
import { startMeilisearch } from "./testing/meilisearch-server";

const FIELDS: Record<string, SearchTypes.SearchFieldDefinition> = {
  id: { type: "keyword", filterable: true, sortable: true },
  word: { type: "keyword", filterable: true },
  number: { type: "float", filterable: true },
  flag: { type: "boolean", filterable: true },
  tags: { type: "keyword", array: true, filterable: true },
  title: { type: "text", searchable: true },
};

describe("the Meilisearch provider on a real server", () => {
  const index = definitionOf("things", FIELDS);
  let server: Awaited<ReturnType<typeof startMeilisearch>>;
  let provider: MeilisearchSearchService;

  const make = (more = {}) =>
    new MeilisearchSearchService({}, { host: server.host, api_key: server.apiKey, ...more });
  const find = async (filters?: SearchTypes.SearchFilters, q?: string, of = index) => {
    const { hits } = await provider.search({
      index: of,
      attributes_to_retrieve: ["id"],
      filters,
      q,
      pagination: { take: 1000 },
    });
    return hits.map(({ id }) => id).sort();
  };
  const write = async (documents: SearchTypes.SearchDocument[], to = index) => {
    const task = await provider.upsertDocuments({
      index: to.physical_name,
      definition: to,
      documents,
    });
    expect((await provider.waitForTask(task)).status).toBe("succeeded");
  };

  beforeAll(async () => {
    server = await startMeilisearch();
    provider = make();
    await provider.upsertIndex({ index });
  });
  afterAll(async () => await server?.stop());

  it("filters as a plain evaluation of the same filter does", async () => {
    const word = fc.constantFrom(
      ...["a", "B", "b", 'q"q', "back\\", 'b\\"', "å", "AND", "x OR y", "'", "TO", "1.5", "åö%"],
    );
    const number = fc.constantFrom(-3, 0, 1.5, 7, 1e21);
    const value = fc.option(word);
    const documents = fc
      .sample(
        fc.record({
          word: value,
          number: fc.option(number),
          flag: fc.option(fc.boolean()),
          tags: fc.array(word, { maxLength: 3 }),
        }),
        { numRuns: 200, seed: 1 },
      )
      .map((document, at) => ({ id: `t${at}`, ...document }));
    await write(documents);

    const filled = (list: fc.Arbitrary<unknown>) => fc.array(list, { maxLength: 3 });
    const equality = (of: fc.Arbitrary<unknown>) =>
      fc.oneof(
        of,
        filled(of),
        fc.record({ $eq: of }),
        fc.record({ $ne: of }),
        fc.record({ $in: filled(of) }),
        fc.record({ $nin: filled(of) }),
        fc.record({ $exists: fc.boolean() }),
      );
    const order = (of: fc.Arbitrary<unknown>) =>
      fc.oneof(fc.record({ $gt: of, $lte: of }), fc.record({ $gte: of }), fc.record({ $lt: of }));
    const leaf = fc.oneof(
      fc.record({ word: equality(value) }),
      fc.record({ word: fc.record({ $prefix: word }) }),
      fc.record({ number: fc.oneof(equality(fc.option(number)), order(number)) }),
      fc.record({ flag: equality(fc.option(fc.boolean())) }),
      fc.record({
        tags: fc.oneof(
          equality(value),
          fc.record({ $contains: fc.array(word, { minLength: 1, maxLength: 2 }) }),
          fc.record({ $overlaps: filled(word) }),
        ),
      }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.record({ $and: fc.array(tie("tree"), { maxLength: 3 }) }),
        fc.record({ $or: fc.array(tie("tree"), { maxLength: 3 }) }),
        fc.record({ $not: tie("tree") }),
      ),
    }));
    // Many filters in one call: it is the filters that are tried, not the network.
    const several = fc.array(tree, { minLength: 25, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(several, async (list) => {
        const filters = list as SearchTypes.SearchFilters[];
        const results = await provider.searchMany(
          filters.map((filter) => ({
            index,
            attributes_to_retrieve: ["id"],
            filters: filter,
            pagination: { take: 1000 },
          })),
        );
        const found = results.map(({ hits }) => hits.map(({ id }) => id).sort());
        filters.forEach((filter, at) => {
          const expected = documents.filter((document) => matches(document, filter));
          expect(found[at], JSON.stringify(filter)).toEqual(expected.map(({ id }) => id).sort());
        });
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it("loses nothing when the server is killed in the middle of writes", async () => {
    const killed = definitionOf("killed", FIELDS);
    await provider.upsertIndex({ index: killed });
    const portion = (at: number) =>
      Array.from({ length: 100 }, (_, n) => ({ id: `k${at}-${n}`, title: "ting" }));
    const hasty = make({ batch_documents: 50, retry_for_ms: 0, task_timeout_ms: 20_000 });
    const send = async (at: number, by = hasty) => {
      const documents = portion(at);
      const task = await by.upsertDocuments({ index: "killed", definition: killed, documents });
      expect((await by.waitForTask(task)).status).toBe("succeeded");
    };
    await send(0);
    // Taken and, for all that is known, not applied when the server dies.
    const taken = await hasty.upsertDocuments({
      index: "killed",
      definition: killed,
      documents: portion(1),
    });
    await server.kill();
    expect(await provider.isHealthy()).toBe(false);
    await expect(find()).rejects.toMatchObject({ kind: "unavailable" });
    // Thrown at once, so that whoever sent it sends it again; or held on to, by the option.
    await expect(send(2)).rejects.toMatchObject({ kind: "unavailable" });
    const patient = send(3, make({ retry_for_ms: 20_000 }));
    await sleep(100);
    await server.start();
    expect((await hasty.waitForTask(taken)).status).toBe("succeeded");
    await patient;
    await send(2);
    expect(await provider.isHealthy()).toBe(true);
    const listed = (await provider.listIndexes()).find(({ name }) => name === "killed");
    expect(listed?.document_count).toBe(400);
  });

  it("answers from the old or the new while an index is built anew", async () => {
    const swapped = definitionOf("swapped", FIELDS);
    await provider.upsertIndex({ index: swapped });
    const edition = (word: string) =>
      Array.from({ length: 200 }, (_, n) => ({ id: `s${n}`, word }));
    await write(edition("old"), swapped);
    let done = false;
    const seen = new Set<string>();
    const searching = (async () => {
      while (!done) {
        const found = await provider.search({
          index: swapped,
          attributes_to_retrieve: ["word"],
          pagination: { take: 200 },
        });
        const words = new Set(found.hits.map(({ document }) => String(document.word)));
        seen.add(`${found.hits.length} ${[...words].join()}`);
      }
    })();
    await provider.rebuildIndex({ index: swapped, documents: [edition("new")] });
    done = true;
    await searching;
    expect([...seen].filter((s) => s !== "200 old" && s !== "200 new")).toEqual([]);
    expect(await find({ word: "new" }, undefined, swapped)).toHaveLength(200);
    const names = (await provider.listIndexes()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("swapped"))).toEqual(["swapped"]);
  });

  it("knows Swedish by its settings", async () => {
    const swedish = definitionOf("swedish", FIELDS, {
      typo_tolerance: { enabled: false },
      provider_options: {
        "search-meilisearch": {
          localized_attributes: [{ attribute_patterns: ["*"], locales: ["swe"] }],
          synonyms: { mobil: ["telefon"] },
          stop_words: ["på"],
        },
      },
    });
    await provider.upsertIndex({ index: swedish });
    await write(
      [
        { id: "1", title: "får i hage" },
        { id: "2", title: "far med hatt" },
        { id: "3", title: "telefon" },
        { id: "4", title: "kaka plåt" },
      ],
      swedish,
    );
    expect(await find(undefined, "får", swedish)).toEqual(["1"]);
    expect(await find(undefined, "far", swedish)).toEqual(["2"]);
    expect(await find(undefined, "mobil", swedish)).toEqual(["3"]);
    expect(await find(undefined, "kaka på plåt", swedish)).toEqual(["4"]);
  });

  it("tells by kind what went wrong", async () => {
    const stranger = make({ api_key: "wrong" });
    await expect(stranger.listIndexes()).rejects.toMatchObject({ kind: "unauthorized" });
    const failing = await provider.deleteDocuments({
      index: "things",
      filters: { title: "not filterable" },
    });
    expect(await provider.waitForTask(failing)).toMatchObject({
      status: "failed",
      error: { code: "invalid_document_filter" },
    });
    const late = await provider.upsertDocuments({
      index: "things",
      definition: index,
      documents: [{ id: "late" }],
    });
    await expect(
      provider.waitForTask({ ...late, id: "999999" }, { timeout_ms: 50 }),
    ).rejects.toMatchObject({ kind: "rejected" });
    await expect(provider.deleteDocuments({ index: "things", filters: {} })).rejects.toMatchObject({
      type: "not_allowed",
    });
    const wrong = definitionOf("wrong", FIELDS, {
      provider_options: { "search-meilisearch": { synonym: {} } },
    });
    await expect(provider.upsertIndex({ index: wrong })).rejects.toThrow(/"wrong".*synonym/);
    expect(() => make({ host: "localhost", batch_bytes: -1 })).toThrow(/host: .*batch_bytes: /);
  });
});
