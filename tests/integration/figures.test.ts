import {
  DIMENSIONS,
  type Dimension,
  type FundingQuestion,
  fundingFigures,
  linesOfPlaceMonth,
  placesOfLine,
} from "@insteg/social-value/modules/funding/figures";
import { rollUp } from "@insteg/social-value/modules/funding/rollups";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import fc from "fast-check";
import {
  gifts,
  type LedgerDatabase,
  LINES,
  ledgerDatabase,
  MONTHS,
  PLACES,
  postGifts,
} from "../support/random-ledger";

type Keys = Record<Dimension, string>;
interface PlainPosting {
  keys: Keys;
  line_id: string | null;
  amount_minor: bigint;
}

const VALUES: Record<Dimension, string[]> = {
  place: PLACES.map((place) => place.place_id),
  month: MONTHS,
  channel: ["", "sc_0", "sc_1", "sc_2"],
  chain: ["", "vch_0", "vch_2"],
  product: ["", "prod_0", "prod_1", "prod_2", "prod_3"],
  enterprise: ["ent_0", "ent_1", "ent_2"],
  seller: ["", "ent_0", "ent_1", "ent_2"],
  place_kind: ["", "work_training", "entry_level_job"],
  municipality: ["", "0180", "0181"],
};

const filters = fc.record(
  Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, fc.subarray(VALUES[dimension], { minLength: 1 })]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Record<Dimension, string[]>>>;

const question: fc.Arbitrary<FundingQuestion> = fc.record(
  {
    of: fc.constantFrom("places" as const, "reserves" as const),
    by: fc.subarray(DIMENSIONS, { maxLength: 3 }),
    filters: fc.oneof(fc.constant({}), filters),
    first_month: fc.constantFrom(...MONTHS),
    last_month: fc.constantFrom(...MONTHS),
  },
  { requiredKeys: [] },
);

describe("figures", () => {
  let ledger: LedgerDatabase;
  let db: Knex;
  beforeAll(async () => {
    ledger = await ledgerDatabase("insteg_figures");
    db = ledger.db;
  });
  afterAll(() => ledger.end());

  /** Every posting that funds a place or a reserve, straight from the tables. */
  const plainPostings = async (): Promise<PlainPosting[]> => {
    const { rows } = await db.raw(
      `SELECT p.place_id, p.month, s.sales_channel_id, l.value_chain_id, l.product_id, p.enterprise_id,
              l.seller_id, p.line_id, p.amount_minor::text
         FROM ledger_posting p LEFT JOIN sale_line l USING (line_id) LEFT JOIN sale s USING (order_id)
        WHERE p.account NOT LIKE 'customer:%' ORDER BY p.id`,
    );
    return rows.map((row: Record<string, string | null>) => {
      const place = PLACES.find((one) => one.place_id === row.place_id);
      const keys: Keys = {
        place: row.place_id ?? "",
        month: row.month ?? "",
        channel: row.sales_channel_id ?? "",
        chain: row.value_chain_id ?? "",
        product: row.product_id ?? "",
        enterprise: row.enterprise_id ?? "",
        seller: row.seller_id ?? "",
        place_kind: place?.kind ?? "",
        municipality: place?.municipality_code ?? "",
      };
      return { keys, line_id: row.line_id, amount_minor: BigInt(row.amount_minor ?? 0) };
    });
  };

  /** The answer by a plain sum over the postings, as text lines. */
  const plainAnswer = (postings: readonly PlainPosting[], asked: FundingQuestion): string[] => {
    const { of = "places", by = [], filters: wanted = {} } = asked;
    const sums = new Map<string, [bigint, number]>(by.length === 0 ? [["", [0n, 0]]] : []);
    for (const { keys, amount_minor } of postings) {
      const isMeant =
        (keys.place !== "") === (of === "places") &&
        Object.entries(wanted).every(([name, list]) => list?.includes(keys[name as Dimension])) &&
        keys.month >= (asked.first_month ?? "") &&
        keys.month <= (asked.last_month ?? "9999");
      if (isMeant) {
        const key = by.map((dimension) => keys[dimension]).join("|");
        const [sum, count] = sums.get(key) ?? [0n, 0];
        sums.set(key, [sum + amount_minor, count + 1]);
      }
    }
    return [...sums].map(([key, [sum, count]]) => `${key}: ${sum} of ${count}`).sort();
  };
  const answer = async (asked: FundingQuestion): Promise<string[]> => {
    const figures = await fundingFigures(db, { ...asked, places: PLACES });
    return figures
      .map(({ keys, amount_minor, postings }) => {
        const key = (asked.by ?? []).map((dimension) => keys[dimension]).join("|");
        return `${key}: ${amount_minor} of ${postings}`;
      })
      .sort();
  };

  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(gifts, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.bigInt({ min: 5n, max: 100n }) },
    ),
    { minLength: 1, maxLength: 6 },
  );

  test("however they are asked for, are what the postings sum to", async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(question, { minLength: 5, maxLength: 15 }),
        async (taken, questions) => {
          for (const step of taken) {
            await (typeof step === "bigint" ? rollUp(db, step) : postGifts(db, step));
          }
          const postings = await plainPostings();
          for (const asked of questions) {
            expect(await answer(asked)).toEqual(plainAnswer(postings, asked));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("by kind and municipality go by what a closed month kept of a place", async () => {
    const [place] = PLACES;
    const [month = ""] = MONTHS;
    await postGifts(db, [[{ line: 0, place: 0, enterprise: 0, month, amount_minor: 700 }]]);
    const filters = { place: [place?.place_id ?? ""], month: [month] };
    const by: Dimension[] = ["place_kind", "municipality"];
    const trx = await db.transaction();
    try {
      const [before] = await fundingFigures(trx, { by, filters, places: PLACES });
      expect(before?.keys).toEqual({ place_kind: "work_training", municipality: "0180" });
      await trx.raw(
        `INSERT INTO closed_place_month (month, place_id, enterprise_id, kind, municipality_code, seats)
         VALUES (?, ?, 'ent_0', 'entry_level_job', '0114', 2)`,
        [month, place?.place_id ?? ""],
      );
      await trx.raw("INSERT INTO closed_month (month, places) VALUES (?, 1)", [month]);
      const kept = { ...before, keys: { place_kind: "entry_level_job", municipality: "0114" } };
      expect(await fundingFigures(trx, { by, filters, places: PLACES })).toEqual([kept]);
      const asked = { ...filters, municipality: ["0180"] };
      expect(await fundingFigures(trx, { by, filters: asked, places: PLACES })).toEqual([]);
    } finally {
      await trx.rollback();
    }
  });

  test("by any grouping sum to the total, rolled up or not", async () => {
    const sum = async (by: readonly Dimension[]) =>
      (await fundingFigures(db, { by, places: PLACES })).reduce(
        (total, figure) => total + figure.amount_minor,
        0n,
      );
    const groupings = DIMENSIONS.flatMap((a) => DIMENSIONS.map((b) => (a === b ? [a] : [a, b])));
    const inTail = await sum([]);
    for (const by of groupings) {
      expect(await sum(by)).toBe(inTail);
    }
    await rollUp(db);
    expect(await sum([])).toBe(inTail);
    for (const by of groupings) {
      expect(await sum(by)).toBe(inTail);
    }
  });

  test("a place month's lines come once each, page by page, and sum to its figure", async () => {
    const postings = await plainPostings();
    for (const [index, { place_id }] of PLACES.entries()) {
      const month = MONTHS[index % MONTHS.length] ?? "";
      const limit = index + 1;
      const lines = [];
      let after: string | undefined;
      for (;;) {
        const page = await linesOfPlaceMonth(db, { place_id, month, limit, after });
        lines.push(...page);
        after = page.at(-1)?.cursor;
        if (page.length < limit) break;
      }
      const own = postings.filter((p) => p.keys.place === place_id && p.keys.month === month);
      const lineIds = own.map((p) => p.line_id).filter((id) => id !== null);
      const listed = lines.map((line) => line.line_id).filter((id) => id !== null);
      expect([...listed].sort()).toEqual([...new Set(lineIds)].sort());
      expect(lines.filter((line) => line.line_id === null)).toHaveLength(
        own.length - lineIds.length,
      );
      expect(lines.reduce((sum, line) => sum + line.funded_minor, 0n)).toBe(
        own.reduce((sum, posting) => sum + posting.amount_minor, 0n),
      );
      const took = own.filter((posting) => posting.amount_minor < 0n);
      expect(lines.reduce((sum, line) => sum + line.reversed_minor, 0n)).toBe(
        -took.reduce((sum, posting) => sum + posting.amount_minor, 0n),
      );
    }
  });

  test("a line's places come once each, page by page, and are what was posted for it", async () => {
    const postings = await plainPostings();
    for (const [index, { line_id }] of LINES.entries()) {
      const limit = 1 + (index % 4);
      const rows = [];
      let after: string | undefined;
      for (;;) {
        const page = await placesOfLine(db, { line_id, limit, after });
        rows.push(...page);
        after = page.at(-1)?.cursor;
        if (page.length < limit) break;
      }
      const sums = new Map<string, bigint>();
      for (const { keys, amount_minor } of postings.filter((p) => p.line_id === line_id)) {
        const key = [keys.month, keys.place, keys.enterprise].join("|");
        sums.set(key, (sums.get(key) ?? 0n) + amount_minor);
      }
      const got = rows.map((row) => [
        [row.month, row.place_id ?? "", row.enterprise_id].join("|"),
        row.funded_minor,
      ]);
      expect(got).toEqual([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
    }
  });
});
