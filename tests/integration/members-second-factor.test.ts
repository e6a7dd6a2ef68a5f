import { type TestApp, testApp } from "../support/app";
import { visitor } from "../support/applications";
import { signedInCustomer } from "../support/checkout";
import { httpClient, storeClient } from "../support/http";
import { mailsTo, secretsIn } from "../support/mails";
import { MEMBER_PASSWORD, signedInMember, type TestMember } from "../support/members";
import { createEnterprise, type TestEnterprise, uniqueHandle } from "../support/network";
import { signedInStaff } from "../support/staff";
import { codeAt, currentStep } from "../support/totp";

const OWN = "/enterprise/second-factor";

describe("a member's second factor", () => {
  let app: TestApp;
  let enterprise: TestEnterprise;
  let owner: TestMember;
  beforeAll(async () => {
    app = await testApp();
    enterprise = await createEnterprise(app, "Tvåstegets");
    owner = await signedInMember(app, enterprise, "owner");
  });

  const bearer = (token: string) => httpClient(app.url, { authorization: `Bearer ${token}` });
  const enter = async (email: string, password = MEMBER_PASSWORD, actor = "member") => {
    const { status, body } = await visitor(app).post(`/auth/${actor}/emailpass`, {
      email,
      password,
    });
    expect(status).toBe(200);
    return body;
  };
  const answer = (
    { token, mfa_challenge }: { token: string; mfa_challenge: { id: string } },
    code: string,
    method = "totp",
  ) => bearer(token).post(`/auth/mfa/challenges/${mfa_challenge.id}/verify`, { method, code });
  const factorOf = async ({ client }: TestMember) => (await client.get(OWN)).body.second_factor;

  /** Turned on in the step; the code of that step is used up by it. */
  const turnedOn = async (member: TestMember, step: number) => {
    const { body } = await member.client.post(OWN);
    const { secret } = body.setup;
    const on = await member.client.post(`${OWN}/confirm`, { code: codeAt(secret, step) });
    expect(on.status).toBe(200);
    return { secret, codes: on.body.recovery_codes as string[] };
  };

  test("is turned on with a code, and asked for at every sign-in; each code gets in once", async () => {
    const member = await signedInMember(app, enterprise, "editor");
    expect(await factorOf(member)).toEqual({ is_on: false, enabled_at: null, codes_left: 0 });
    const early = await member.client.post(`${OWN}/confirm`, { code: "123456" });
    expect(early).toMatchObject({ status: 409, body: { code: "second_factor_not_started" } });
    const first = (await member.client.post(OWN)).body.setup;
    const { secret, otpauth_url } = (await member.client.post(OWN)).body.setup;
    expect(secret).not.toBe(first.secret);
    expect(new URL(otpauth_url).searchParams.get("secret")).toBe(secret);
    expect(decodeURIComponent(otpauth_url)).toContain(`Insteg:${member.email}`);
    // Begun is not on.
    expect((await enter(member.email)).mfa_required).toBeUndefined();

    const step = await currentStep();
    const confirm = (code: string) => member.client.post(`${OWN}/confirm`, { code });
    expect((await confirm("")).body.data.issues).toEqual([{ field: "code", code: "required" }]);
    // Of the secret that was begun anew; of a clock that is two steps slow.
    for (const wrong of [codeAt(first.secret, step), codeAt(secret, step - 2)]) {
      expect(await confirm(wrong)).toMatchObject({ status: 400, body: { code: "code_wrong" } });
    }
    const right = codeAt(secret, step);
    const both = await Promise.all([
      confirm(`${right.slice(0, 3)} ${right.slice(3)}`),
      confirm(right),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const codes: string[] = both.find(({ status }) => status === 200)?.body.recovery_codes;
    expect(new Set(codes).size).toBe(10);
    expect(mailsTo(member.email, "second_factor_on")).toHaveLength(1);
    expect(await factorOf(member)).toMatchObject({ is_on: true, codes_left: 10 });
    const again = await member.client.post(OWN);
    expect(again).toMatchObject({ status: 409, body: { code: "second_factor_on" } });
    const kept = await app.db.query(
      `SELECT f.provider_metadata::text || string_agg(c.code_hash, ' ') AS words
         FROM auth_mfa_factor f JOIN auth_mfa_recovery_code c USING (auth_identity_id)
         JOIN provider_identity p USING (auth_identity_id)
        WHERE p.entity_id = $1 AND f.status = 'enabled' GROUP BY f.id`,
      [member.email],
    );
    for (const plain of [secret, ...codes]) {
      expect(kept.rows[0].words).not.toContain(plain);
    }

    const pending = await enter(member.email);
    expect(pending).toMatchObject({ mfa_required: true });
    expect((await bearer(pending.token).get("/enterprise/me")).status).toBe(401);
    expect((await answer(pending, right)).body.code, "used to turn it on").toBe("code_used");
    const next = codeAt(secret, step + 1);
    const twice = await Promise.all([answer(pending, next), answer(pending, next)]);
    expect(twice.map(({ status }) => status).sort(), "a clock one step fast").toEqual([200, 409]);
    const { token } = twice.find(({ status }) => status === 200)?.body ?? {};
    expect((await bearer(token).get("/enterprise/me")).body.member.email).toBe(member.email);
    expect((await answer(await enter(member.email), next)).body.code).toBe("code_used");

    const [code = "", other = ""] = codes;
    const loose = await enter(member.email);
    expect((await answer(loose, "aaaa-bbbb", "recovery_code")).status).toBe(400);
    expect((await answer(loose, code.toUpperCase(), "recovery_code")).status).toBe(200);
    expect((await answer(await enter(member.email), code, "recovery_code")).body.code).toBe(
      "code_used",
    );
    expect(await factorOf(member)).toMatchObject({ is_on: true, codes_left: 9 });

    const off = (typed: string) => member.client.post(`${OWN}/off`, { code: typed });
    expect((await off("123456")).body.code).toBe("code_wrong");
    expect((await off(other)).status).toBe(200);
    expect(mailsTo(member.email, "second_factor_off")).toHaveLength(1);
    expect((await off("654321")).body.code).toBe("second_factor_off");
    expect(await enter(member.email)).not.toHaveProperty("mfa_required");
  });

  test("stands after a new password, and is tried ten times an hour and no more", async () => {
    const member = await signedInMember(app, enterprise, "editor");
    const { secret, codes } = await turnedOn(member, await currentStep());
    await visitor(app).post("/auth/member/emailpass/reset-password", { identifier: member.email });
    const { token } = await vi.waitFor(() => secretsIn(member.email, "password_reset"));
    const password = "ett annat ord";
    expect(
      (await bearer(token ?? "").post("/auth/member/emailpass/update", { password })).status,
    ).toBe(200);
    const pending = await enter(member.email, password);
    expect(pending.mfa_required).toBe(true);
    const wrong = (n: number) =>
      String((Number(codeAt(secret, 1)) + n) % 1_000_000).padStart(6, "0");
    for (let n = 0; n < 10; n += 1) {
      // A challenge takes five: a new one is had for the password, and does not begin the count anew.
      const one = n < 5 ? pending : await enter(member.email, password);
      expect((await answer(one, wrong(n))).status).toBe(400);
    }
    const late = await answer(await enter(member.email, password), codes[0] ?? "", "recovery_code");
    expect(late).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
    const off = await member.client.post(`${OWN}/off`, { code: codes[1] });
    expect(off.status).toBe(429);
  });

  test("of a colleague who has lost it is taken off by an owner or the coordinator, and by nobody else", async () => {
    const member = await signedInMember(app, enterprise, "editor");
    const on = async () => {
      const { body } = await owner.client.get("/enterprise/members");
      return body.members.find(({ id }: { id: string }) => id === member.id).has_second_factor;
    };
    expect(await on()).toBe(false);
    await turnedOn(member, await currentStep());
    expect(await on()).toBe(true);
    const path = (id: string) => `/enterprise/members/${id}/second-factor`;
    expect((await member.client.delete(path(owner.id))).status).toBe(403);
    const stranger = await signedInMember(app, await createEnterprise(app, "Ett annat"), "owner");
    expect((await stranger.client.delete(path(member.id))).status).toBe(404);
    const own = await owner.client.delete(path(owner.id));
    expect(own).toMatchObject({ status: 409, body: { code: "second_factor_own" } });
    expect(await on()).toBe(true);

    expect((await owner.client.delete(path(member.id))).status).toBe(200);
    expect((await owner.client.delete(path(member.id))).status).toBe(200);
    expect(mailsTo(member.email, "second_factor_reset")).toHaveLength(1);
    expect(await on()).toBe(false);
    expect(await enter(member.email)).not.toHaveProperty("mfa_required");

    await turnedOn(member, await currentStep());
    const { client: coordinator } = await signedInStaff(app, "coordinator");
    const byCoordinator = (id: string) =>
      `/admin/enterprises/${id}/members/${member.id}/second-factor`;
    const elsewhere = await coordinator.delete(byCoordinator("ent_finns_inte"));
    expect(elsewhere.status).toBe(404);
    expect((await coordinator.delete(byCoordinator(enterprise.id))).status).toBe(200);
    expect(mailsTo(member.email, "second_factor_reset")).toHaveLength(2);
  });

  test("is not got at by Medusa's own routes, whatever the account signs in as", async () => {
    const member = await signedInMember(app, enterprise, "editor");
    const { secret, codes } = await turnedOn(member, await currentStep());
    const id = (
      await app.db.query(
        `SELECT f.id FROM auth_mfa_factor f JOIN provider_identity p USING (auth_identity_id)
        WHERE p.entity_id = $1 AND f.status = 'enabled'`,
        [member.email],
      )
    ).rows[0].id;
    const routes = [
      ["GET", "/auth/mfa/factors"],
      ["POST", "/auth/mfa/factors", { provider: "totp" }],
      ["POST", `/auth/mfa/factors/${id}/verify`, { code: codeAt(secret, 1) }],
      ["DELETE", `/auth/mfa/factors/${id}`, { method: "recovery_code", code: codes[0] }],
      ["POST", "/auth/mfa/recovery-codes", {}],
      ["POST", "/auth/MFA/recovery-codes/", {}],
    ] as const;
    const customer = await signedInCustomer(
      storeClient(app),
      `${uniqueHandle("kund")}@test.example`,
    );
    for (const [method, path, body] of routes) {
      for (const headers of [member.headers, customer]) {
        const refused = await fetch(`${app.url}${path}`, {
          method,
          headers: { "content-type": "application/json", ...headers },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        expect({ path, status: refused.status }).toEqual({ path, status: 403 });
      }
    }
    for (const actor of ["customer", "user"]) {
      const pending = await enter(member.email, MEMBER_PASSWORD, actor);
      expect(pending.mfa_required).toBe(true);
      const codesAnew = await bearer(pending.token).post("/auth/mfa/recovery-codes", {});
      expect([401, 403]).toContain(codesAnew.status);
      const renewed = await bearer(pending.token).post("/auth/token/refresh");
      expect(renewed.body.mfa_required ?? renewed.status).not.toBe(200);
    }
    expect(await factorOf(member)).toMatchObject({ is_on: true, codes_left: 10 });
    const { client: staff } = await signedInStaff(app, "finance");
    expect((await staff.get("/auth/mfa/factors")).body).toEqual({ mfa_factors: [] });
  });
});
