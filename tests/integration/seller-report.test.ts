import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient } from "../support/http";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { sell } from "../support/orders";
import { lineIds, refundLines } from "../support/refunds";

// Of 125.00 with 25 % VAT the web shop takes 5 % of the net 100.00 and its VAT: 6.25. The stall takes nothing.
const PRICE_MINOR = 12_500;
const FEES_MINOR = 625;

/** A year whose months no other test closes: a refund is booked in the month it is made in. */
describe("what the platform's yearly report of its sellers is made from", () => {
  let app: TestApp;
  let admin: HttpClient;
  let seller: TestEnterprise;
  let supplier: TestEnterprise;
  let bowl: TestProduct;
  const rowOf = async (year: number, enterprise: TestEnterprise) => {
    const { status, body } = await admin.get(`/admin/figures/sellers?year=${year}&limit=200`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body.rows.find(
      (row: { enterprise: { id: string } }) => row.enterprise.id === enterprise.id,
    );
  };

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    seller = await createEnterprise(app, "Årsredovisarna");
    supplier = await createEnterprise(app, "Underleverantören");
    const chain = await publishedChain(app, [
      [seller, 6000, 3000],
      [supplier, 4000, 0],
    ]);
    bowl = await createProduct(app, { enterprise: seller, chain, price_minor: PRICE_MINOR });
    const order = await sell(app, {
      lines: [[bowl, 2]],
      channel: "web",
      // A minute before the quarter ends in Stockholm, two hours before it does in UTC.
      at: new Date("2031-09-30T21:59:00Z"),
    });
    await sell(app, {
      lines: [[bowl, 1]],
      channel: "stall",
      at: new Date("2031-09-30T22:01:00Z"),
    });
    const { items } = await lineIds(app, order);
    await refundLines(
      app,
      order,
      [[items[seller.id] ?? "", PRICE_MINOR]],
      new Date("2031-12-31T22:59:00Z"),
    );
  });

  test("each quarter in Stockholm's time, after fees, with refunds where they were made", async () => {
    const { quarters, total } = await rowOf(2031, seller);
    const none = { consideration_minor: 0, fees_minor: 0, sales: 0 };
    expect(quarters).toEqual([
      none,
      none,
      {
        consideration_minor: 2 * (PRICE_MINOR - FEES_MINOR),
        fees_minor: 2 * FEES_MINOR,
        sales: 1,
      },
      // The stall's sale, less the piece that came back with its fees.
      { consideration_minor: FEES_MINOR, fees_minor: -FEES_MINOR, sales: 1 },
    ]);
    expect(total).toEqual({
      consideration_minor: 2 * PRICE_MINOR - FEES_MINOR,
      fees_minor: FEES_MINOR,
      sales: 2,
    });
  });

  test("who supplies a seller is no seller, and another year is another report", async () => {
    expect(await rowOf(2031, supplier)).toBeUndefined();
    expect(await rowOf(2030, seller)).toBeUndefined();
  });

  test("a file has the same rows, and a year that is none is refused", async () => {
    const { status, body } = await admin.get("/admin/figures/exports/sellers?year=2031&format=csv");
    expect(status).toBe(200);
    const line = (body as string).split(/\r?\n/).find((one) => one.includes(seller.name));
    expect(line).toContain("243,75");
    expect((await admin.get("/admin/figures/sellers?year=soon")).status).toBe(400);
  });
});
