import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Payout } from "../payout";
import { pain001, type TransferBatch } from "./pain001";

const PROFILE = readFileSync(path.join(import.meta.dirname, "testing/pain001-profile.xsd"), "utf8");

const problemsOf = async (xml: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: "batch.xml", contents: xml },
    schema: { fileName: "profile.xsd", contents: PROFILE },
  });
  return errors.map((error) => error.message);
};

const payout = (number: number, fields: Partial<Payout> = {}): Payout => ({
  id: `payout_${number}`,
  number,
  enterprise_id: "ent",
  currency_code: "sek",
  amount_minor: 123_456n,
  state: "sent",
  provider: "manual",
  destination: {
    kind: "iban",
    account: "SE4550000000058398257466",
    name: "Åkerbärets ideella förening",
    organisation_number: "556036-0793",
  },
  period: "2026-11",
  batch: "UTB-7",
  provider_reference: null,
  reason: null,
  created_at: new Date("2026-11-27T23:30:00Z"),
  sent_at: null,
  paid_at: null,
  failed_at: null,
  returned_at: null,
  ...fields,
});

const batch = (fields: Partial<TransferBatch> = {}): TransferBatch => ({
  reference: "UTB-7",
  payer: {
    name: "Nätverket",
    organisation_number: "212000-0142",
    iban: "SE4550000000058398257466",
    bic: "ESSESESS",
  },
  // Half past midnight on a Saturday in Stockholm.
  created_at: new Date("2026-11-27T23:30:00Z"),
  payouts: [
    payout(7),
    payout(8, {
      amount_minor: 5n,
      destination: {
        kind: "bankgiro",
        account: "991-2346",
        name: "Biet & <Co> \u0007",
        organisation_number: null,
      },
    }),
  ],
  ...fields,
});

describe("pain001", () => {
  test("keeps to the profile of the published schema", async () => {
    expect(await problemsOf(pain001(batch()))).toEqual([]);
    const bare = batch({
      payer: { name: "", organisation_number: null, iban: "SE4550000000058398257466", bic: null },
    });
    expect(await problemsOf(pain001(bare))).toEqual([]);
  });

  test("keeps to it with a name of any length and any signs", async () => {
    const destination = { ...payout(1).destination, name: `${"å😀]]>".repeat(40)}\uFFFE` };
    const long = batch({ payouts: [payout(1, { destination })] });
    expect(await problemsOf(pain001(long))).toEqual([]);
  });

  test("the profile does refuse: what is missing, out of order, or of another form", async () => {
    const xml = pain001(batch());
    for (const [from, to] of [
      [/<EndToEndId>.*?<\/EndToEndId>/, ""],
      [/<NbOfTxs>2<\/NbOfTxs>/, "<NbOfTxs>två</NbOfTxs>"],
      [/(<ReqdExctnDt>.*?<\/ReqdExctnDt>)([\s\S]*?)(<ChrgBr>)/, "$2$1$3"],
      [/1234\.56/, "1234,56"],
      [/Ccy="SEK"/, 'Ccy="EUR"'],
      [/9912346/, "991-2346"],
    ] as const) {
      const broken = xml.replace(from, to);
      expect(broken).not.toBe(xml);
      expect(await problemsOf(broken), String(from)).not.toEqual([]);
    }
  });

  test("sums its transfers, names them, and is to be paid on a weekday", () => {
    const xml = pain001(batch());
    expect(xml.match(/<CtrlSum>1234\.61<\/CtrlSum>/g)).toHaveLength(2);
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs>/g)).toHaveLength(2);
    expect(xml).toContain("<EndToEndId>INSTEG-8</EndToEndId>");
    expect(xml).toContain("<ReqdExctnDt>2026-11-30</ReqdExctnDt>");
    expect(xml).toContain("Åkerbärets ideella förening");
    expect(xml).toContain("Biet &amp; &lt;Co&gt;");
  });

  test("is the same each time that it is made", () => {
    expect(pain001(batch())).toBe(pain001(batch()));
  });
});
