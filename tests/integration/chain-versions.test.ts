import { type TestApp, testApp } from "../support/app";
import { refusalOf } from "../support/expect-refusal";
import { adminClient, type HttpClient } from "../support/http";
import {
  createChain,
  createEnterprise,
  draftVersion,
  type TestEnterprise,
} from "../support/network";

describe("a chain's versions", () => {
  let app: TestApp;
  let admin: HttpClient;
  let one: TestEnterprise;
  let two: TestEnterprise;

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    one = await createEnterprise(app, "Ettan");
    two = await createEnterprise(app, "Tvåan");
  });

  const draft = async (shares: [number, number]) => {
    const chain = await createChain(app);
    const version_id = await draftVersion(app, chain, [
      [one, shares[0], 1000],
      [two, shares[1], 1000],
    ]);
    return { chain, version_id };
  };
  const publish = (id: string) => admin.post(`/admin/chain-versions/${id}/publish`);
  const rowOf = async (id: string) => {
    const { rows } = await app.db.query("SELECT status, number FROM chain_version WHERE id = $1", [
      id,
    ]);
    return rows[0];
  };

  test.each([
    [[5000, 4999], 9999],
    [[5000, 5001], 10_001],
  ] as [[number, number], number][])("shares %j sum to %i and are refused", async (shares, sum) => {
    const { version_id } = await draft(shares);
    const answer = await publish(version_id);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "shares_do_not_sum", data: { sum_bp: sum } },
    });
    expect(await rowOf(version_id)).toMatchObject({ status: "draft" });
  });

  test("shares of 9 999 cannot be published past the API either", async () => {
    const { version_id } = await draft([5000, 4999]);
    const statement =
      "UPDATE chain_version SET status = 'published', published_at = now() WHERE id = $1";
    expect(await refusalOf(app.db, statement, [version_id])).toContain("shares_do_not_sum");
  });

  test("a version cannot come into the database published, before it has stages", async () => {
    const { chain } = await draft([5000, 5000]);
    const statement = `INSERT INTO chain_version (id, number, status, published_at, value_chain_id)
      VALUES ('chv_sql', 99, 'published', now(), $1)`;
    expect(await refusalOf(app.db, statement, [chain.id])).toContain("shares_do_not_sum");
  });

  test("a stage needs an enterprise that exists", async () => {
    const chain = await createChain(app);
    const stages = [
      { activity_code: "sy", enterprise_id: "ent_none", share_bp: 10_000, contribution_bp: 0 },
    ];
    const answer = await admin.post(`/admin/value-chains/${chain.id}/draft`, { stages });
    expect(answer).toMatchObject({ status: 404, body: { code: "enterprise_not_found" } });
    const { rowCount } = await app.db.query(
      "SELECT FROM chain_version WHERE value_chain_id = $1 AND deleted_at IS NULL",
      [chain.id],
    );
    expect(rowCount).toBe(0);
  });

  test("an activity that the network does not know is refused", async () => {
    const chain = await createChain(app);
    const stages = [
      { activity_code: "trolla", enterprise_id: one.id, share_bp: 10_000, contribution_bp: 0 },
    ];
    const answer = await admin.post(`/admin/value-chains/${chain.id}/draft`, { stages });
    expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });

  test("a published version never changes, whoever writes; editing begins the next", async () => {
    const { chain, version_id } = await draft([6000, 4000]);
    expect((await publish(version_id)).status).toBe(200);
    const next = await draftVersion(app, chain, [[one, 10_000, 0]]);
    expect(next).not.toBe(version_id);
    expect(await rowOf(next)).toEqual({ status: "draft", number: 2 });
    expect(await rowOf(version_id)).toEqual({ status: "published", number: 1 });
    for (const statement of [
      "UPDATE chain_version SET published_at = now() WHERE id = $1",
      "UPDATE chain_version SET status = 'draft' WHERE id = $1",
      "DELETE FROM chain_version WHERE id = $1",
      "UPDATE stage SET share_bp = share_bp + 1 WHERE chain_version_id = $1",
      "DELETE FROM stage WHERE chain_version_id = $1",
      `INSERT INTO stage (id, position, activity_code, enterprise_id, share_bp, contribution_bp, chain_version_id)
       VALUES ('stg_sql', 9, 'sy', 'ent_x', 1, 0, $1)`,
    ]) {
      const refusal = await refusalOf(app.db, statement, [version_id]);
      expect(refusal, statement).toContain("chain_version_published");
    }
  });

  test("the stages of a draft cannot be moved into a published version", async () => {
    const published = await draft([5000, 5000]);
    await publish(published.version_id);
    const other = await draft([5000, 5000]);
    const move = `UPDATE stage SET chain_version_id = '${published.version_id}', position = position + 10
      WHERE chain_version_id = '${other.version_id}'`;
    expect(await refusalOf(app.db, move)).toContain("chain_version_published");
  });

  test("publishing the same version twice is one publishing", async () => {
    const { version_id } = await draft([5000, 5000]);
    expect((await publish(version_id)).status).toBe(200);
    expect((await publish(version_id)).status).toBe(200);
  });

  test("the tables of chains cannot be emptied", async () => {
    const { version_id } = await draft([5000, 5000]);
    await publish(version_id);
    const refusal = await refusalOf(app.db, "TRUNCATE chain_version CASCADE");
    expect(refusal).toContain("chain_version_published");
  });
});
