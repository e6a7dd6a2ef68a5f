import { describe, expect, test } from "vitest";
import { lacksOf, unreviewed } from "./lacks";

const answer = (fields: Partial<Parameters<typeof lacksOf>[0][number]>) => ({
  code: "c",
  kind: "attestation" as const,
  declared: false,
  review: "pending" as const,
  evidence: [],
  ...fields,
});

describe("what an application lacks", () => {
  test.each([
    ["a declaration", answer({}), "declaration_missing"],
    ["a document", answer({ kind: "document", declared: true }), "evidence_missing"],
  ])("%s that is asked for", (_name, one, code) => {
    expect(lacksOf([one])).toEqual([{ field: "answers.c", code }]);
  });

  test.each([
    ["what is declared", answer({ declared: true })],
    ["a document that is handed in", answer({ kind: "document", evidence: [{}] })],
    ["what the coordinator sees to", answer({ kind: "review" })],
    ["what is waived", answer({ review: "waived" })],
  ])("%s lacks nothing", (_name, one) => {
    expect(lacksOf([one])).toEqual([]);
  });
});

test("an application is reviewed when every criterion is accepted or waived", () => {
  expect(
    unreviewed([
      { code: "a", review: "accepted" },
      { code: "b", review: "waived" },
      { code: "c", review: "pending" },
      { code: "d", review: "needs_more" },
    ]),
  ).toEqual(["c", "d"]);
});
