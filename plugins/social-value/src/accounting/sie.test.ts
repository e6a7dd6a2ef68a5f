import * as domain from "@insteg/domain";
import { networkVat } from "@insteg/domain";
import { describe, expect, test } from "vitest";
import type { Voucher } from "../modules/funding/accounting/vouchers";
import { accountMap, classOf } from "./account-classes";
import { sieHeader, sieVoucher } from "./sie";

const ACCOUNTS = accountMap([
  { account_class: "customer_payment", number: "1930", name: "Företagskonto" },
]);
const nameOf = () => 'Bi & "Honung"';

const voucher = (fields: Partial<Voucher>): Voucher => ({
  sequence: "7",
  kind: "capture",
  order_id: "order_1",
  event_at: new Date("2026-02-28T23:30:00Z"),
  month: "2026-03",
  lines: [
    { account: "customer:payment", enterprise_id: null, amount_minor: -12_500n },
    { account: "enterprise:ent_1:general", enterprise_id: "ent_1", amount_minor: 5000n },
    { account: "enterprise:ent_1:shipping", enterprise_id: "ent_1", amount_minor: 2500n },
    { account: "place:plc_1:2026-03", enterprise_id: "ent_1", amount_minor: 5000n },
  ],
  ...fields,
});

describe("a voucher", () => {
  test("has the accounts' amounts with debit positive, one row an account and enterprise", () => {
    expect(sieVoucher(voucher({}), ACCOUNTS, nameOf)).toEqual([
      '#VER I 7 20260301 "capture order_1"',
      "{",
      '#TRANS 1930 {} 125.00 20260301 ""',
      '#TRANS 2890 {} -75.00 20260301 "Bi & \\"Honung\\""',
      '#TRANS 2894 {} -50.00 20260301 "Bi & \\"Honung\\""',
      "}",
    ]);
  });

  test.each([
    ["2026-02", "20260228"],
    ["2026-03", "20260301"],
    ["2026-05", "20260501"],
  ])("that is booked in %s is dated %s, inside it", (month, date) => {
    const [first] = sieVoucher(voucher({ month }), ACCOUNTS, nameOf);
    expect(first).toContain(`#VER I 7 ${date} `);
  });

  test("that does not balance is refused, and a name cannot end its line", () => {
    const lines = [{ account: "customer:payment", enterprise_id: null, amount_minor: 1n }];
    expect(() => sieVoucher(voucher({ lines }), ACCOUNTS, nameOf)).toThrow("postings_unbalanced");
    const rows = sieVoucher(voucher({}), ACCOUNTS, () => "A\r\n#TRANS 1930 {} 1.00");
    expect(rows.every((row) => !/[\r\n]/.test(row))).toBe(true);
  });
});

describe("the accounts", () => {
  test("of the ledger all have a class of their own", () => {
    const accounts = [
      domain.customerPayment(),
      domain.enterpriseVat("e", 2500),
      domain.enterpriseGeneral("e"),
      domain.enterpriseShipping("e"),
      domain.trainingReserve("e"),
      domain.enterprisePaidOut("e"),
      domain.placeMonth("p", "2026-01"),
      domain.placeMonthPaid("p", "2026-01"),
      domain.networkCommission(),
      domain.networkCommissionVat(),
      domain.networkPaymentFees(),
      domain.networkRounding(),
      domain.networkPromotion(),
      domain.networkWriteOffs(),
      domain.networkInvoiced(),
      domain.networkUnmatched(),
      ...[600, 1200, 2500].map(networkVat),
    ];
    expect(accounts.filter((account) => classOf(account) === "other")).toEqual([]);
    expect(classOf("something:else")).toBe("other");
  });

  test("are listed once each in the header, which says what the file is", () => {
    const lines = sieHeader({
      made_at: new Date("2026-11-24T12:00:00Z"),
      network: { name: "Nätet", organisation_number: "556036-0793" },
      first_month: "2026-01",
      last_month: "2026-03",
      accounts: ACCOUNTS.values(),
    });
    expect(lines.slice(0, 5)).toEqual([
      "#FLAGGA 0",
      '#PROGRAM "Insteg" "0.1"',
      "#FORMAT PC8",
      "#GEN 20261124",
      "#SIETYP 4",
    ]);
    expect(lines[5]).toContain("kontantmetoden");
    const numbers = lines
      .filter((line) => line.startsWith("#KONTO"))
      .map((line) => line.slice(7, 11));
    expect(numbers).toEqual([...new Set(numbers)].sort());
  });
});
