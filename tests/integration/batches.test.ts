import { type TestApp, testApp } from "../support/app";
import { refusalOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import {
  createEnterprise,
  publishedChain,
  type TestChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { signedInStaff } from "../support/staff";

/** A stage of the tests does this. */
const PACK = "forpacka";

describe("goods in progress between the stages of a chain", () => {
  let app: TestApp;
  let store: HttpClient;
  let chain: TestChain;
  let shawl: TestProduct;
  let farm: TestEnterprise;
  let mill: TestEnterprise;
  let loom: TestEnterprise;
  let farmer: TestMember;
  let miller: TestMember;
  let weaver: TestMember;
  let stranger: TestMember;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    [farm, mill, loom] = [
      await createEnterprise(app, "Fårgården"),
      await createEnterprise(app, "Spinneriet"),
      await createEnterprise(app, "Väveriet"),
    ];
    chain = await publishedChain(app, [
      [farm, 3_000, 0],
      [mill, 3_000, 1_000],
      [loom, 4_000, 1_000],
    ]);
    farmer = await signedInMember(app, farm, "editor");
    miller = await signedInMember(app, mill, "owner");
    weaver = await signedInMember(app, loom, "owner");
    stranger = await signedInMember(app, await createEnterprise(app, "Någon annan"), "owner");
    shawl = await createProduct(app, { enterprise: loom, chain, price_minor: 90_000 });
  });

  const body = (more: object = {}) => ({
    ...{ key: uniqueHandle("tryck"), value_chain_id: chain.id, what: "Ull", unit: "kg" },
    ...{ quantity_milli: 10_000, activity_code: PACK, made_on: "2026-03-01", may_show: true },
    ...more,
  });
  const make = async (member: TestMember, more: object = {}) => {
    const answer = await member.client.post("/enterprise/batches", body(more));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.batch;
  };
  const tell = (member: TestMember, id: string, told: object) =>
    member.client.post(`/enterprise/batches/${id}/events`, told);
  const told = async (member: TestMember, id: string, what: object) => {
    const answer = await tell(member, id, what);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body.batch;
  };
  const handOver = (to: TestEnterprise, quantity_milli: number, on_date = "2026-03-05") => ({
    ...{ kind: "handed_over", key: uniqueHandle("tryck"), to_enterprise_id: to.id },
    ...{ quantity_milli, on_date },
  });
  const receive = async (
    member: TestMember,
    id: string,
    quantity_milli: number,
    may_show = true,
  ) => {
    const { body: before } = await member.client.get(`/enterprise/batches/${id}`);
    const of_event_id = before.batch.offers[0].id;
    const on_date = "2026-03-07";
    return told(member, id, { kind: "received", of_event_id, quantity_milli, on_date, may_show });
  };
  const finish = (quantity_milli: number, more: object = {}) => ({
    ...{ kind: "finished", key: uniqueHandle("tryck"), product_id: shawl.id, quantity_milli },
    ...{ from_date: "2026-04-01", ...more },
  });
  const published = async () =>
    (await store.get(`/store/products/${shawl.id}/batches`)).body.batches;

  test("the way is told when everybody on it shows their part, and not before", async () => {
    const wool = await make(farmer);
    expect(wool.code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    const sent = handOver(mill, 8_000);
    const after = await told(farmer, wool.id, sent);
    expect(after.held_milli).toBe(2_000);
    expect((await tell(farmer, wool.id, sent)).body).toMatchObject({
      is_new: false,
      batch: { held_milli: 2_000 },
    });
    expect(mailsTo(miller.email, "batch_offered")).toHaveLength(1);
    expect((await stranger.client.get(`/enterprise/batches/${wool.id}`)).status).toBe(404);
    expect((await weaver.client.get(`/enterprise/batches/${wool.id}`)).status).toBe(404);
    expect((await miller.client.get("/enterprise/batches?state=offered")).body).toMatchObject({
      count: 1,
      counts: { offered: 1, held: 0 },
      batches: [{ id: wool.id, offered_milli: 8_000, maker: "Fårgården" }],
    });
    // What is on its way cannot be worked on yet; half a kilo less came than was sent.
    const carded = { kind: "activity", activity_code: PACK, on_date: "2026-03-08" };
    expect(await tell(miller, wool.id, { ...carded, key: "karda" })).toMatchObject({
      status: 409,
      body: { code: "batch_quantity_exceeds" },
    });
    const got = await receive(miller, wool.id, 7_500, false);
    expect(got).toMatchObject({ held_milli: 7_500, may_show: false });
    expect((await farmer.client.get(`/enterprise/batches/${wool.id}`)).body.batch.held_milli).toBe(
      2_500,
    );
    // Done before it came, it would stand on the way without who gave it.
    const early = { ...carded, key: "tidigt", on_date: "2026-03-06" };
    expect(await tell(miller, wool.id, early)).toMatchObject({
      status: 400,
      body: { code: "batch_date_invalid" },
    });
    await told(miller, wool.id, { ...carded, key: "karda" });
    expect(
      await tell(miller, wool.id, { ...carded, activity_code: "sy", key: "sy" }),
    ).toMatchObject({ status: 400, body: { code: "activity_not_own" } });

    // Merged: of the wool and of a batch of their own.
    const dye = await make(miller, { what: "Färg", unit: "l", quantity_milli: 2_000 });
    const yarn = await make(miller, {
      ...{ what: "Garn", unit: "pieces", quantity_milli: 40_000, made_on: "2026-03-10" },
      sources: [
        { batch_id: wool.id, quantity_milli: 7_000 },
        { batch_id: dye.id, quantity_milli: 2_000 },
      ],
    });
    expect(yarn.sources).toHaveLength(2);
    await told(miller, yarn.id, handOver(loom, 40_000, "2026-03-11"));
    const { body: offered } = await weaver.client.get(`/enterprise/batches/${yarn.id}`);
    const [offer] = offered.batch.offers;
    expect(
      await tell(weaver, yarn.id, {
        ...{ kind: "received", of_event_id: offer.id, quantity_milli: 40_000 },
        ...{ on_date: "2026-03-10" },
      }),
    ).toMatchObject({ status: 400, body: { code: "batch_date_invalid" } });
    expect(await tell(farmer, yarn.id, { kind: "rejected", of_event_id: offer.id })).toMatchObject({
      status: 404,
    });
    await told(weaver, yarn.id, {
      ...{ kind: "received", of_event_id: offer.id, quantity_milli: 40_000 },
      ...{ on_date: "2026-03-12", may_show: true },
    });
    const finished = await told(weaver, yarn.id, finish(30_000));
    // The mill has not said that its part of the wool is shown: nothing is told over its head.
    expect(finished.finished).toMatchObject([{ waits_for: ["Spinneriet"] }]);
    expect(await published()).toEqual([]);
    await told(miller, wool.id, { kind: "shown" });
    const [batch] = await published();
    expect(batch).toMatchObject({ code: yarn.code, what: "Garn", is_whole: false });
    expect(
      batch.steps.map((step: { on_date: string; kind: string; enterprise: { name: string } }) =>
        [step.on_date, step.kind, step.enterprise.name].join(" "),
      ),
    ).toEqual([
      "2026-03-01 made Fårgården",
      "2026-03-01 made Spinneriet",
      "2026-03-07 handed_over Fårgården",
      "2026-03-08 activity Spinneriet",
      "2026-03-10 made Spinneriet",
      "2026-03-12 handed_over Spinneriet",
    ]);
    expect(JSON.stringify(batch)).not.toMatch(/milli|30000/);
    await told(weaver, yarn.id, {
      kind: "activity",
      activity_code: PACK,
      on_date: "2026-03-20",
      key: "väv",
    });
    expect((await published())[0]).toMatchObject({ is_whole: true });

    await told(farmer, wool.id, { kind: "hidden" });
    expect(await published()).toEqual([]);
    await told(farmer, wool.id, { kind: "shown" });
    expect(await published()).toHaveLength(1);
    const [{ event_id }] = (await weaver.client.get(`/enterprise/batches/${yarn.id}`)).body.batch
      .finished;
    const undone = await told(weaver, yarn.id, { kind: "undone", of_event_id: event_id });
    expect(undone.held_milli).toBe(40_000);
    expect(await published()).toEqual([]);
  });

  test("nobody gives away more than they hold, two at once neither", async () => {
    const wool = await make(farmer);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => tell(farmer, wool.id, handOver(mill, 4_000))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    const both = await Promise.all([
      tell(farmer, wool.id, {
        kind: "discarded",
        key: "a",
        quantity_milli: 2_000,
        on_date: "2026-03-06",
      }),
      farmer.client.post("/enterprise/batches", {
        ...body({ made_on: "2026-03-06" }),
        sources: [{ batch_id: wool.id, quantity_milli: 2_000 }],
      }),
    ]);
    expect(both.filter(({ status }) => status === 409)).toHaveLength(1);
    const { body: read } = await farmer.client.get(`/enterprise/batches/${wool.id}`);
    expect(read.batch.held_milli).toBe(0);
    const past = `INSERT INTO batch_event (batch_id, kind, enterprise_id, quantity_milli, on_date, created_at)
      VALUES ($1, 'discarded', $2, 1, '2026-03-06', now())`;
    expect(await refusalOf(app.db, past, [wool.id, farm.id])).toContain("batch_quantity_exceeds");

    // Rejected and taken back, it is all the sender's again, once.
    const [first, second] = read.batch.events.filter(
      ({ kind }: { kind: string }) => kind === "handed_over",
    );
    const race = await Promise.all([
      tell(farmer, wool.id, { kind: "undone", of_event_id: first.id }),
      tell(miller, wool.id, {
        ...{ kind: "received", of_event_id: first.id, quantity_milli: 4_000 },
        on_date: "2026-03-06",
      }),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
    const no = { kind: "rejected", of_event_id: second.id };
    const twice = await Promise.all([tell(miller, wool.id, no), tell(miller, wool.id, no)]);
    expect(twice.map(({ body: { is_new } }) => is_new).sort()).toEqual([false, true]);
    const held = async (member: TestMember) =>
      (await member.client.get(`/enterprise/batches/${wool.id}`)).body.batch.held_milli;
    expect((await held(farmer)) + (await held(miller))).toBe(8_000);
    for (const statement of ["DELETE FROM batch_event", "UPDATE batch SET what = 'x'"]) {
      expect(await refusalOf(app.db, statement)).toContain("batch_kept");
    }
  });

  test("the same press makes one batch; what is wrong is told, and is nobody else's", async () => {
    const same = body();
    const [one, two] = await Promise.all([
      farmer.client.post("/enterprise/batches", same),
      farmer.client.post("/enterprise/batches", same),
    ]);
    expect(one.body.batch.id).toBe(two.body.batch.id);
    const foreign = await publishedChain(app, [[mill, 10_000, 0]]);
    const wool = await make(farmer);
    const source = [{ batch_id: wool.id, quantity_milli: 1_000 }];
    for (const [member, wrong, status, code] of [
      [stranger, {}, 400, "not_in_chain"],
      [farmer, { activity_code: "sy" }, 400, "activity_not_own"],
      [farmer, { made_on: "2999-01-01" }, 400, "input_invalid"],
      [farmer, { unit: "pieces", quantity_milli: 1_500 }, 400, "batch_quantity_invalid"],
      [miller, { sources: source }, 404, "batch_not_found"],
      [farmer, { made_on: "2026-02-01", sources: source }, 400, "batch_made_before_source"],
      [
        farmer,
        { sources: [{ batch_id: wool.id, quantity_milli: 10_001 }] },
        409,
        "batch_quantity_exceeds",
      ],
    ] as const) {
      const answer = await member.client.post("/enterprise/batches", body(wrong));
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    }
    const another = await make(miller, { value_chain_id: foreign.id });
    expect(
      await miller.client.post(
        "/enterprise/batches",
        body({ sources: [{ batch_id: another.id, quantity_milli: 1_000 }] }),
      ),
    ).toMatchObject({ body: { code: "batch_source_of_other_chain" } });
    const { id: outsider } = await createEnterprise(app, "Utanför kedjan");
    expect(
      await tell(farmer, wool.id, { ...handOver(mill, 1_000), to_enterprise_id: outsider }),
    ).toMatchObject({ status: 400, body: { code: "receiver_not_in_chain" } });
    expect(await tell(farmer, wool.id, finish(1_000))).toMatchObject({
      status: 400,
      body: { code: "goods_not_of_chain" },
    });
    const page = await farmer.client.get("/enterprise/batches?state=held&limit=1&offset=1");
    expect(page.body).toMatchObject({ limit: 1, offset: 1, batches: [expect.anything()] });
    expect((await farmer.client.get("/enterprise/batches/form")).body.form).toMatchObject({
      chains: [{ id: chain.id, activities: [{ code: PACK, label: "Förpacka" }] }],
    });
  });

  test("a suspended enterprise's goods tell nothing, and nothing is handed over to it", async () => {
    const guest = await createEnterprise(app, "Gästen");
    const own = await publishedChain(app, [
      [guest, 5_000, 0],
      [farm, 5_000, 0],
    ]);
    const wool = await make(farmer, { value_chain_id: own.id });
    const staff = await signedInStaff(app, "coordinator");
    await staff.client.post(`/admin/enterprises/${guest.id}/suspend`, { reason: "Prov." });
    expect(await tell(farmer, wool.id, handOver(guest, 1_000))).toMatchObject({
      body: { code: "receiver_not_in_chain" },
    });
  });
});
