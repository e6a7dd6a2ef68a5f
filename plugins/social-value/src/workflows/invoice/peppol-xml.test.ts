import { readFileSync } from "node:fs";
import path from "node:path";
import { invoiceAmounts } from "@insteg/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { peppolXml } from "./peppol-xml";
import { creditNoteExample, invoiceExample } from "./testing/invoice-example";
import { brokenRules } from "./testing/peppol-rules";
import { SAMPLES } from "./testing/samples";

const profile = (name: string) => {
  const fileName = `ubl-profile-${name}.xsd`;
  const file = path.join(import.meta.dirname, "testing", fileName);
  return { fileName, contents: readFileSync(file, "utf8") };
};
const SHARED = [profile("basic"), profile("aggregate")];
const PROFILES = { Invoice: profile("invoice"), CreditNote: profile("credit-note") };

const problemsOf = async (xml: string): Promise<string[]> => {
  const root = xml.includes("<CreditNote ") ? "CreditNote" : "Invoice";
  const { errors } = await validateXML({
    xml: { fileName: "invoice.xml", contents: xml },
    schema: PROFILES[root],
    preload: SHARED,
  });
  return errors.map((error) => error.message);
};

describe("a Peppol document", () => {
  test.each(Object.entries(SAMPLES))(
    "of %s keeps to UBL's structure and to the rules",
    async (_, sample) => {
      const xml = peppolXml(sample);
      expect(await problemsOf(xml)).toEqual([]);
      expect(brokenRules(xml)).toEqual([]);
      expect(peppolXml(sample)).toBe(xml);
    },
  );

  test("keeps to the rules of amounts whatever was sold, and conserves each öre", () => {
    const line = fc.record({
      rate_bp: fc.constantFrom(2500, 1200, 600, 0),
      quantity: fc.integer({ min: 1, max: 400 }),
      gross_minor: fc.bigInt({ min: 1n, max: 10_000_000n }),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (sold, isCredit) => {
          const lines = sold.map(({ rate_bp, quantity, gross_minor }, index) => ({
            ...{ line_id: String(index), kind: "item" as const, title: "Vara", quantity, rate_bp },
            ...invoiceAmounts(gross_minor, rate_bp),
          }));
          const xml = peppolXml(
            isCredit ? creditNoteExample({ lines }) : invoiceExample({ lines }),
          );
          expect(brokenRules(xml)).toEqual([]);
          const gross_minor = sold.reduce((sum, one) => sum + one.gross_minor, 0n);
          const [, payable] = /<cbc:PayableAmount currencyID="SEK">([\d.]+)</.exec(xml) ?? [];
          expect(BigInt(payable?.replace(".", "") ?? -1)).toBe(gross_minor);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("tells where to pay, by what, whom for, and what is credited", () => {
    const xml = peppolXml(invoiceExample());
    for (const told of [
      "<cbc:ID>9912346</cbc:ID>",
      "<cbc:ID>SE:BANKGIRO</cbc:ID>",
      "<cbc:PaymentID>00001786</cbc:PaymentID>",
      "<cbc:DueDate>2026-12-27</cbc:DueDate>",
      "utställd av Nätverket i säljarens namn",
      "Reserverad upphandling",
    ]) {
      expect(xml).toContain(told);
    }
    const credit = peppolXml(creditNoteExample());
    expect(credit).toMatch(/<cac:InvoiceDocumentReference>\s*<cbc:ID>IN-17</);
    expect(credit).not.toContain("PaymentMeans");
  });

  test("is refused where it cannot be said, in a word for each", () => {
    const codeOf = (work: () => unknown) => {
      try {
        return work();
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const tiny = Array.from({ length: 2000 }, (_, index) => ({
      ...{ line_id: String(index), kind: "item" as const, title: "Skruv", quantity: 1 },
      ...{ rate_bp: 2500, ...invoiceAmounts(2n, 2500) },
    }));
    const cases: [string, Parameters<typeof invoiceExample>[0]][] = [
      ["invoice_buyer_not_in_peppol", { buyer: { peppol_id: null, organisation_number: null } }],
      ["invoice_network_number_missing", { payee: { organisation_number: null } }],
      ["invoice_vat_number_missing", { seller: { vat_number: null, organisation_number: null } }],
      ["invoice_vat_out_of_tolerance", { lines: tiny }],
    ];
    for (const [code, changes] of cases) {
      expect(codeOf(() => peppolXml(invoiceExample(changes)))).toBe(code);
    }
  });

  test("that is broken is found out: by its structure, and by its rules", async () => {
    const xml = peppolXml(invoiceExample());
    const broken = (from: RegExp, to: string, source = xml) => {
      const changed = source.replace(from, to);
      expect(changed, String(from)).not.toBe(source);
      return changed;
    };
    for (const [from, to] of [
      [/<cbc:IssueDate>.*?<\/cbc:IssueDate>/, ""],
      [/(<cbc:IssueDate>.*?<\/cbc:IssueDate>)(\s*)(<cbc:DueDate>.*?<\/cbc:DueDate>)/, "$3$2$1"],
      [/unitCode="H87"/, ""],
      [/2026-12-27/, "27.12.2026"],
      [/3633\.02/, "3633,02"],
    ] as const) {
      expect(await problemsOf(broken(from, to)), String(from)).not.toEqual([]);
    }
    for (const [id, from, to] of [
      [
        "BR-CO-10",
        /<cbc:LineExtensionAmount currencyID="SEK">3279/,
        '<cbc:LineExtensionAmount currencyID="SEK">3280',
      ],
      [
        "BR-CO-14",
        /<cbc:TaxAmount currencyID="SEK">353\.34/,
        '<cbc:TaxAmount currencyID="SEK">353.35',
      ],
      [
        "BR-CO-15",
        /TaxInclusiveAmount currencyID="SEK">3633\.02/,
        'TaxInclusiveAmount currencyID="SEK">3633.03',
      ],
      [
        "BR-CO-16",
        /PayableAmount currencyID="SEK">3633\.02/,
        'PayableAmount currencyID="SEK">3633.00',
      ],
      ["BR-CO-17", /<cbc:Percent>25</, "<cbc:Percent>26<"],
      ["SE-R-006", /<cbc:Percent>6</, "<cbc:Percent>7<"],
      ["SE-R-013", /5560360793</, "5560360794<"],
      ["SE-R-008", /9912346/, "991-2346"],
      ["PEPPOL-EN16931-R003", /<cbc:BuyerReference>[\s\S]*?<\/cac:OrderReference>/, ""],
      ["PEPPOL-EN16931-R010", /<cbc:EndpointID schemeID="0007">2120000142<\/cbc:EndpointID>/, ""],
      [
        "PEPPOL-EN16931-R120",
        /<cbc:PriceAmount currencyID="SEK">100\.00/,
        '<cbc:PriceAmount currencyID="SEK">100.01',
      ],
    ] as const) {
      expect(brokenRules(broken(from, to))).toContain(id);
    }
    const outside = peppolXml(SAMPLES["a seller outside VAT"] ?? invoiceExample());
    expect(brokenRules(broken(/<cbc:ID>O</, "<cbc:ID>S<", outside))).toContain("BR-S-02");
  });
});
