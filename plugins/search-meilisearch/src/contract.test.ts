import type { ISearchProvider, SearchTypes } from "@medusajs/framework/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MeilisearchSearchService } from "./service";
import { DOCUMENTS, definitionOf, GOODS } from "./testing/index-definition";
import { meilisearch } from "./testing/meilisearch-server";
import { postgresProvider } from "./testing/postgres-provider";

type Capability =
  | "highlight"
  | "any_term"
  | "typos"
  | "contains"
  | "stats_average"
  | "query_locales"
  | "case_sensitive_filters"
  | "nulls_returned";

const PROVIDERS: {
  name: string;
  can: Record<Capability, boolean>;
  make: () => Promise<{ provider: ISearchProvider; stop: () => Promise<void> }>;
}[] = [
  {
    name: "search-postgres",
    can: {
      highlight: false,
      any_term: true,
      typos: true,
      contains: true,
      stats_average: true,
      query_locales: false,
      case_sensitive_filters: true,
      nulls_returned: true,
    },
    make: postgresProvider,
  },
  {
    name: "search-meilisearch",
    can: {
      highlight: true,
      any_term: false,
      typos: true,
      contains: false,
      stats_average: false,
      query_locales: true,
      case_sensitive_filters: false,
      nulls_returned: false,
    },
    make: async () => {
      const server = await meilisearch();
      const provider = new MeilisearchSearchService(
        {},
        { host: server.host, api_key: server.apiKey, batch_documents: 4, max_tasks_in_flight: 2 },
      );
      return { provider, stop: server.stop };
    },
  },
];

describe.each(PROVIDERS)("$name keeps the contract", ({ name, can, make }) => {
  const index = definitionOf(`goods_${process.pid}`, GOODS, {
    provider_options: {
      "search-meilisearch": {
        localized_attributes: [{ attribute_patterns: ["*"], locales: ["swe"] }],
      },
    },
  });
  let provider: ISearchProvider;
  let stop = async () => {};

  const settle = async (task: SearchTypes.SearchTask) => {
    const done = (await provider.waitForTask?.(task, { timeout_ms: 20_000 })) ?? task;
    expect(done.status).toBe("succeeded");
  };
  const write = async (documents: SearchTypes.SearchDocument[], to = index.physical_name) =>
    await settle(await provider.upsertDocuments({ index: to, definition: index, documents }));
  const query = (q?: Partial<SearchTypes.ProviderSearchQuery>) => ({
    index,
    attributes_to_retrieve: ["id"],
    ...q,
  });
  const ids = async (q?: Partial<SearchTypes.ProviderSearchQuery>) =>
    (await provider.search(query(q))).hits.map(({ id }) => id);
  const matching = async (filters: SearchTypes.SearchFilters) => (await ids({ filters })).sort();
  const facets = async (
    wanted: SearchTypes.SearchOptions["facets"],
    q?: Partial<SearchTypes.ProviderSearchQuery>,
  ) => (await provider.search(query({ ...q, search_options: { facets: wanted } }))).facets;
  /** What the provider cannot do it refuses, so that nobody takes a wrong answer for a right one. */
  const whether = async (capability: Capability, run: Promise<unknown>, answer: unknown) => {
    if (can[capability]) expect(await run).toEqual(answer);
    else await expect(run).rejects.toMatchObject({ type: "not_allowed" });
  };

  beforeAll(async () => {
    ({ provider, stop } = await make());
    await settle(await provider.upsertIndex({ index }));
    await write(DOCUMENTS);
  });
  afterAll(async () => {
    await provider?.deleteIndex({ index: index.physical_name });
    await stop();
  });

  it("lists its indexes with their documents, and makes an index twice unharmed", async () => {
    await settle(await provider.upsertIndex({ index }));
    const listed = (await provider.listIndexes()).find((i) => i.name === index.physical_name);
    expect(listed).toMatchObject({ provider: name, document_count: DOCUMENTS.length });
    expect(listed?.created_at).toBeInstanceOf(Date);
  });

  it.each<[string, SearchTypes.SearchFilters, string[]]>([
    ["a value", { enterprise: "vävaren" }, ["p1", "p2"]],
    ["several values", { id: ["p1", "p3", "none"] }, ["p1", "p3"]],
    ["$eq null", { price: { $eq: null } }, ["p5"]],
    ["$eq boolean", { in_stock: { $eq: true } }, ["p1", "p3", "p4"]],
    ["$ne, and the field missing", { price: { $ne: 6900 } }, ["p1", "p2", "p4", "p5"]],
    ["$ne null", { made_at: { $ne: null } }, ["p1", "p2", "p3", "p4"]],
    ["$in of none", { id: { $in: [] } }, []],
    ["$nin", { enterprise: { $nin: ["vävaren", "köket"] } }, ["p4", "p5"]],
    ["a range", { price: { $gte: 6900, $lt: 49900 } }, ["p2", "p3"]],
    ["$gt, $lte", { price: { $gt: 6900, $lte: 49900 } }, ["p1", "p2"]],
    ["dates", { made_at: { $gte: new Date(Date.UTC(2026, 0, 3)) } }, ["p3", "p4"]],
    ["$exists", { materials: { $exists: true } }, ["p1", "p2", "p4", "p5"]],
    ["$exists false", { materials: { $exists: false } }, ["p3"]],
    ["$contains all", { materials: { $contains: ["ull", "bomull"] } }, ["p2"]],
    ["$overlaps", { materials: { $overlaps: ["bomull", "trä"] } }, ["p2", "p4", "p5"]],
    ["a value of an array", { materials: "ull" }, ["p1", "p2"]],
    ["inside an array of objects", { "variants.weight": 0.5 }, ["p1"]],
    ["quotes and slashes", { "variants.sku": 'T/1 "S"' }, ["p1"]],
    ["a backslash", { "variants.sku": "T\\2" }, ["p1"]],
    ["what would be filter language", { enterprise: '" OR id EXISTS OR "' }, []],
    ["$prefix", { enterprise: { $prefix: "väv" } }, ["p1", "p2"]],
    ["$like with an open end", { enterprise: { $like: "snick%" } }, ["p4", "p5"]],
    [
      "$or within fields",
      { in_stock: true, $or: [{ price: 6900 }, { materials: "trä" }] },
      ["p3", "p4"],
    ],
    ["$and of $or", { $and: [{ $or: [{ id: "p1" }, { id: "p2" }] }, { in_stock: false }] }, ["p2"]],
    ["$not", { $not: { $or: [{ enterprise: "vävaren" }, { in_stock: true }] } }, ["p5"]],
  ])("filters by %s", async (_name, filters, expected) => {
    expect(await matching(filters)).toEqual(expected);
  });

  it("refuses filters that make no sense, and finds text in the middle only where it can", async () => {
    await expect(matching({ materials: { $gt: "a" } })).rejects.toMatchObject({
      type: "not_allowed",
    });
    await expect(matching({ enterprise: { $overlaps: ["a"] } })).rejects.toMatchObject({
      type: "not_allowed",
    });
    await expect(matching({ nothing: 1 })).rejects.toThrow(/Unknown/);
    await whether("contains", matching({ enterprise: { $like: "%nicka%" } }), ["p4", "p5"]);
    expect(await matching({ enterprise: "Vävaren" })).toEqual(
      can.case_sensitive_filters ? [] : ["p1", "p2"],
    );
  });

  it("sorts with what has no value last, and pages", async () => {
    const order = { price: "ASC" } as const;
    expect(await ids({ pagination: { order } })).toEqual(["p3", "p2", "p1", "p4", "p5"]);
    expect(await ids({ pagination: { order: { price: "DESC" } } })).toEqual([
      "p4",
      "p1",
      "p2",
      "p3",
      "p5",
    ]);
    expect(await ids({ pagination: { order: { enterprise: "DESC", price: "ASC" } } })).toEqual([
      "p2",
      "p1",
      "p4",
      "p5",
      "p3",
    ]);
    const page = await provider.search(
      query({ pagination: { order, skip: 1, take: 2 }, search_options: { count: "exact" } }),
    );
    expect(page.hits.map(({ id }) => id)).toEqual(["p2", "p1"]);
    expect(page.metadata).toMatchObject({ skip: 1, take: 2, count: 5 });
    const none = await provider.search(
      query({ pagination: { take: 0 }, search_options: { count: "none" } }),
    );
    expect([none.hits, none.metadata.count]).toEqual([[], null]);
    // By price, though the other is the better match.
    expect(await ids({ q: "blå", pagination: { order } })).toEqual(["p4", "p5"]);
    await expect(ids({ pagination: { order: { materials: "ASC" } } })).rejects.toMatchObject({
      type: "not_allowed",
    });
  });

  it("matches whole words unless asked otherwise", async () => {
    expect(await ids({ q: "tröja" })).toEqual(["p1"]);
    expect(await ids({ q: "röd mössa" })).toEqual([]);
    expect(await ids({ q: "stickad ull" })).toEqual(["p1"]);
    expect(await ids({ q: "hallon" })).toEqual([]);
    expect(await ids({ q: "hallon", search_options: { match_strategy: "last" } })).toEqual(["p3"]);
    expect(await ids({ q: "grön mös", search_options: { match_strategy: "last" } })).toEqual([
      "p2",
    ]);
    expect(await ids({ q: "ull", search_options: { attributes_to_search_on: ["title"] } })).toEqual(
      [],
    );
    await whether(
      "any_term",
      ids({ q: "tröja mössa", search_options: { match_strategy: "any" } }).then((found) =>
        found.sort(),
      ),
      ["p1", "p2"],
    );
    expect(await ids({ q: "hallonsilt" })).toEqual([]);
    expect(await ids({ q: "hallonsilt", search_options: { typo_tolerance: true } })).toEqual(
      can.typos ? ["p3"] : [],
    );
    const scored = query({ q: "svarvad", search_options: { include_score: true } });
    const score = (await provider.search(scored)).hits[0]?.score ?? 0;
    expect(score).toBeGreaterThan(0);
    const above = (min_score: number) => ids({ q: "svarvad", search_options: { min_score } });
    expect(await above(score - 0.001)).toEqual(["p5"]);
    expect(await above(score + 0.001)).toEqual([]);
  });

  it("holds each language's words in its own field", async () => {
    expect(
      await ids({ q: "bowl", search_options: { attributes_to_search_on: ["title_en"] } }),
    ).toEqual(["p5"]);
    expect(
      await ids({ q: "skål", search_options: { attributes_to_search_on: ["title_en"] } }),
    ).toEqual([]);
    await whether("query_locales", ids({ q: "skål", search_options: { locales: ["swe"] } }), [
      "p5",
    ]);
  });

  it("returns the fields asked for, in their shape", async () => {
    const { hits } = await provider.search(
      query({
        filters: { id: ["p1", "p5"] },
        attributes_to_retrieve: ["id", "made_at", "variants.sku", "price"],
      }),
    );
    const documents = Object.fromEntries(hits.map(({ id, document }) => [id, document]));
    expect(documents.p1).toEqual({
      id: "p1",
      made_at: DOCUMENTS[0]?.made_at,
      price: 49900,
      variants: [{ sku: 'T/1 "S"' }, { sku: "T\\2" }],
    });
    expect(documents.p5).toEqual(
      can.nulls_returned ? { id: "p5", made_at: null, price: null } : { id: "p5" },
    );
  });

  it("marks matched words where it can", async () => {
    const found = provider.search(
      query({
        q: "tröja",
        search_options: { highlight: { fields: ["title"], pre_tag: "[", post_tag: "]" } },
      }),
    );
    await whether(
      "highlight",
      found.then(({ hits }) => hits[0]?.highlights),
      { title: ["röd [tröja]"] },
    );
  });

  it("counts facets within the search", async () => {
    expect(await facets(["enterprise", "materials"])).toEqual({
      enterprise: {
        type: "value",
        values: [
          { value: "snickaren", count: 2 },
          { value: "vävaren", count: 2 },
          { value: "köket", count: 1 },
        ],
      },
      materials: {
        type: "value",
        values: [
          { value: "trä", count: 2 },
          { value: "ull", count: 2 },
          { value: "bomull", count: 1 },
        ],
      },
    });
    expect(
      await facets([{ field: "enterprise", limit: 1, sort: "alpha" }], {
        filters: { in_stock: true },
      }),
    ).toEqual({
      enterprise: { type: "value", values: [{ value: "köket", count: 1 }] },
    });
    expect(await facets([{ field: "enterprise", query: "sni" }], { q: "blå" })).toEqual({
      enterprise: { type: "value", values: [{ value: "snickaren", count: 2 }] },
    });
    expect(
      await facets([
        {
          field: "price",
          type: "range",
          ranges: [
            { key: "low", to: 19900 },
            { from: 19900, to: 50000 },
          ],
        },
      ]),
    ).toEqual({
      price: {
        type: "range",
        ranges: [
          { key: "low", from: undefined, to: 19900, count: 1 },
          { key: "19900-50000", from: 19900, to: 50000, count: 2 },
        ],
      },
    });
    const stats = await facets([{ field: "price", type: "stats" }], {
      filters: { price: { $exists: true } },
    });
    expect(stats?.price).toMatchObject({
      type: "stats",
      min: 6900,
      max: 129900,
      count: 4,
      ...(can.stats_average ? { avg: 51650, sum: 206600 } : {}),
    });
  });

  it("returns one hit of each value, and counts facets of all", async () => {
    const found = await provider.search(
      query({
        pagination: { order: { price: "DESC" } },
        search_options: { distinct: "enterprise", facets: ["enterprise"], count: "exact" },
      }),
    );
    expect(found.hits.map(({ id }) => id)).toEqual(["p4", "p1", "p3"]);
    expect(found.metadata.count).toBe(3);
    expect(found.facets?.enterprise).toMatchObject({
      values: [{ count: 2 }, { count: 2 }, { count: 1 }],
    });
    await expect(ids({ search_options: { distinct: "materials" } })).rejects.toMatchObject({
      type: "not_allowed",
    });
  });

  it("answers several searches in their order", async () => {
    const results = await provider.searchMany?.([
      query({ q: "tröja" }),
      query({ pagination: { take: 0 }, search_options: { facets: ["in_stock"] } }),
      query({ filters: { id: "p3" } }),
    ]);
    expect(results?.map(({ hits }) => hits.map(({ id }) => id))).toEqual([["p1"], [], ["p3"]]);
    expect(results?.[1]?.facets?.in_stock).toMatchObject({
      values: [
        { value: "true", count: 3 },
        { value: "false", count: 1 },
      ],
    });
  });

  it("builds anew beside, and replaces, deletes and clears documents", async () => {
    const beside = { ...index, physical_name: `${index.physical_name}_v2` };
    await settle(await provider.upsertIndex({ index: beside }));
    const odd = ["a b", "å/ä", "x".repeat(600), "prod_1:sv", "_b_YQ"].map((id) => ({
      id,
      enterprise: id === "a b" ? "a" : "b",
    }));
    await write(
      [...odd, { id: "p9", enterprise: "first" }, { id: "p9", enterprise: "last" }],
      beside.physical_name,
    );
    const found = async () => (await ids({ index: beside })).sort();
    expect(await found()).toEqual([...odd.map(({ id }) => id), "p9"].sort());
    expect(await ids({ index: beside, filters: { enterprise: "last" } })).toEqual(["p9"]);
    expect(await ids()).toHaveLength(DOCUMENTS.length);
    const drop = async (filters: SearchTypes.SearchFilters) =>
      await settle(await provider.deleteDocuments({ index: beside.physical_name, filters }));
    await drop({ id: ["å/ä", "p9", "not there"] });
    await drop({ enterprise: "b", id: { $ne: "_b_YQ" } });
    expect(await found()).toEqual(["_b_YQ", "a b"]);
    await settle(await provider.clearIndex({ index: beside.physical_name }));
    expect(await found()).toEqual([]);
    await settle(await provider.deleteIndex({ index: beside.physical_name }));
    await settle(await provider.deleteIndex({ index: beside.physical_name }));
    await expect(found()).rejects.toMatchObject({ type: "not_found" });
    await expect(
      provider.upsertDocuments({
        index: beside.physical_name,
        definition: index,
        documents: DOCUMENTS,
      }),
    ).rejects.toMatchObject({ type: "not_found" });
    await expect(write([{ title: "no key" } as never])).rejects.toThrow(/primary key/);
  });

  it("refuses fields and queries that it cannot hold", async () => {
    const geo = definitionOf("geo", { id: { type: "keyword" }, place: { type: "geo" } });
    await expect(provider.upsertIndex({ index: geo })).rejects.toMatchObject({
      type: "not_allowed",
    });
    await expect(ids({ pagination: { cursor: "x" } })).rejects.toMatchObject({
      type: "not_allowed",
    });
    await expect(ids({ search_options: { vector: { value: [1] } } })).rejects.toMatchObject({
      type: "not_allowed",
    });
  });
});
