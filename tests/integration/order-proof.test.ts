import { createHash } from "node:crypto";
import { isIncluded, type Sha256, sealHash } from "@insteg/domain";
import { ProofAnswer } from "@insteg/social-value/api/store/openapi/proof";
import sealLedgerJob from "@insteg/social-value/jobs/seal-ledger";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { type TestApp, testApp } from "../support/app";
import { buy, signedInCustomer } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient, httpClient, storeClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";
import { capture, orderWithPayment } from "../support/orders";

const sha256: Sha256 = (data) => createHash("sha256").update(data).digest();

type Proven = Extract<
  ReturnType<typeof ProofAnswer.parse>["proof"]["transactions"][number],
  { sealed: true }
>;

/** What anybody can do with a proof: from the transaction's text to the hash that anchors keep. */
function holds({ encoded, leaf_hash, seal, ...place }: Proven): boolean {
  const leaf = createHash("sha256").update("\u0000").update(encoded).digest("hex");
  const content = {
    ...seal,
    number: BigInt(seal.number),
    first_sequence: BigInt(seal.first_sequence),
    last_sequence: BigInt(seal.last_sequence),
  };
  return (
    leaf === leaf_hash &&
    isIncluded(leaf, place, seal.merkle_root, sha256) &&
    sealHash(content, sha256) === seal.hash
  );
}

describe("an order's proof", () => {
  let app: TestApp;
  let store: HttpClient;
  let funding: FundingModuleService;
  let lamp: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
    const enterprise = await createEnterprise(app, "Lampverkstaden");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    lamp = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
  });

  const proofOf = async (order_id: string, token: string) => {
    const { status, body } = await store.get(`/store/orders/${order_id}/proof?token=${token}`);
    expect(status).toBe(200);
    return ProofAnswer.parse(body).proof.transactions;
  };
  const provenOf = async (order_id: string, token: string) => {
    const proven = (await proofOf(order_id, token)).filter((one): one is Proven => one.sealed);
    expect(proven.every(holds)).toBe(true);
    return proven;
  };

  test("is empty before it is paid for, waits for the seal, and then holds", async () => {
    const { order_id, trace_token } = await buy(app, store, [[lamp, 2]]);
    expect(await proofOf(order_id, trace_token)).toEqual([]);
    await capture(app, await orderWithPayment(app, order_id));
    expect(await proofOf(order_id, trace_token)).toMatchObject([
      { sealed: false, kind: "capture" },
    ]);
    await funding.sealLedger();
    const [proven] = await provenOf(order_id, trace_token);
    const [, , id, kind, , , order, , , currency] = JSON.parse(proven?.encoded ?? "[]");
    expect([id, kind, order, currency]).toEqual([
      proven?.transaction_id,
      "capture",
      order_id,
      "sek",
    ]);
  });

  test("holds for each transaction of an order that is sealed in several seals", async () => {
    const { order_id, trace_token } = await buy(app, store, [[lamp, 2]]);
    const order = await orderWithPayment(app, order_id);
    const parts = [4_000, 5_000, 6_000, order.total_minor - 15_000];
    for (const amount_minor of parts) {
      await capture(app, order, { amount_minor });
    }
    await funding.sealLedger({ most_transactions: 3 });
    const proven = await provenOf(order_id, trace_token);
    expect(proven).toHaveLength(parts.length);
    expect(new Set(proven.map((one) => one.seal.number)).size).toBeGreaterThan(1);
    // Another transaction's place proves nothing.
    const [first, second] = proven;
    expect(first && second && holds({ ...first, encoded: second.encoded })).toBe(false);
  });

  test("is told to those who may read the trace, and to nobody else", async () => {
    const buyer = storeClient(app, await signedInCustomer(store, "lampa@test.example"));
    const other = storeClient(app, await signedInCustomer(store, "annan.lampa@test.example"));
    const [mine, another] = [
      await buy(app, buyer, [[lamp, 1]]),
      await buy(app, store, [[lamp, 1]]),
    ];
    const path = `/store/orders/${mine.order_id}/proof`;
    const NOT_FOUND = { status: 404, body: { code: "trace_not_found" } };
    expect((await buyer.get(path)).status).toBe(200);
    expect((await store.get(`${path}?token=${mine.trace_token}`)).status).toBe(200);
    expect(await other.get(path)).toMatchObject(NOT_FOUND);
    expect(await store.get(path)).toMatchObject(NOT_FOUND);
    expect(await store.get(`${path}?token=${another.trace_token}`)).toMatchObject(NOT_FOUND);
    expect(await store.get(`${path}?order=1`)).toMatchObject({
      status: 400,
      body: { code: "input_invalid" },
    });
  });

  test("rests on seals that the admin lists, the newest first, with an anchor to keep", async () => {
    const { order_id, trace_token } = await buy(app, store, [[lamp, 1]]);
    await capture(app, await orderWithPayment(app, order_id));
    await sealLedgerJob(app.container);
    const [proven] = await provenOf(order_id, trace_token);
    const admin = await adminClient(app.url);
    const { status, body } = await admin.get("/admin/ledger/seals?limit=2");
    expect(status).toBe(200);
    expect(body.seals[0]).toEqual(proven?.seal);
    expect(body).toMatchObject({ count: proven?.seal.number, limit: 2, offset: 0 });
    expect(body.seals).toHaveLength(2);
    expect(body.anchor).toContain(`seal: ${proven?.seal.number}\nhash: ${proven?.seal.hash}\n`);
    const { body: next } = await admin.get("/admin/ledger/seals?limit=2&offset=1");
    expect(next.seals[0]).toEqual(body.seals[1]);
    expect(next.anchor).toContain(proven?.seal.hash);
    expect((await admin.get("/admin/ledger/seals?limit=0")).status).toBe(400);
    expect((await httpClient(app.url).get("/admin/ledger/seals")).status).toBe(401);
  });
});
