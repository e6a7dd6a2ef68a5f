import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertBatchMove, type BatchEventKind, type BatchMove, batchBalance } from "./batch";
import { DomainError } from "./errors";
import { RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const WHO = ["a", "b", "c"] as const;
const made: BatchMove = { id: "1", kind: "made", enterprise_id: "a", quantity_milli: 1_000n };

const KINDS: BatchEventKind[] = [
  ...(["used", "handed_over", "received", "rejected"] as const),
  ...(["activity", "finished", "discarded", "undone"] as const),
];
const ANSWERS: BatchEventKind[] = ["received", "rejected", "undone"];

/** What anybody may try, in any order: much of it is refused. */
const wish = fc.record({
  kind: fc.constantFrom(...KINDS),
  enterprise_id: fc.constantFrom(...WHO),
  to_enterprise_id: fc.constantFrom(...WHO),
  quantity_milli: fc.bigInt(-5n, 250n),
  of: fc.nat(),
  isByWhoMay: fc.boolean(),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** What is left of a list of wishes when each that breaks a rule is refused. */
function played(wishes: readonly Wish[]): BatchMove[] {
  const moves: BatchMove[] = [made];
  for (const one of wishes) {
    const next = moveOf(one, moves);
    try {
      assertBatchMove(moves, next);
      moves.push(next);
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
    }
  }
  return moves;
}

function moveOf({ of, isByWhoMay, ...one }: Wish, moves: readonly BatchMove[]): BatchMove {
  const about = ANSWERS.includes(one.kind) ? moves[of % moves.length] : undefined;
  const whoMay = one.kind === "undone" ? about?.enterprise_id : about?.to_enterprise_id;
  const isStill = ["rejected", "activity", "undone"].includes(one.kind);
  return {
    ...one,
    id: String(moves.length + 1),
    enterprise_id: (isByWhoMay && whoMay) || one.enterprise_id,
    quantity_milli: isStill ? 0n : one.quantity_milli,
    of_event_id: about?.id ?? null,
  };
}

describe("where a batch is", () => {
  test("nothing comes or goes, and nobody ever holds less than nothing", () => {
    let longest = 0;
    fc.assert(
      fc.property(fc.array(wish, { minLength: 10, maxLength: 40, size: "max" }), (wishes) => {
        const moves = played(wishes);
        longest = Math.max(longest, moves.length);
        for (let n = 1; n <= moves.length; n += 1) {
          const { made_milli, held_milli, ...rest } = batchBalance(moves.slice(0, n));
          const held = [...held_milli.values()];
          expect(held.every((milli) => milli >= 0n)).toBe(true);
          const gone = Object.values(rest);
          expect(gone.every((milli) => milli >= 0n)).toBe(true);
          expect([...held, ...gone].reduce((sum, milli) => sum + milli, 0n)).toBe(made_milli);
        }
      }),
      RUNS,
    );
    // Else the rules refuse everything, and the property says nothing.
    expect(longest).toBeGreaterThan(8);
  });

  test("it is the same in whatever order it is told", () => {
    fc.assert(
      fc.property(
        fc
          .array(wish, { maxLength: 30 })
          .map(played)
          .chain((moves) => fc.tuple(fc.constant(moves), shuffled(moves))),
        ([moves, other]) => {
          const plain = ({ held_milli, ...rest }: ReturnType<typeof batchBalance>) => ({
            ...rest,
            held: [...held_milli].filter(([, milli]) => milli !== 0n).sort(),
          });
          expect(plain(batchBalance(other))).toEqual(plain(batchBalance(moves)));
        },
      ),
      RUNS,
    );
  });

  const handed: BatchMove = {
    ...{ id: "2", kind: "handed_over", enterprise_id: "a", to_enterprise_id: "b" },
    quantity_milli: 600n,
  };
  const answer = (kind: BatchEventKind, quantity_milli = 0n, enterprise_id = "b"): BatchMove => ({
    ...{ id: "3", kind, enterprise_id, quantity_milli, of_event_id: "2" },
  });

  test("what was not received is the sender's again", () => {
    const { held_milli } = batchBalance([made, handed, answer("received", 550n)]);
    expect([...held_milli]).toEqual([
      ["a", 450n],
      ["b", 550n],
    ]);
  });

  test.each<[string, BatchMove[], BatchMove, string]>([
    ["more than is held", [made], { ...handed, quantity_milli: 1_001n }, "batch_quantity_exceeds"],
    ["what is on its way", [made, handed], { ...handed, id: "3" }, "batch_quantity_exceeds"],
    ["nothing", [made], { ...handed, quantity_milli: 0n }, "batch_quantity_invalid"],
    ["more received than sent", [made, handed], answer("received", 601n), "batch_quantity_exceeds"],
    ["received by another", [made, handed], answer("received", 1n, "c"), "batch_event_unknown"],
    ["another's taken back", [made, handed], answer("undone"), "batch_event_unknown"],
    [
      "an answered one taken back",
      [made, handed, answer("rejected")],
      { ...answer("undone", 0n, "a"), id: "4" },
      "batch_event_closed",
    ],
    [
      "work on what one does not hold",
      [made],
      { id: "2", kind: "activity", enterprise_id: "b", quantity_milli: 0n },
      "batch_quantity_exceeds",
    ],
  ])("%s is refused", (_name, moves, next, code) => {
    expectCode(() => assertBatchMove(moves, next), code as never);
  });
});
