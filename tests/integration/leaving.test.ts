import { type TestApp, testApp } from "../support/app";
import { evidenceOf, PDF } from "../support/applications";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, httpClient } from "../support/http";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { sell } from "../support/orders";
import { signedInStaff } from "../support/staff";

const PRICE_MINOR = 12_500;
/** The web shop takes 5 % of the net 100.00 and its VAT. */
const FEES_MINOR = 625;

describe("an enterprise's own data, and leaving the network", () => {
  let app: TestApp;
  let coordinator: HttpClient;
  let potters: TestEnterprise;
  let weavers: TestEnterprise;
  let owner: TestMember;
  let bowl: TestProduct;
  let rug: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    coordinator = (await signedInStaff(app, "coordinator")).client;
    potters = await createEnterprise(app, "Krukmakeriet som slutar");
    weavers = await createEnterprise(app, "Väveriet som stannar");
    owner = await signedInMember(app, potters, "owner");
    await evidenceOf(app, weavers.id);
    const own = await publishedChain(app, [[potters, 10_000, 5000]]);
    const other = await publishedChain(app, [[weavers, 10_000, 5000]]);
    bowl = await createProduct(app, { enterprise: potters, chain: own, price_minor: PRICE_MINOR });
    rug = await createProduct(app, { enterprise: weavers, chain: other, price_minor: PRICE_MINOR });
    await sell(app, {
      lines: [
        [bowl, 1],
        [rug, 3],
      ],
      channel: "web",
    });
  });

  test("one file has all of it, and nothing of another enterprise in the same order", async () => {
    const id = await evidenceOf(app, potters.id);
    await app.db.query(
      `INSERT INTO goods_import (id, enterprise_id, created_by, filename)
       VALUES ('gimp_' || $1, $1, 'member', 'krukor.csv'), ('gimp_' || $2, $2, 'member', 'mattor.csv')`,
      [potters.id, weavers.id],
    );
    const { status, body } = await owner.client.get("/enterprise/data");
    expect(status).toBe(200);
    const { tables } = body;
    expect(tables.enterprise).toMatchObject([{ name: potters.name, municipality: "Södertälje" }]);
    expect(tables.members).toMatchObject([{ email: owner.email, role: "owner" }]);
    expect(tables.goods).toMatchObject([{ handle: bowl.handle, price: String(PRICE_MINOR) }]);
    const items = tables.sales.filter((one: { line: string }) => one.line === "item");
    expect(items).toMatchObject([{ goods: expect.any(String), gross: String(PRICE_MINOR) }]);
    const sum = tables.ledger.reduce(
      (total: bigint, one: { amount: string }) => total + BigInt(one.amount),
      0n,
    );
    expect(sum).toBe(BigInt(PRICE_MINOR - FEES_MINOR));
    expect(tables.goods_imports).toMatchObject([{ filename: "krukor.csv", rows: 0, made: 0 }]);
    expect(tables).toMatchObject({ stall_sales: [], stall_reversals: [], refund_requests: [] });
    expect(tables.evidence).toMatchObject([{ id, filename: "stadgar.pdf" }]);
    const told = JSON.stringify(body);
    for (const secret of [weavers.id, weavers.name, rug.handle, "mattor.csv"]) {
      expect(told).not.toContain(secret);
    }
    const file = await fetch(`${app.url}/enterprise/data/evidence/${id}`, {
      headers: owner.headers,
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(PDF);
  });

  test("one table is a file for a spreadsheet, and a table that is none is refused", async () => {
    const { status, body } = await owner.client.get("/enterprise/data?table=goods");
    expect(status).toBe(200);
    const [head, line, ...more] = (body as string)
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    expect(head?.split(";")).toContain('"price"');
    expect(line).toContain("125,00");
    expect(more).toEqual([]);
    expect(await owner.client.get("/enterprise/data?table=user")).toMatchObject({
      status: 400,
      body: { code: "input_invalid" },
    });
  });

  test("who has something left to settle may ask to leave, and is not let go before that", async () => {
    const asked = await owner.client.post("/enterprise/departure", { message: "Vi slutar." });
    expect(asked).toMatchObject({
      status: 200,
      body: {
        departure: { message: "Vi slutar.", completed_at: null },
        obstacles: { unsent_lines: 1, stall_unplaced: 0, chains: [{ name: "Testkedjan" }] },
      },
    });
    expect(await owner.client.post("/enterprise/departure", {})).toMatchObject({
      status: 409,
      body: { code: "departure_requested" },
    });
    const path = `/admin/enterprises/${potters.id}/departure`;
    expect(await coordinator.post(`${path}/complete`)).toMatchObject({
      status: 409,
      body: { code: "departure_obstructed" },
    });
    const { rows } = await app.db.query("SELECT suspended_at FROM enterprise WHERE id = $1", [
      potters.id,
    ]);
    expect(rows).toEqual([{ suspended_at: null }]);
    expect(await owner.client.delete("/enterprise/departure")).toMatchObject({
      status: 200,
      body: { departure: null },
    });
    expect(await coordinator.post(`${path}/complete`)).toMatchObject({
      status: 409,
      body: { code: "departure_not_requested" },
    });
  });

  test("with nothing left it leaves: it sells no more, its owners are told and may still read", async () => {
    const empty = await createEnterprise(app, "Det som hann sluta");
    const leaver = await signedInMember(app, empty, "owner");
    await leaver.client.post("/enterprise/departure", {});
    const path = `/admin/enterprises/${empty.id}/departure`;
    expect(await coordinator.post(`${path}/complete`)).toMatchObject({
      status: 200,
      body: { departure: { completed_at: expect.any(String) } },
    });
    expect((await coordinator.post(`${path}/complete`)).status).toBe(409);
    expect(mailsTo(leaver.email, "departed")).toHaveLength(1);
    expect((await leaver.client.get("/enterprise/data")).status).toBe(200);
    expect(await leaver.client.post("/enterprise/me", { name: "Ny" })).toMatchObject({
      status: 403,
    });
    // Who comes back may leave again.
    await coordinator.post(`/admin/enterprises/${empty.id}/reinstate`);
    expect((await leaver.client.post("/enterprise/departure", {})).status).toBe(200);
  });

  test("an enterprise that is not there is said to be not there", async () => {
    const answer = await coordinator.get("/admin/enterprises/ent_finns_inte/departure");
    expect(answer.status).toBe(404);
    expect((await httpClient(app.url).get("/enterprise/departure")).status).toBe(401);
  });
});
