import sealLedgerJob from "@insteg/social-value/jobs/seal-ledger";
import { mailLostReceipts } from "@insteg/social-value/workflows/receipt/mail-receipt";
import { Modules } from "@medusajs/framework/utils";
import { type ConsignmentShop, consignmentShop, mailed } from "../support/consignments";
import { mailsTo, type SentMail } from "../support/mails";
import { capture } from "../support/orders";
import { pdfText } from "../support/pdf";

describe("what comes with an order", () => {
  let shop: ConsignmentShop;
  let app: ConsignmentShop["app"];
  beforeAll(async () => {
    shop = await consignmentShop();
    app = shop.app;
  });

  const textOf = (mail: SentMail | undefined) => {
    const [file] = mail?.attachments ?? [];
    expect(file?.content_type).toBe("application/pdf");
    return pdfText(Buffer.from(file?.content ?? "", "base64"));
  };

  test("a confirmation that can be kept: seller by seller, with VAT, freight and the right of withdrawal", async () => {
    await app.db.query("UPDATE enterprise SET organisation_number = '556036-0793' WHERE id = $1", [
      shop.bee.id,
    ]);
    await app.container
      .resolve(Modules.PRODUCT)
      .updateProducts(shop.scarf.id, { metadata: { withdrawal_exception: "made_to_order" } });
    const order = await shop.bought(
      [
        [shop.honey, 2],
        [shop.scarf, 1],
      ],
      { isPaid: false },
    );
    const [mail] = await mailed(order.email, "order_placed");
    expect(mail?.text).toContain(`/sv/angra?order=${order.id}`);
    const text = textOf(mail);
    expect(text).toContain(`Orderbekräftelse ${order.number}`);
    expect(text).toContain("Väntar på betalning");
    expect(text).toMatch(/Säljare: Biet.*Org\.nr: \d{6}-\d{4}/);
    expect(text).toMatch(/Säljare: Vävstolen/);
    // Two jars of 125 kronor at 25 %, with a parcel of 50.
    expect(text).toMatch(/250,00 kr.*Frakt: .*50,00 kr.*Summa från säljaren 300,00 kr/);
    expect(text).toContain("varav moms 25 % (av 240,00 kr utan moms) 60,00 kr");
    expect(text).toContain("Ingen ångerrätt: varan görs efter beställning.");
    expect(text).toContain("konsumentverket.se");
    expect(text).toContain("Så mycket väntas köpet ge");
    expect(text).toContain("Köpet bokförs när det är betalt");
    expect(mailsTo(order.email, "order_paid")).toEqual([]);
  });

  test("a receipt when it is paid, once, with the ledger's proof when that is sealed", async () => {
    const order = await shop.bought([[shop.honey, 1]], { isPaid: false });
    await capture(app, order);
    const [mail] = await mailed(order.email, "order_paid");
    const text = textOf(mail);
    expect(text).toContain(`Kvitto ${order.number}`);
    expect(text).toMatch(/Betald .*Betalt 175,00 kr/);
    expect(await mailLostReceipts(app.container)).toBe(0);
    await sealLedgerJob(app.container);
    const answer = await fetch(`${app.url}/store/orders/${order.id}/receipt?token=${order.token}`, {
      headers: { "x-publishable-api-key": app.shop.publishable_key, "x-medusa-locale": "en-US" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const english = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(english).toContain(`Receipt ${order.number}`);
    const { rows } = await app.db.query(
      "SELECT merkle_root FROM ledger_seal ORDER BY number DESC LIMIT 1",
    );
    expect(english).toContain(rows[0]?.merkle_root);
    const stranger = await shop.store.get(`/store/orders/${order.id}/receipt?token=fel`);
    expect(stranger.status).toBe(404);
  });

  test("a word to those who are to pack, once each, and of their own goods alone", async () => {
    const order = await shop.bought([
      [shop.honey, 3],
      [shop.bowl, 1],
    ]);
    const about = (to: string) =>
      mailsTo(to, "new_consignment").filter(({ text }) => text.includes(`nummer ${order.number}`));
    await vi.waitFor(() => expect(about(shop.keeper.email)).toHaveLength(1), 10_000);
    const [mail] = about(shop.keeper.email);
    expect(mail?.text).toContain("3 × Vara");
    expect(mail?.text).not.toContain("1 × Vara");
    expect(mail?.text).toContain(`/sv/portal/sandningar/${order.id}`);
    expect(about(shop.weaver.email)).toEqual([]);
  });
});
