import { type TestApp, testApp } from "../support/app";
import { refusalOf } from "../support/expect-refusal";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import {
  createChain,
  createEnterprise,
  publishedChain,
  type StageWish,
  type TestChain,
  type TestEnterprise,
  writeDraft,
} from "../support/network";
import { type Staff, signedInStaff } from "../support/staff";

const PUBLISH = "UPDATE chain_version SET status = 'published', published_at = now() WHERE id = $1";

describe("a chain's new version is published over nobody's head", () => {
  let app: TestApp;
  let staff: Staff;
  let farm: TestEnterprise;
  let mill: TestEnterprise;
  let bakery: TestEnterprise;
  let farmer: TestMember;
  let miller: TestMember;
  let helper: TestMember;

  beforeAll(async () => {
    app = await testApp();
    staff = await signedInStaff(app, "coordinator");
    farm = await createEnterprise(app, "Åkern");
    mill = await createEnterprise(app, "Kvarnen");
    bakery = await createEnterprise(app, "Bageriet utan inloggning");
    farmer = await signedInMember(app, farm, "owner");
    miller = await signedInMember(app, mill, "owner");
    helper = await signedInMember(app, mill, "editor");
  });

  const proposal = async (stages: StageWish[], chain?: TestChain) => {
    const of = chain ?? (await createChain(app, "Brödkedjan"));
    const version = await writeDraft(app, of, stages);
    return { chain: of, version };
  };
  const all = (): StageWish[] => [
    [farm, 3_000, 1_000],
    [mill, 2_500, 2_000],
    [bakery, 4_500, 0],
  ];
  const ask = (version: string) => staff.client.post(`/admin/chain-versions/${version}/ask`);
  const publish = (version: string) =>
    staff.client.post(`/admin/chain-versions/${version}/publish`);
  const consentTo = async (version: string) =>
    (await staff.client.get(`/admin/chain-versions/${version}/consent`)).body.consent;
  const attest = (version: string, enterprise: TestEnterprise, how = "Ringde ordföranden") =>
    staff.client.post(`/admin/chain-versions/${version}/attestations`, {
      ...{ enterprise_id: enterprise.id, how, given_on: "2026-01-15" },
    });
  const read = async (member: TestMember, chain: TestChain) =>
    (await member.client.get(`/enterprise/chains/${chain.id}`)).body.chain;
  const answer = async (member: TestMember, chain: TestChain, said: object, ask_id?: string) =>
    member.client.post(`/enterprise/chains/${chain.id}/answer`, {
      ask_id: ask_id ?? (await read(member, chain)).proposal.ask_id,
      ...said,
    });
  const agreed = async (members: TestMember[], chain: TestChain) => {
    for (const member of members) {
      expect((await answer(member, chain, { answer: "accepted" })).status).toBe(200);
    }
  };

  test("asked, answered by owners alone, and published when all have said yes", async () => {
    const { chain, version } = await proposal(all());
    expect(await consentTo(version)).toMatchObject({ state: "not_asked", enterprises: [] });
    expect(await publish(version)).toMatchObject({
      status: 409,
      body: { code: "proposal_not_asked" },
    });
    // Nobody sees what has not been sent out.
    expect((await miller.client.get(`/enterprise/chains/${chain.id}`)).status).toBe(404);

    const [first, second] = await Promise.all([ask(version), ask(version)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const { rows } = await app.db.query("SELECT FROM chain_ask WHERE chain_version_id = $1", [
      version,
    ]);
    expect(rows).toHaveLength(1);
    const mails = mailsTo(miller.email).filter(({ subject }) => subject.includes("Brödkedjan"));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch(/Förpacka: 25\s%.*20\s%/);
    expect(mails[0]?.text).toContain(`/portal/vardekedjor/${chain.id}`);
    expect(mailsTo(helper.email).some(({ subject }) => subject.includes("Brödkedjan"))).toBe(false);

    const seen = await read(helper, chain);
    expect(seen).toMatchObject({
      in_force: null,
      proposal: { part: "stage", state: "waiting", answer: null, asked_count: 3, agreed_count: 0 },
    });
    expect(seen.proposal.stages.map((stage: { is_own: boolean }) => stage.is_own)).toEqual([
      false,
      true,
      false,
    ]);
    expect((await miller.client.get("/enterprise/chains")).body).toMatchObject({
      waiting_count: expect.any(Number),
      chains: expect.arrayContaining([expect.objectContaining({ id: chain.id })]),
    });
    expect(await answer(helper, chain, { answer: "accepted" })).toMatchObject({ status: 403 });
    expect(await answer(miller, chain, { answer: "declined" })).toMatchObject({
      status: 400,
      body: { data: { issues: [{ field: "reason", code: "required" }] } },
    });
    expect(await answer(miller, chain, { answer: "objected", reason: "Nja" })).toMatchObject({
      status: 400,
      body: { code: "answer_not_of_part" },
    });
    const no = { answer: "declined", reason: "För liten andel" };
    expect((await answer(miller, chain, no)).body).toMatchObject({ is_new: true });
    expect((await answer(miller, chain, no)).body).toMatchObject({ is_new: false });
    expect(await consentTo(version)).toMatchObject({
      state: "declined",
      enterprises: expect.arrayContaining([
        expect.objectContaining({ name: "Kvarnen", answer: "declined", reason: no.reason }),
      ]),
    });
    // What another says is between it and the coordinator.
    expect(JSON.stringify(await read(farmer, chain))).not.toContain(no.reason);
    await agreed([farmer, miller], chain);
    expect(await publish(version)).toMatchObject({
      status: 409,
      body: { code: "consent_missing", data: { enterprises: [{ id: bakery.id }] } },
    });
    expect(await refusalOf(app.db, PUBLISH, [version])).toContain("consent_missing");
    expect((await attest(version, farm)).body).toMatchObject({ code: "enterprise_can_answer" });
    expect((await attest(version, bakery, " ")).status).toBe(400);
    expect((await attest(version, bakery)).status).toBe(200);
    expect(await consentTo(version)).toMatchObject({
      state: "agreed",
      enterprises: expect.arrayContaining([
        expect.objectContaining({
          ...{ answer: "attested", attested_how: "Ringde ordföranden", attested_on: "2026-01-15" },
          by: staff.email,
        }),
      ]),
    });
    expect((await publish(version)).status).toBe(200);
    expect(await answer(miller, chain, no, seen.proposal.ask_id)).toMatchObject({
      status: 409,
      body: { code: "chain_version_published" },
    });
    for (const statement of [
      "UPDATE chain_answer SET answer = 'accepted'",
      "DELETE FROM chain_answer",
      "UPDATE chain_ask SET revision = 7",
      "DELETE FROM chain_asked",
      "TRUNCATE chain_answer",
    ]) {
      expect(await refusalOf(app.db, statement), statement).toContain("consent_kept");
    }
  });

  test("other stages void every answer, and ask again; the same stages do not", async () => {
    const { chain, version } = await proposal(all());
    await ask(version);
    await agreed([farmer, miller], chain);
    await attest(version, bakery);
    const before = await read(miller, chain);
    await writeDraft(app, chain, all());
    expect(await consentTo(version)).toMatchObject({ state: "agreed", revision: 1 });

    const other: StageWish[] = [
      [farm, 3_500, 1_000],
      [mill, 2_000, 2_000],
      [bakery, 4_500, 0],
    ];
    await writeDraft(app, chain, other);
    expect(await consentTo(version)).toMatchObject({ state: "waiting", revision: 2 });
    expect(await publish(version)).toMatchObject({ body: { code: "consent_missing" } });
    expect(
      await answer(miller, chain, { answer: "accepted" }, before.proposal.ask_id),
    ).toMatchObject({ status: 409, body: { code: "proposal_changed" } });
    // The first stages again are asked for anew: what was said to them is void all the same.
    await writeDraft(app, chain, all());
    expect(await consentTo(version)).toMatchObject({ state: "waiting", revision: 3 });

    await agreed([farmer, miller], chain);
    // Shares that do not sum yet are nothing to ask for; what was asked for is no longer what stands.
    await writeDraft(app, chain, [[farm, 9_000, 0]]);
    expect(await consentTo(version)).toMatchObject({ state: "changed", revision: 3 });
    expect((await attest(version, bakery)).body).toMatchObject({ code: "proposal_not_asked" });
    const { proposal: told } = await read(miller, chain);
    expect(await answer(miller, chain, { answer: "accepted" }, told.ask_id)).toMatchObject({
      body: { code: "proposal_changed" },
    });
    const sum = `UPDATE stage SET share_bp = 10000 WHERE chain_version_id = '${version}'`;
    expect(await refusalOf(app.db, `${sum}; ${PUBLISH.replace("$1", `'${version}'`)}`)).toContain(
      "consent_missing",
    );
  });

  test("who leaves is told first and may object, and that blocks nothing", async () => {
    const chain = await publishedChain(app, all());
    const { version } = await proposal([[farm, 10_000, 0]], chain);
    await ask(version);
    expect(mailsTo(miller.email).some(({ subject }) => subject.includes("inte med i"))).toBe(true);
    expect(await read(miller, chain)).toMatchObject({
      in_force: { number: 1 },
      proposal: { part: "leaving", number: 2 },
    });
    const objection = { answer: "objected", reason: "Vi vill vara kvar" };
    expect((await answer(miller, chain, objection)).status).toBe(200);
    expect(await answer(miller, chain, { answer: "accepted" })).toMatchObject({ status: 400 });
    expect(await consentTo(version)).toMatchObject({
      enterprises: expect.arrayContaining([
        expect.objectContaining({ part: "leaving", answer: "objected", reason: objection.reason }),
      ]),
    });
    await agreed([farmer], chain);
    expect((await publish(version)).status).toBe(200);
    expect((await miller.client.get(`/enterprise/chains/${chain.id}`)).status).toBe(404);
  });

  test("a reminder goes to the silent, once a day", async () => {
    const { chain, version } = await proposal(all());
    await ask(version);
    await agreed([farmer], chain);
    const remind = () => staff.client.post(`/admin/chain-versions/${version}/remind`);
    expect(await remind()).toMatchObject({ status: 409, body: { code: "reminded_already" } });
    await app.db.query(
      `UPDATE chain_asked SET mailed_at = mailed_at - interval '25 hours'
        WHERE ask_id = (SELECT id FROM chain_ask WHERE chain_version_id = $1)`,
      [version],
    );
    expect(await consentTo(version)).toMatchObject({ may_remind: true });
    const answers = await Promise.all([remind(), remind()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const reminders = (member: TestMember) =>
      mailsTo(member.email).filter(({ subject }) => subject.startsWith("Påminnelse")).length;
    expect([reminders(farmer), reminders(miller)]).toEqual([0, 1]);
  });

  test("an own no is not spoken over when the enterprise is suspended; its silence may be", async () => {
    const grocer = await createEnterprise(app, "Handeln");
    const owner = await signedInMember(app, grocer, "owner");
    const stages: StageWish[] = [
      [grocer, 5_000, 0],
      [bakery, 5_000, 0],
    ];
    const { chain, version } = await proposal(stages);
    await ask(version);
    await answer(owner, chain, { answer: "declined", reason: "Nej tack" });
    const silent = await proposal(stages);
    await ask(silent.version);
    await staff.client.post(`/admin/enterprises/${grocer.id}/suspend`, { reason: "Prov." });
    expect(await answer(owner, chain, { answer: "accepted" })).toMatchObject({
      status: 403,
      body: { code: "enterprise_suspended" },
    });
    expect((await attest(version, grocer)).body).toMatchObject({ code: "stage_declined" });
    expect((await attest(silent.version, grocer)).status).toBe(200);
  });

  test("publishing waits for an answer that is being given, and follows it", async () => {
    const { chain, version } = await proposal([[mill, 10_000, 0]]);
    await ask(version);
    await agreed([miller], chain);
    const client = await app.db.connect();
    try {
      await client.query("BEGIN");
      await client.query(
        `INSERT INTO chain_answer (ask_id, enterprise_id, answer, reason, member_id, answered_at)
         SELECT id, $2, 'declined', 'Nej', $3, now() FROM chain_ask WHERE chain_version_id = $1`,
        [version, mill.id, miller.id],
      );
      const published = publish(version);
      await new Promise((done) => setTimeout(done, 300));
      await client.query("COMMIT");
      expect(await published).toMatchObject({ status: 409, body: { code: "consent_missing" } });
    } finally {
      client.release();
    }
    expect(await consentTo(version)).toMatchObject({ state: "declined" });
  });
});
