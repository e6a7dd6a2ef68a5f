import { civilDateOf } from "@insteg/domain";
import {
  keepInvoices,
  setNetworkWorkflow,
  updateEnterpriseWorkflow,
} from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { losingEvents } from "../support/events";
import { codeOf, refusalOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient, storeClient } from "../support/http";
import { accountTerms, invoicingOf, setPayee } from "../support/invoices";
import { unbalancedTransactions } from "../support/ledger";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import {
  createEnterprise,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { placeOrder, type TestOrder } from "../support/orders";
import { lineIds, refundLines } from "../support/refunds";
import { NETWORK } from "../support/shop";

const TODAY = civilDateOf(new Date());
const DAY_MS = 24 * 60 * 60 * 1000;
const FOREVER = new Date(0);
const HONEY = 3 * 12_501 + 5000;
const SCARF = 20_000 + 5000;

describe("orders on account", () => {
  let app: TestApp;
  let admin: HttpClient;
  let bee: TestEnterprise;
  let loom: TestEnterprise;
  let honey: TestProduct;
  let scarf: TestProduct;
  let members: Record<string, TestMember>;

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    await setNetwork("intermediary");
    bee = await createEnterprise(app, "Biet");
    // A sole trader outside VAT: it has no number that may be shown.
    loom = await createEnterprise(app, "Vävstolen", { vat_registered_from: null });
    await updateEnterpriseWorkflow(app.container).run({
      input: { id: bee.id, organisation_number: "556036-0793" },
    });
    const make = async (enterprise: TestEnterprise, price_minor: number) =>
      createProduct(app, {
        ...{ enterprise, price_minor },
        chain: await publishedChain(app, [[enterprise, 10_000, 0]]),
      });
    honey = await make(bee, 12_501);
    scarf = await make(loom, 20_000);
    members = {
      [bee.id]: await signedInMember(app, bee, "editor"),
      [loom.id]: await signedInMember(app, loom, "editor"),
    };
  });
  afterAll(async () => {
    await setNetworkWorkflow(app.container).run({ input: NETWORK });
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const setNetwork = (sale_model: "intermediary" | "commission_sale") =>
    setNetworkWorkflow(app.container).run({
      input: { ...NETWORK, sale_model, organisation_number: "212000-1355" },
    });
  /** An order of both, placed and not paid, with its terms. */
  const onAccount = async () => {
    const lines = [
      [honey, 3],
      [scarf, 1],
    ] as const;
    const order = await placeOrder(app, { lines, channel: "wholesale", ship: "parcel" });
    const terms = accountTerms(order.id);
    expect(await invoicingOf(app).recordAccountTerms(terms)).toBe(true);
    return { ...order, terms, email: terms.buyer.email };
  };
  const ship = async (order: TestOrder, { id }: TestEnterprise) => {
    const at = `/enterprise/consignments/${order.id}`;
    const client = members[id]?.client as HttpClient;
    const packed = await client.post(`${at}/pack`, { key: uniqueHandle("packa") });
    const parcel_id = packed.body.consignment.parcels.at(-1).id;
    const { status } = await client.post(`${at}/ship`, { parcel_id });
    expect(status).toBe(200);
  };
  const shown = async (order: TestOrder) =>
    (await admin.get(`/admin/orders/${order.id}/invoices`)).body;
  const invoicesOf = async (order: TestOrder, seller?: TestEnterprise | null) => {
    // biome-ignore lint/suspicious/noExplicitAny: asserted on by shape
    const invoices: any[] = (await shown(order)).invoices;
    const own =
      seller === undefined
        ? invoices
        : invoices.filter((one) => one.seller_id === (seller?.id ?? null));
    return own.reverse();
  };
  const issue = (order: TestOrder) => admin.post(`/admin/orders/${order.id}/invoices`);
  const pay = (invoice: { id: string }, paid_on = TODAY) =>
    admin.post(`/admin/invoices/${invoice.id}/paid`, { paid_on });
  const captured = async (order: TestOrder) => {
    const { rows } = await app.db.query(
      `SELECT coalesce(sum(-p.amount_minor), 0)::int AS minor, count(DISTINCT t.id)::int AS times
         FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
        WHERE t.order_id = $1 AND t.kind = 'capture' AND p.account = 'customer:payment'`,
      [order.id],
    );
    return rows[0];
  };
  const eventually = <T>(work: () => Promise<T>) => vi.waitFor(work, 10_000);

  test("are noted once, never change, and are not invoiced while there is nowhere to pay", async () => {
    await app.db.query("DELETE FROM invoice_setting");
    const order = await onAccount();
    const again = (changes = {}) =>
      invoicingOf(app).recordAccountTerms({ ...order.terms, ...changes });
    expect(await again()).toBe(false);
    expect(await codeOf(again({ payment_days: 10 }))).toBe("account_terms_differ");
    expect(await refusalOf(app.db, "UPDATE account_terms SET payment_days = 1")).toContain(
      "account_terms_fixed",
    );
    expect(await issue(order)).toMatchObject({
      status: 409,
      body: { code: "invoice_account_missing" },
    });
    const set = (body: object) => admin.post("/admin/invoices/settings", body);
    expect(await set({ bankgiro: "991-2345" })).toMatchObject({
      status: 400,
      body: { code: "bankgiro_checksum" },
    });
    expect(await set({ bankgiro: "9912346" })).toMatchObject({
      status: 200,
      body: { settings: { bankgiro: "991-2346", iban: null } },
    });
    const other = await placeOrder(app, { lines: [[honey, 1]] });
    expect(await issue(other)).toMatchObject({
      status: 409,
      body: { code: "order_not_on_account" },
    });
    expect(await shown(other)).toEqual({ is_on_account: false, invoices: [] });
  });

  test("are invoiced by each seller when its goods are sent, mailed, paid one by one, captured when all are, and credited by what is given back", async () => {
    await setPayee(app);
    const order = await onAccount();
    await ship(order, bee);
    const [first] = await eventually(async () => {
      const all = await invoicesOf(order);
      expect(all).toHaveLength(1);
      return all;
    });
    const vat = Math.round(37_503 / 5) + 1000;
    expect(first).toMatchObject({
      ...{ seller_name: "Biet", buyer_name: "Exempelkommunen", status: "open", left_minor: HONEY },
      ...{ gross_minor: HONEY, vat_minor: vat, net_minor: HONEY - vat, issued_on: TODAY },
      ...{ due_on: civilDateOf(new Date(Date.parse(`${TODAY}T12:00:00Z`) + 30 * DAY_MS)) },
      ...{ buyer_reference: "REF-4711", order_reference: "PO-17", is_reserved_procurement: true },
    });

    // The other's parcel is told to nobody: the job finds it, once, however many look at a time.
    await losingEvents(app, () => ship(order, loom));
    await Promise.all([1, 2, 3].map(() => keepInvoices(app.container, FOREVER)));
    const [second] = await invoicesOf(order, loom);
    expect(second).toMatchObject({ gross_minor: SCARF, vat_minor: 0, net_minor: SCARF });
    expect(await invoicesOf(order)).toHaveLength(2);

    const mails = await eventually(async () => {
      const sent = mailsTo(order.email, "invoice");
      expect(sent).toHaveLength(2);
      return sent;
    });
    const files = mails.flatMap((mail) => mail.attachments ?? []);
    expect(files.map((file) => file.content_type.split(";")[0]).sort()).toEqual([
      ...["application/pdf", "application/pdf", "application/xml", "application/xml"],
    ]);
    const xml = Buffer.from(
      files.find((file) => file.filename.endsWith("xml"))?.content ?? "",
      "base64",
    );
    expect(xml.toString()).toContain("<cbc:BuyerReference>REF-4711</cbc:BuyerReference>");
    for (const { id } of [first, second]) {
      const [pdf, ubl] = await Promise.all(
        ["pdf", "xml"].map((kind) => admin.get(`/admin/invoices/${id}/${kind}`)),
      );
      expect([pdf?.status, ubl?.status]).toEqual([200, 200]);
      expect(pdf?.body).toMatch(/^%PDF/);
      expect(ubl?.body).toContain("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>");
    }

    // The mail's link leads to its own invoice and to no other.
    const [, id, token] = /faktura\/(\w+)\/pdf\?token=(\S+)/.exec(mails[0]?.text ?? "") ?? [];
    const store = storeClient(app);
    const fetched = await store.get(`/store/invoices/${id}/pdf?token=${token}`);
    expect(fetched.body).toMatch(/^%PDF/);
    const strange = id === first.id ? second.id : first.id;
    for (const path of [`${strange}/pdf?token=${token}`, `${id}/xml`, `${id}/xml?token=x`]) {
      expect(await store.get(`/store/invoices/${path}`)).toMatchObject({
        status: 404,
        body: { code: "invoice_not_found" },
      });
    }

    // Each seller sees its own, without the way to the whole order.
    const [keeper, weaver] = [members[bee.id], members[loom.id]];
    const own = await keeper?.client.get("/enterprise/invoices");
    expect(own?.body.invoices.map((one: { id: string }) => one.id)).toEqual([first.id]);
    expect((await keeper?.client.get(`/enterprise/invoices/${first.id}/pdf`))?.status).toBe(200);
    expect(await weaver?.client.get(`/enterprise/invoices/${first.id}/pdf`)).toMatchObject({
      status: 404,
      body: { code: "invoice_not_found" },
    });

    const owner = await signedInMember(app, bee, "owner");
    const { body: data } = await owner.client.get("/enterprise/data");
    expect(data.tables.invoices).toMatchObject([
      { number: first.number, kind: "invoice", gross: String(HONEY) },
    ]);

    const tomorrow = civilDateOf(new Date(Date.now() + DAY_MS));
    expect((await pay(first, tomorrow)).body.code).toBe("paid_on_in_future");
    expect((await pay(first, "2020-01-01")).body.code).toBe("paid_on_before_invoice");
    expect((await pay(first, "igår")).body.code).toBe("input_invalid");
    const presses = await Promise.all([pay(first), pay(first)]);
    expect(presses.map((one) => [one.status, one.body.invoice.status])).toEqual([
      [200, "paid"],
      [200, "paid"],
    ]);
    expect(await captured(order)).toEqual({ minor: 0, times: 0 });
    await Promise.all([pay(second), pay(second)]);
    await eventually(async () =>
      expect(await captured(order)).toEqual({ minor: HONEY + SCARF, times: 1 }),
    );
    expect((await admin.get("/admin/invoices?status=paid&limit=100")).body.invoices).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: first.id, paid_on: TODAY })]),
    );

    // One piece is given back: its credit note comes once, with the seller's next number.
    const { items } = await lineIds(app, order);
    await refundLines(app, order, [[items[bee.id] ?? "", 12_501]]);
    const credit = await eventually(async () => {
      const all = await invoicesOf(order, bee);
      expect(all).toHaveLength(2);
      return all[1];
    });
    await keepInvoices(app.container, FOREVER);
    expect(await invoicesOf(order, bee)).toHaveLength(2);
    expect(credit).toMatchObject({
      ...{ kind: "credit_note", status: "credit_note", gross_minor: 12_501, vat_minor: 2500 },
      credits: { id: first.id, number: first.number },
    });
    // And it gives back the VAT that the ledger did.
    const { rows } = await app.db.query(
      `SELECT -sum(p.amount_minor)::int AS vat FROM ledger_transaction t
         JOIN ledger_posting p ON p.transaction_id = t.id
        WHERE t.order_id = $1 AND t.kind = 'refund' AND p.account LIKE '%:vat:2500'`,
      [order.id],
    );
    expect(credit.vat_minor).toBe(rows[0].vat);
    const numberOf = (one: { number: string }) => Number(one.number.replace("IN-", ""));
    expect(numberOf(credit)).toBe(numberOf(first) + 1);
    const creditXml = (await admin.get(`/admin/invoices/${credit.id}/xml`)).body;
    expect(creditXml).toContain("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>");
    expect(creditXml).toContain(`<cbc:ID>${first.number}</cbc:ID>`);
    await eventually(async () => expect(mailsTo(order.email, "credit_note")).toHaveLength(1));
  });

  test("that lose a seller's goods before they are paid are captured for what is left, also after a crash", async () => {
    await setPayee(app);
    const order = await onAccount();
    expect(await issue(order)).toMatchObject({ status: 200, body: { issued: 2 } });
    expect(await issue(order)).toMatchObject({ status: 200, body: { issued: 0 } });
    const [mine] = await invoicesOf(order, bee);
    const { items } = await lineIds(app, order);
    const honeyLine = items[bee.id] ?? "";
    const fewer = await members[bee.id]?.client.post(
      `/enterprise/consignments/${order.id}/cancel`,
      {
        ...{ key: uniqueHandle("avbryt"), items: [{ line_id: honeyLine, quantity: 1 }] },
      },
    );
    expect(fewer?.status, JSON.stringify(fewer?.body)).toBe(200);
    await eventually(async () => expect(await invoicesOf(order, bee)).toHaveLength(2));
    const { client } = members[loom.id] as TestMember;
    const cancelled = await client.post(`/enterprise/consignments/${order.id}/cancel`, {
      key: uniqueHandle("avbryt"),
    });
    expect(cancelled.status).toBe(200);
    const [lost, credit] = await eventually(async () => {
      const all = await invoicesOf(order, loom);
      expect(all).toHaveLength(2);
      return all;
    });
    expect(credit).toMatchObject({ kind: "credit_note", gross_minor: SCARF });
    expect(lost).toMatchObject({ status: "credited", left_minor: 0, credited_minor: SCARF });
    expect((await pay(lost)).body.code).toBe("invoice_not_payable");
    expect((await pay(credit)).body.code).toBe("invoice_not_payable");

    // The process dies when the payment is noted and before it is captured.
    const payment = { invoice_id: mine.id, paid_on: TODAY, noted_by: "test" };
    expect(await invoicingOf(app).notePayment(payment)).toBe(true);
    await Promise.all([1, 2].map(() => keepInvoices(app.container, FOREVER)));
    await keepInvoices(app.container, FOREVER);
    await eventually(async () =>
      expect(await captured(order)).toEqual({ minor: HONEY - 12_501, times: 1 }),
    );

    // What is given back of what was paid is credited beside what was lost before anybody paid.
    await refundLines(app, order, [[honeyLine, 12_501]]);
    await eventually(async () => {
      const [, ...credits] = await invoicesOf(order, bee);
      expect(credits.map(({ gross_minor }) => gross_minor)).toEqual([12_501, 12_501]);
    });
    await keepInvoices(app.container, FOREVER);
    expect(await invoicesOf(order, bee)).toHaveLength(3);
  });

  test("that the network sells have one invoice, in its own name", async () => {
    await setPayee(app);
    await setNetwork("commission_sale");
    const order = await onAccount();
    await setNetwork("intermediary");
    expect((await issue(order)).body.issued).toBe(1);
    expect(await invoicesOf(order, null)).toMatchObject([
      { seller_name: NETWORK.name, gross_minor: HONEY + SCARF },
    ]);
  });

  test("that are issued at once have each the next number, and what is issued never changes", async () => {
    await setPayee(app);
    const orders = await Promise.all([1, 2, 3, 4].map(() => onAccount()));
    await Promise.all([...orders, ...orders].map(issue));
    const { rows } = await app.db.query(
      `SELECT issuer, array_agg(number::int ORDER BY number) AS numbers FROM invoice
        WHERE issuer IN ($1, $2) GROUP BY issuer`,
      [bee.id, loom.id],
    );
    for (const { numbers } of rows) {
      expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
    }
    for (const order of orders) {
      expect(await invoicesOf(order)).toHaveLength(2);
    }
    const refuse = (statement: string) => refusalOf(app.db, statement, [bee.id]);
    const COPY = `INSERT INTO invoice (id, kind, order_id, seller_id, number, reference, invoice_id, issued_on,
      due_on, currency_code, net_minor, vat_minor, gross_minor, facts, created_at)
      SELECT 'prov', kind, 'annan', seller_id,`;
    const REST = `, 'prov', invoice_id, issued_on, due_on, currency_code, net_minor, vat_minor, gross_minor,
      facts, created_at FROM invoice WHERE seller_id = $1 AND kind = 'invoice' ORDER BY number LIMIT 1`;
    expect(await refuse("UPDATE invoice SET due_on = issued_on WHERE seller_id = $1")).toContain(
      "invoice_fixed",
    );
    expect(
      await refuse(
        "DELETE FROM invoice_line USING invoice i WHERE i.id = invoice_line.invoice_id AND i.seller_id = $1",
      ),
    ).toContain("invoice_fixed");
    expect(await refuse(`${COPY} 1000 ${REST}`)).toContain("invoice_number_gap");
    expect(
      await refuse(
        `INSERT INTO invoice_line SELECT c.id, 99, l.line_id, l.kind, l.title, 1, l.rate_bp, 1, 0, 1
           FROM invoice c JOIN invoice_line l ON l.invoice_id = c.invoice_id
          WHERE c.seller_id <> $1 AND c.kind = 'credit_note' LIMIT 1`,
      ),
    ).toContain("duplicate key");
  });
});
