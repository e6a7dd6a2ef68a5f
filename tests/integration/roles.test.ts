import { removeRoleWorkflow, setRoleWorkflow } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createApiKeysWorkflow, createInvitesWorkflow } from "@medusajs/medusa/core-flows";
import type pg from "pg";
import { type TestApp, testApp } from "../support/app";
import { codeOf, refusalOf } from "../support/expect-refusal";
import { createProduct } from "../support/goods";
import { httpClient } from "../support/http";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { placeOrder } from "../support/orders";
import { type Staff, signedInStaff } from "../support/staff";

describe("roles in the admin", () => {
  let app: TestApp;
  let administrator: Staff;
  let coordinator: Staff;
  let finance: Staff;
  beforeAll(async () => {
    app = await testApp();
    administrator = await signedInStaff(app, "administrator");
    coordinator = await signedInStaff(app, "coordinator");
    finance = await signedInStaff(app, "finance");
  });

  const refusal = (code: string) => ({ status: 403, body: { code, type: "forbidden" } });

  test("a role works at once, and stops at once when it is taken away", async () => {
    const newcomer = await signedInStaff(app, null);
    const path = `/admin/access/${newcomer.id}`;
    expect(await newcomer.client.get("/admin/orders")).toMatchObject(refusal("role_missing"));
    expect((await administrator.client.post(path, { role: "finance" })).status).toBe(200);
    expect((await newcomer.client.get("/admin/orders")).status).toBe(200);
    expect((await newcomer.client.get("/admin/access/me")).body).toEqual({ role: "finance" });
    expect((await administrator.client.delete(path)).status).toBe(200);
    expect(await newcomer.client.get("/admin/orders")).toMatchObject(refusal("role_missing"));
  });

  test("only an administrator sees who has which role, and sets it", async () => {
    const { body } = await administrator.client.get(`/admin/access?q=${coordinator.email}`);
    expect(body).toMatchObject({
      count: 1,
      staff: [{ user_id: coordinator.id, email: coordinator.email, role: "coordinator" }],
    });
    for (const { client, id } of [coordinator, finance]) {
      expect(await client.get("/admin/access")).toMatchObject(refusal("role_not_allowed"));
      const answer = await client.post(`/admin/access/${id}`, { role: "administrator" });
      expect(answer).toMatchObject(refusal("role_not_allowed"));
    }
  });

  test("a role that is none, and a user who is nobody, are refused", async () => {
    const path = `/admin/access/${finance.id}`;
    expect((await administrator.client.post(path, { role: "owner" })).status).toBe(400);
    const nobody = await administrator.client.post("/admin/access/user_ingen", { role: "finance" });
    expect(nobody).toMatchObject({ status: 404, body: { code: "user_not_found" } });
  });

  test("a secret API key acts as the administrator", async () => {
    const { result: keys } = await createApiKeysWorkflow(app.container).run({
      input: { api_keys: [{ title: "Program", type: "secret", created_by: administrator.id }] },
    });
    const key = httpClient(app.url, { authorization: `Basic ${keys[0]?.token}` });
    expect((await key.get("/admin/access/me")).body).toEqual({ role: "administrator" });
    expect((await key.get("/admin/api-keys")).status).toBe(200);
  });

  test("everybody has their own profile, and nobody else's", async () => {
    const { client, id } = coordinator;
    expect((await client.get("/admin/users/me")).body.user.id).toBe(id);
    const changed = await client.post(`/admin/users/${id}`, { first_name: "Alva" });
    expect(changed).toMatchObject({ status: 200, body: { user: { first_name: "Alva" } } });
    const other = await client.post(`/admin/users/${finance.id}`, { first_name: "Alva" });
    expect(other).toMatchObject(refusal("role_not_allowed"));
  });

  test.each(["/ADMIN/API-KEYS", "/admin/api-keys/", "/Admin/Api-Keys?limit=1", "/admin//api-keys"])(
    "%s is no way round",
    async (path) => {
      expect(await coordinator.client.get(path)).toMatchObject(refusal("role_not_allowed"));
      const { status } = await fetch(app.url + path, {
        method: "HEAD",
        headers: coordinator.headers,
      });
      expect(status).toBe(403);
    },
  );

  test("mail that has been sent, and people in the search, are the administrator's", async () => {
    await app.container
      .resolve(Modules.NOTIFICATION)
      .createNotifications({ to: "", channel: "feed", template: "admin-ui", data: {} });
    await app.db.query(
      `INSERT INTO notification (id, "to", channel, template, data, status)
       VALUES ('noti_brev', 'x@test.example', 'email', 'reset', '{"token": "hemlig"}', 'success')`,
    );
    const channels = async ({ client }: Staff) => {
      const { body } = await client.get("/admin/notifications?channel=email&channel=feed&limit=50");
      return new Set(body.notifications.map((one: { channel: string }) => one.channel));
    };
    expect(await channels(administrator)).toEqual(new Set(["email", "feed"]));
    expect(await channels(finance)).toEqual(new Set(["feed"]));

    const found = async ({ client }: Staff) => {
      const { body } = await client.get(`/admin/search?q=${finance.email}`);
      const groups = body.results as { entity: string; count: number }[];
      return groups.filter(({ count }) => count > 0).map(({ entity }) => entity);
    };
    expect(await found(administrator)).toContain("user");
    expect(await found(coordinator)).not.toContain("user");
  });

  test("finance takes the customer's money; the coordinator sets what a place costs", async () => {
    const enterprise = await createEnterprise(app, "Rollernas");
    const chain = await publishedChain(app, [[enterprise, 10_000, 2_000]]);
    const product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
    const order = await placeOrder(app, { lines: [[product, 1]] });
    const capture = `/admin/payments/${order.payment_id}/capture`;
    expect(await coordinator.client.post(capture)).toMatchObject(refusal("role_not_allowed"));
    expect(await capturesOf(order.payment_id)).toBe(0);
    expect((await finance.client.post(capture)).status).toBe(200);
    expect(await capturesOf(order.payment_id)).toBe(1);

    const place = await createPlace(app, enterprise, 100_000);
    const path = `/admin/training-places/${place}/months`;
    const terms = {
      month: "2026-01",
      occupied_seats: 1,
      seat_cost_minor: 200_000,
      hours_per_month: 80,
      public_support_minor: 0,
    };
    expect(await finance.client.post(path, terms)).toMatchObject(refusal("role_not_allowed"));
    expect((await coordinator.client.post(path, terms)).status).toBe(200);
  });

  const capturesOf = async (paymentId: string) => {
    const { data } = await app.container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "payment", fields: ["captures.id"], filters: { id: paymentId } });
    return data[0]?.captures?.length ?? 0;
  };

  test("an accepted invite gives a login and no role", async () => {
    const email = "inbjuden@test.example";
    const login = { email, password: "for-tests-only" };
    const { result: invites } = await createInvitesWorkflow(app.container).run({
      input: { invites: [{ email }] },
    });
    const stranger = httpClient(app.url);
    const { body: registered } = await stranger.post("/auth/user/emailpass/register", login);
    const accepted = await stranger.post(
      `/admin/invites/accept?token=${invites[0]?.token}`,
      { first_name: "Ny", last_name: "Ny" },
      { authorization: `Bearer ${registered.token}` },
    );
    expect(accepted.status).toBe(200);
    const { body } = await stranger.post("/auth/user/emailpass", login);
    const invited = httpClient(app.url, { authorization: `Bearer ${body.token}` });
    expect(await invited.get("/admin/orders")).toMatchObject(refusal("role_missing"));
  });

  test("a user who is removed loses the role, and a token that is left opens nothing", async () => {
    const leaver = await signedInStaff(app, "finance");
    expect((await administrator.client.delete(`/admin/users/${leaver.id}`)).status).toBe(200);
    expect(await leaver.client.get("/admin/orders")).toMatchObject(refusal("role_missing"));
    const { rows } = await app.db.query("SELECT 1 FROM staff_role WHERE user_id = $1", [leaver.id]);
    expect(rows).toEqual([]);
  });

  describe("the last administrator", () => {
    let others: { user_id: string }[] = [];
    // Every other administrator of this database steps aside, and back again.
    beforeAll(async () => {
      const { rows } = await app.db.query<{ user_id: string }>(
        "SELECT user_id FROM staff_role WHERE role = 'administrator' AND user_id <> $1",
        [administrator.id],
      );
      others = rows;
      for (const { user_id } of others) {
        await removeRoleWorkflow(app.container).run({ input: { user_id } });
      }
    });
    afterAll(async () => {
      for (const { user_id } of others) {
        await setRoleWorkflow(app.container).run({ input: { user_id, role: "administrator" } });
      }
    });

    test("keeps the role, whether it is taken away or changed", async () => {
      const path = `/admin/access/${administrator.id}`;
      const kept = { status: 409, body: { code: "last_administrator" } };
      expect(await administrator.client.delete(path)).toMatchObject(kept);
      expect(await administrator.client.post(path, { role: "finance" })).toMatchObject(kept);
      expect((await administrator.client.get("/admin/access/me")).body.role).toBe("administrator");
    });

    test("is not removed either", async () => {
      const { result: keys } = await createApiKeysWorkflow(app.container).run({
        input: { api_keys: [{ title: "Städare", type: "secret", created_by: "test" }] },
      });
      const key = httpClient(app.url, { authorization: `Basic ${keys[0]?.token}` });
      const answer = await key.delete(`/admin/users/${administrator.id}`);
      expect(answer).toMatchObject({ status: 409, body: { code: "last_administrator" } });
      expect((await administrator.client.get("/admin/users/me")).status).toBe(200);
    });

    test("is kept by the database itself, whoever writes", async () => {
      const one = [administrator.id];
      for (const statement of [
        "DELETE FROM staff_role WHERE user_id = $1",
        "UPDATE staff_role SET role = 'finance' WHERE user_id = $1",
        "UPDATE staff_role SET deleted_at = now() WHERE user_id = $1",
      ]) {
        expect(await refusalOf(app.db, statement, one)).toContain("last_administrator");
      }
    });

    test("is one of two who remove each other at once", async () => {
      const second = await signedInStaff(app, "administrator");
      const first = await app.db.connect();
      try {
        await first.query("BEGIN");
        await first.query("DELETE FROM staff_role WHERE user_id = $1", [administrator.id]);
        const late = codeOf(
          removeRoleWorkflow(app.container).run({ input: { user_id: second.id } }),
        );
        await untilWaiting(app.db);
        await first.query("COMMIT");
        expect(await late).toBe("last_administrator");
      } finally {
        await first.query("ROLLBACK");
        first.release();
        await setRoleWorkflow(app.container).run({
          input: { user_id: administrator.id, role: "administrator" },
        });
      }
    });
  });
});

/** Until some statement waits for another transaction's advisory lock. */
async function untilWaiting(db: pg.Pool): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const { rowCount } = await db.query(
      "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
    );
    if (rowCount) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error("nobody waits");
    }
  }
}
