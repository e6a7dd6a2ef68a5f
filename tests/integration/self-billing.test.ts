import type { FundingModuleService } from "@insteg/social-value/modules/funding";
import {
  billClosedMonths,
  selfBillingFile,
  setNetworkWorkflow,
} from "@insteg/social-value/workflows";
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { refusalOf } from "../support/expect-refusal";
import { createProduct } from "../support/goods";
import { adminClient } from "../support/http";
import { unbalancedTransactions } from "../support/ledger";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { sell } from "../support/orders";
import { containerWith, inPassing } from "../support/payouts";
import { refund } from "../support/refunds";
import { NETWORK } from "../support/shop";

describe("self-billing between a chain's stages", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  /** A seller with 60 %, a registered supplier with 30 % and one that is not registered with 10 %. */
  const chainOfThree = async () => {
    const seller = await createEnterprise(app, "Säljaren", { parcel_minor: 5000 });
    const supplier = await createEnterprise(app, "Leverantören");
    const small = await createEnterprise(app, "Den lilla", { vat_registered_from: null });
    const chain = await publishedChain(app, [
      [seller, 6000, 0],
      // What is for training is part of the supply, whichever account it lands on.
      [supplier, 3000, 5000],
      [small, 1000, 0],
    ]);
    const scarf = await createProduct(app, { enterprise: seller, chain, price_minor: 25_000 });
    const food = { vat_class: "food" as const, price_minor: 10_600 };
    const honey = await createProduct(app, { enterprise: seller, chain, ...food });
    return { seller, supplier, small, scarf, honey };
  };

  /**
   * Bills this month as if it were closed, and gives `work` what that made; all of it in passing, since
   * closing for good would shut the month to every other test.
   */
  const billed = <T>(
    work: (
      funding: FundingModuleService,
      balance: (account: string) => Promise<number>,
    ) => Promise<T>,
  ) =>
    inPassing(app, async (funding, trx) => {
      await trx.raw(`INSERT INTO closed_month (month)
        SELECT DISTINCT month FROM ledger_posting WHERE month IS NOT NULL ON CONFLICT DO NOTHING`);
      await billClosedMonths(containerWith(app, funding));
      const balance = async (account: string) => {
        const { rows } = await trx.raw<{ rows: { sum: string }[] }>(
          "SELECT coalesce(sum(amount_minor), 0)::text AS sum FROM ledger_posting WHERE account = ?",
          [account],
        );
        return Number(rows[0]?.sum);
      };
      return work(funding, balance);
    });
  const statementsOf = async (funding: FundingModuleService, enterprise: TestEnterprise) => {
    const page = { limit: 20, offset: 0 };
    const { self_billings } = await funding.listSelfBillings(
      { enterprise_id: enterprise.id },
      page,
    );
    return self_billings;
  };

  test("a registered supplier's VAT comes from the seller's VAT account; an unregistered one's share includes it", async () => {
    const { seller, supplier, small, scarf, honey } = await chainOfThree();
    await sell(app, {
      lines: [
        [scarf, 1],
        [honey, 1],
      ],
      channel: "stall",
    });
    await billed(async (funding, balance) => {
      // 25 % of 60.00 for the scarf, 6 % of 30.00 for the honey.
      expect(await balance(`enterprise:${supplier.id}:vat:2500`)).toBe(1500);
      expect(await balance(`enterprise:${supplier.id}:vat:600`)).toBe(180);
      expect(await balance(`enterprise:${seller.id}:vat:2500`)).toBe(5000 - 1500);
      expect(await balance(`enterprise:${seller.id}:vat:600`)).toBe(600 - 180);
      const [statement, ...more] = await statementsOf(funding, supplier);
      expect(more).toEqual([]);
      expect(statement).toMatchObject({ seller_id: seller.id, net_minor: 9000n, vat_minor: 1680n });
      expect(statement?.vat).toEqual([
        { rate_bp: 2500, net_minor: 6000n, vat_minor: 1500n },
        { rate_bp: 600, net_minor: 3000n, vat_minor: 180n },
      ]);
      const { lines } = await funding.findSelfBilling(statement?.id ?? "");
      expect(lines.map((line) => line.net_minor).sort()).toEqual([3000n, 6000n]);
      const [ofSmall] = await statementsOf(funding, small);
      expect(ofSmall).toMatchObject({ net_minor: 3000n, vat_minor: 0n });
      expect(await statementsOf(funding, seller)).toHaveLength(2);
    });
  });

  test("goods whose product is gone are billed at the rate that the customer paid", async () => {
    const { supplier, honey } = await chainOfThree();
    await sell(app, { lines: [[honey, 1]], channel: "stall" });
    await deleteProductsWorkflow(app.container).run({ input: { ids: [honey.id] } });
    await billed(async (funding) => {
      const [statement] = await statementsOf(funding, supplier);
      expect(statement?.vat).toEqual([{ rate_bp: 600, net_minor: 3000n, vat_minor: 180n }]);
    });
  });

  test("a class that is corrected after the sale changes nothing of what was sold", async () => {
    const { supplier, honey, scarf } = await chainOfThree();
    const classed = (id: string, vat_class: string) =>
      app.db.query("UPDATE product_enterprise SET vat_class = $2 WHERE product_id = $1", [
        id,
        vat_class,
      ]);
    await classed(scarf.id, "serving");
    await sell(app, {
      lines: [
        [honey, 1],
        [scarf, 1],
      ],
      channel: "stall",
    });
    await classed(honey.id, "standard");
    await classed(scarf.id, "standard");
    await billed(async (funding) => {
      const [statement] = await statementsOf(funding, supplier);
      // Sold as food and as a meal, whose makings are food: 30 % of the nets 100.00 and 223.21.
      expect(statement?.vat).toEqual([{ rate_bp: 600, net_minor: 9696n, vat_minor: 582n }]);
    });
  });

  test("a refund reduces what is billed, to nothing when all is given back", async () => {
    const { supplier, scarf } = await chainOfThree();
    const order = await sell(app, { lines: [[scarf, 2]], channel: "stall" });
    await refund(app, order, 25_000);
    await billed(async (funding) => {
      const [statement] = await statementsOf(funding, supplier);
      expect(statement).toMatchObject({ net_minor: 6000n, vat_minor: 1500n });
    });
    await refund(app, order, 25_000);
    await billed(async (funding) => {
      expect(await statementsOf(funding, supplier)).toEqual([]);
    });
  });

  test("the supplier is paid its VAT, and the seller that much less", async () => {
    const { seller, supplier, scarf } = await chainOfThree();
    await sell(app, { lines: [[scarf, 1]], channel: "stall" });
    const sumOf = async (funding: FundingModuleService, { id }: TestEnterprise) =>
      ((await funding.owedPostings("sek")).get(id) ?? [])
        .filter((posting) => posting.account.includes(":vat:"))
        .reduce((sum, posting) => sum + posting.amount_minor, 0n);
    await billed(async (funding) => {
      expect(await sumOf(funding, seller)).toBe(3500n);
      expect(await sumOf(funding, supplier)).toBe(1500n);
    });
  });

  test("again, also after a run that died before its end, bills nothing twice", async () => {
    const { supplier, scarf } = await chainOfThree();
    await sell(app, { lines: [[scarf, 1]], channel: "stall" });
    await inPassing(app, async (funding, trx) => {
      await trx.raw(`INSERT INTO closed_month (month)
        SELECT DISTINCT month FROM ledger_posting WHERE month IS NOT NULL ON CONFLICT DO NOTHING`);
      const container = containerWith(app, funding);
      expect(await billClosedMonths(container)).toBeGreaterThan(0);
      expect(await billClosedMonths(container)).toBe(0);
      await trx.raw("SET LOCAL session_replication_role = replica");
      await trx.raw("DELETE FROM billed_month");
      await trx.raw("SET LOCAL session_replication_role = origin");
      const [before] = await statementsOf(funding, supplier);
      expect(await billClosedMonths(container)).toBe(0);
      expect(await statementsOf(funding, supplier)).toEqual([before]);
    });
  });

  test("in a commission sale every registered stage is paid its VAT from the network's", async () => {
    const { seller, supplier, small, scarf } = await chainOfThree();
    await setNetworkWorkflow(app.container).run({
      input: { ...NETWORK, sale_model: "commission_sale" },
    });
    try {
      await sell(app, { lines: [[scarf, 1]], channel: "stall", ship: "parcel" });
    } finally {
      await setNetworkWorkflow(app.container).run({ input: NETWORK });
    }
    await billed(async (funding, balance) => {
      const [ofSeller] = await statementsOf(funding, seller);
      // 120.00 of the scarf and the parcel's 40.00, each with 25 %.
      expect(ofSeller).toMatchObject({ seller_id: null, net_minor: 16_000n, vat_minor: 4000n });
      const [ofSupplier] = await statementsOf(funding, supplier);
      expect(ofSupplier).toMatchObject({ seller_id: null, net_minor: 6000n, vat_minor: 1500n });
      const [ofSmall] = await statementsOf(funding, small);
      expect(ofSmall).toMatchObject({ net_minor: 2000n, vat_minor: 0n });
      expect(await balance(`enterprise:${seller.id}:vat:2500`)).toBe(4000);
      expect(await balance(`enterprise:${supplier.id}:vat:2500`)).toBe(1500);
    });
  });

  test("every statement's VAT is what the ledger has under its key", async () => {
    await billed(async (funding) => {
      const { self_billings } = await funding.listSelfBillings({}, { limit: 1000, offset: 0 });
      expect(self_billings.length).toBeGreaterThan(5);
      const numbers = self_billings.map((one) => one.number).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const { id, net_minor, vat_minor, vat } of self_billings) {
        const { lines } = await funding.findSelfBilling(id);
        expect(lines.reduce((sum, line) => sum + line.net_minor, 0n)).toBe(net_minor);
        expect(vat.reduce((sum, row) => sum + row.vat_minor, 0n)).toBe(vat_minor);
      }
    });
  });

  test.each(["self_billing", "self_billing_line", "billed_month"])(
    "the database refuses to change or empty %s",
    async (table) => {
      expect(await refusalOf(app.db, `DELETE FROM ${table}`)).toContain("ledger_append_only");
      expect(await refusalOf(app.db, `TRUNCATE ${table} CASCADE`)).toContain("ledger_append_only");
    },
  );

  test("are listed for those who have signed in; one that is none is not found", async () => {
    const admin = await adminClient(app.url);
    const { status, body } = await admin.get("/admin/self-billings?limit=5");
    expect([status, body.limit]).toEqual([200, 5]);
    const none = await admin.get("/admin/self-billings/sbill_none/statement?format=csv");
    expect(none).toMatchObject({ status: 404, body: { code: "self_billing_not_found" } });
  });

  test("its file says the parties, every line and the VAT by rate", async () => {
    const { seller, supplier, scarf } = await chainOfThree();
    await sell(app, { lines: [[scarf, 1]], channel: "stall" });
    await billed(async (funding) => {
      const [statement] = await statementsOf(funding, supplier);
      await funding.sealLedger();
      const container = containerWith(app, funding);
      const csv = await selfBillingFile(container, statement?.id ?? "", "csv");
      const text = String(csv.content);
      expect(text).toContain(`"Köpare";"${seller.name}"`);
      expect(text).toContain(`"Säljare (leverantör)";"${supplier.name}"`);
      expect(text).toMatch(/"Bokföringens senaste sigill";"[1-9]\d*:[0-9a-f]{64}"/);
      expect(text).toContain('"25 %";60,00');
      expect(text).toContain(
        '"Underlag 25 %";60,00\r\n"Moms 25 %";15,00\r\n"Andelar och moms";75,00',
      );
      const pdf = await selfBillingFile(container, statement?.id ?? "", "pdf");
      expect(String(pdf.content).slice(0, 5)).toBe("%PDF-");
    });
  });
});
