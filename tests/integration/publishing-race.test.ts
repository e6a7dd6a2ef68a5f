import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { type TestApp, testApp } from "../support/app";
import {
  createChain,
  createEnterprise,
  draftVersion,
  type TestEnterprise,
} from "../support/network";

/** Long enough for a statement that need not wait. */
const UNHINDERED_MS = 400;
const PUBLISH = "UPDATE chain_version SET status = 'published', published_at = now() WHERE id = $1";
const TAKE_A_SHARE = "UPDATE stage SET share_bp = share_bp - 1 WHERE chain_version_id = $1";

// Two connections, as two coordinators have: each statement alone is allowed.
describe("a version is published while its stages change", () => {
  let app: TestApp;
  let maker: TestEnterprise;
  let first: pg.PoolClient;
  let second: pg.PoolClient;
  beforeAll(async () => {
    app = await testApp();
    maker = await createEnterprise(app, "Tävlarna");
  });
  beforeEach(async () => {
    [first, second] = [await app.db.connect(), await app.db.connect()];
    await first.query("BEGIN");
    await second.query("BEGIN");
  });
  afterEach(async () => {
    for (const client of [first, second]) {
      await client.query("ROLLBACK");
      client.release();
    }
  });

  const draft = async () => draftVersion(app, await createChain(app), [[maker, 10_000, 0]]);
  /** What becomes of a statement that must wait for the other connection's end. */
  const waiting = async (statement: string, id: string) => {
    const outcome = second.query(statement, [id]).then(
      () => "done",
      (error: Error) => error.message,
    );
    expect(await Promise.race([outcome, sleep(UNHINDERED_MS, "waits")])).toBe("waits");
    return { outcome };
  };
  const stateOf = async (id: string) => {
    const { rows } = await app.db.query(
      `SELECT v.status, sum(s.share_bp)::int AS sum_bp FROM chain_version v
         JOIN stage s ON s.chain_version_id = v.id WHERE v.id = $1 GROUP BY v.status`,
      [id],
    );
    return rows[0];
  };

  test("the stage came first: publishing waits, and counts the shares as they became", async () => {
    const id = await draft();
    await first.query(TAKE_A_SHARE, [id]);
    const { outcome } = await waiting(PUBLISH, id);
    await first.query("COMMIT");
    expect(await outcome).toContain("shares_do_not_sum");
    expect(await stateOf(id)).toEqual({ status: "draft", sum_bp: 9_999 });
  });

  test("publishing came first: the stage waits, and may not change any more", async () => {
    const id = await draft();
    await first.query(PUBLISH, [id]);
    const { outcome } = await waiting(TAKE_A_SHARE, id);
    await first.query("COMMIT");
    expect(await outcome).toContain("chain_version_published");
    expect(await stateOf(id)).toEqual({ status: "published", sum_bp: 10_000 });
  });
});
