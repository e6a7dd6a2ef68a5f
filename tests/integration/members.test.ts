import { inviteMember } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { visitor } from "../support/applications";
import { refusalOf } from "../support/expect-refusal";
import { httpClient } from "../support/http";
import { mailsTo, secretsIn } from "../support/mails";
import { MEMBER_PASSWORD, signedInMember, signIn } from "../support/members";
import { createEnterprise, type TestEnterprise, uniqueHandle } from "../support/network";
import { signedInStaff } from "../support/staff";

const ACCEPT = "/store/invitations/accept";
const SIGN_IN = "/auth/member/emailpass";

describe("the members of an enterprise", () => {
  let app: TestApp;
  let enterprise: TestEnterprise;
  beforeAll(async () => {
    app = await testApp();
    enterprise = await createEnterprise(app, "Medlemmarnas");
  });

  const address = (name = "medlem") => `${uniqueHandle(name)}@test.example`;
  const invite = (email: string, one = enterprise) =>
    inviteMember(app.container, {
      ...{ enterprise_id: one.id, email, name: "", role: "editor", locale: "sv", invited_by: null },
    });
  const expire = (id: string | undefined) =>
    app.db.query(
      "UPDATE enterprise_invitation SET expires_at = now() - interval '1 second' WHERE id = $1",
      [id],
    );
  const accept = (token: string | undefined, password = MEMBER_PASSWORD) =>
    visitor(app).post(ACCEPT, { token, name: "Kim Exempel", password });

  describe("an invitation", () => {
    test("is looked at, accepted once, and lets the person sign in", async () => {
      const owner = await signedInMember(app, enterprise, "owner");
      const email = address();
      const made = await owner.client.post("/enterprise/invitations", {
        email: email.toUpperCase(),
        role: "editor",
        locale: "en",
      });
      expect(made).toMatchObject({ status: 201, body: { invitation: { email, role: "editor" } } });
      expect(JSON.stringify(made.body)).not.toContain("token");
      expect(mailsTo(email, "invitation")[0]?.subject).toBe("You are invited to Medlemmarnas");
      const { token } = secretsIn(email, "invitation");
      const view = await visitor(app).post("/store/invitations/view", { token });
      expect(view.body.invitation).toMatchObject({
        email,
        role: "editor",
        enterprise: { id: enterprise.id, name: "Medlemmarnas" },
      });
      const both = await Promise.all([accept(token), accept(token)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, expect.toBeOneOf([404, 409])]);
      expect(await accept(token)).toMatchObject({
        status: 404,
        body: { code: "invitation_not_valid" },
      });
      const { client } = await signIn(app, email);
      const { body } = await client.get("/enterprise/me");
      expect(body).toMatchObject({
        member: { email, role: "editor", locale: "en" },
        enterprise: { id: enterprise.id, suspended_at: null },
      });
      const again = await owner.client.post("/enterprise/invitations", { email, role: "editor" });
      expect(again).toMatchObject({ status: 409, body: { code: "email_is_member" } });
    });

    test("that is too old, taken back, or sent anew opens nothing", async () => {
      const owner = await signedInMember(app, enterprise, "owner");
      const [old, back, anew] = [address(), address(), address()];
      const made = await Promise.all([invite(old), invite(back), invite(anew)]);
      await expire(made[0]?.id);
      await owner.client.delete(`/enterprise/invitations/${made[1]?.id}`);
      const before = secretsIn(anew, "invitation").token;
      await owner.client.post(`/enterprise/invitations/${made[2]?.id}/resend`);
      const tokens = [
        secretsIn(old, "invitation").token,
        secretsIn(back, "invitation").token,
        before,
      ];
      for (const token of [...tokens, "gissning"]) {
        expect((await accept(token)).body.code).toBe("invitation_not_valid");
      }
      expect((await accept(secretsIn(anew, "invitation").token)).status).toBe(201);
    });

    test("is open once for an address, and asks for a password of ten letters", async () => {
      const owner = await signedInMember(app, enterprise, "owner");
      const email = address();
      await invite(email);
      const again = await owner.client.post("/enterprise/invitations", { email, role: "owner" });
      expect(again).toMatchObject({ status: 409, body: { code: "invitation_open" } });
      const short = await accept(secretsIn(email, "invitation").token, "kort");
      expect(short.body.data.issues).toEqual([{ field: "password", code: "too_short" }]);
    });

    test("that is too old gives way to a new one, whose link alone opens", async () => {
      const owner = await signedInMember(app, enterprise, "owner");
      const email = address();
      const old = await invite(email);
      const before = secretsIn(email, "invitation").token;
      await expire(old.id);
      const form = { email, role: "owner" };
      const both = await Promise.all([
        owner.client.post("/enterprise/invitations", form),
        owner.client.post("/enterprise/invitations", form),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await accept(before)).body.code).toBe("invitation_not_valid");
      const accepted = await accept(secretsIn(email, "invitation").token);
      expect(accepted).toMatchObject({ status: 201, body: { member: { email, role: "owner" } } });
    });

    test("to a first owner who missed the mail is sent again or taken back by the coordinator", async () => {
      const { client: coordinator } = await signedInStaff(app, "coordinator");
      const [one, other] = [
        await createEnterprise(app, "Väntande"),
        await createEnterprise(app, "Ett annat"),
      ];
      const email = address("forsta");
      const { id } = await invite(email, one);
      await expire(id);
      const path = (enterprise_: TestEnterprise) =>
        `/admin/enterprises/${enterprise_.id}/invitations/${id}`;
      for (const answer of [
        await coordinator.post(`${path(other)}/resend`),
        await coordinator.delete(path(other)),
      ]) {
        expect(answer).toMatchObject({ status: 404, body: { code: "invitation_not_found" } });
      }
      const sent = await coordinator.post(`${path(one)}/resend`);
      expect(sent).toMatchObject({ status: 200, body: { invitation: { id, email } } });
      expect(JSON.stringify(sent.body)).not.toContain("token");
      const { token } = secretsIn(email, "invitation");
      const view = await visitor(app).post("/store/invitations/view", { token });
      expect(view.body.invitation).toMatchObject({ email });
      const back = await coordinator.delete(path(one));
      expect(back).toMatchObject({ status: 200, body: { id, deleted: true } });
      expect((await accept(token)).body.code).toBe("invitation_not_valid");
    });

    test("to a second enterprise is refused to who is a member already, and tells its owner nothing", async () => {
      const member = await signedInMember(app, enterprise, "editor");
      const other = await createEnterprise(app, "Ett annat");
      const owner = await signedInMember(app, other, "owner");
      const form = { email: member.email, role: "editor" };
      expect((await owner.client.post("/enterprise/invitations", form)).status).toBe(201);
      const refused = await accept(
        secretsIn(member.email, "invitation").token,
        "ett-nytt-losenord",
      );
      expect(refused).toMatchObject({ status: 409, body: { code: "email_is_member" } });
      await expect(signIn(app, member.email)).resolves.toBeDefined();
    });
  });

  describe("an account that was there before", () => {
    test("gets the member's password, and a token from before is never the member's", async () => {
      const email = address("kapare");
      // Somebody makes an account with an address that is not theirs, and waits.
      const squatted = { email, password: "for-tests-only" };
      await visitor(app).post("/auth/user/emailpass/register", squatted);
      const early = await visitor(app).post(SIGN_IN, { email, password: "for-tests-only" });
      const squatter = httpClient(app.url, { authorization: `Bearer ${early.body.token}` });
      expect((await squatter.get("/enterprise/me")).status).toBe(401);
      await invite(email);
      const password = "den-invigdas-losenord";
      expect((await accept(secretsIn(email, "invitation").token, password)).status).toBe(201);
      expect((await squatter.get("/enterprise/me")).status).toBe(401);
      expect((await squatter.post("/auth/token/refresh")).status).toBe(401);
      const session = await fetch(`${app.url}/auth/session`, {
        method: "POST",
        headers: { authorization: `Bearer ${early.body.token}` },
      });
      const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
      const bySession = httpClient(app.url, { cookie });
      expect((await bySession.get("/enterprise/me")).status).toBe(401);
      expect((await bySession.post("/auth/token/refresh")).status).toBe(401);
      const late = await visitor(app).post(SIGN_IN, { email, password: "for-tests-only" });
      expect(late.status).toBe(401);
      const { client } = await signIn(app, email, password);
      expect((await client.get("/enterprise/me")).body.member.email).toBe(email);
      expect((await client.post("/auth/token/refresh")).status).toBe(401);
    });

    test.each(["/auth/member/emailpass/register", "/auth/member/%65mailpass/register"])(
      "nobody makes one for a member at %s",
      async (path) => {
        const form = { email: address(), password: MEMBER_PASSWORD };
        expect(await visitor(app).post(path, form)).toMatchObject({
          status: 403,
          body: { code: "registration_by_invitation" },
        });
      },
    );
  });

  describe("who may be", () => {
    test("the last owner is neither removed nor made an editor, by whatever hand", async () => {
      const one = await createEnterprise(app, "Ensamma");
      const owner = await signedInMember(app, one, "owner");
      const path = `/enterprise/members/${owner.id}`;
      for (const answer of [
        await owner.client.delete(path),
        await owner.client.post(path, { role: "editor" }),
      ]) {
        expect(answer).toMatchObject({ status: 409, body: { code: "last_owner" } });
      }
      const statement = "DELETE FROM enterprise_member WHERE id = $1";
      expect(await refusalOf(app.db, statement, [owner.id])).toMatch(/last_owner/);
    });

    test("two owners who remove each other at once leave one", async () => {
      const one = await createEnterprise(app, "De två");
      const owners = [
        await signedInMember(app, one, "owner"),
        await signedInMember(app, one, "owner"),
      ] as const;
      const [first, second] = owners;
      await Promise.all([
        first.client.delete(`/enterprise/members/${second.id}`),
        second.client.delete(`/enterprise/members/${first.id}`),
      ]);
      const { rows } = await app.db.query(
        "SELECT role FROM enterprise_member WHERE enterprise_id = $1",
        [one.id],
      );
      expect(rows).toEqual([{ role: "owner" }]);
    });

    test("one who is removed is out at once, and may be invited again", async () => {
      const owner = await signedInMember(app, enterprise, "owner");
      const member = await signedInMember(app, enterprise, "editor");
      const removed = await owner.client.delete(`/enterprise/members/${member.id}`);
      expect(removed.body).toEqual({ id: member.id, deleted: true });
      expect((await member.client.get("/enterprise/me")).status).toBe(401);
      expect((await member.client.post("/auth/token/refresh")).status).not.toBe(200);
      const tried = await visitor(app).post(SIGN_IN, {
        email: member.email,
        password: MEMBER_PASSWORD,
      });
      expect(tried.status).toBe(401);
      await invite(member.email);
      const again = await accept(secretsIn(member.email, "invitation").token);
      expect(again.status).toBe(201);
      const { client } = await signIn(app, member.email);
      expect((await client.get("/enterprise/me")).status).toBe(200);
    });
  });

  test("one who is removed leaves the door of who is a member by the same address meanwhile", async () => {
    const owner = await signedInMember(app, enterprise, "owner");
    const { id, email } = await signedInMember(app, enterprise, "editor");
    // The invitation that is accepted while the removal is under way names its own member.
    const { rowCount } = await app.db.query(
      `UPDATE auth_identity SET app_metadata = app_metadata || '{"member_id": "emem_en_annan"}'
        WHERE app_metadata ->> 'member_id' = $1`,
      [id],
    );
    expect(rowCount).toBe(1);
    expect((await owner.client.delete(`/enterprise/members/${id}`)).status).toBe(200);
    const { rows } = await app.db.query(
      `SELECT i.app_metadata ->> 'member_id' AS member_id
         FROM auth_identity i JOIN provider_identity p ON p.auth_identity_id = i.id
        WHERE p.entity_id = $1`,
      [email],
    );
    expect(rows).toEqual([{ member_id: "emem_en_annan" }]);
  });

  describe("signing in", () => {
    test("takes the address in whatever case it is written", async () => {
      const member = await signedInMember(app, enterprise, "editor");
      const { client } = await signIn(app, ` ${member.email.toUpperCase()} `);
      expect((await client.get("/enterprise/me")).status).toBe(200);
    });

    test.each([SIGN_IN, "/auth/member/%65mailpass"])(
      "at %s is tried ten times in a quarter, wherever from; who gets in begins anew",
      async (path) => {
        const { email } = await signedInMember(app, enterprise, "editor");
        const attempt = (password: string) => visitor(app).post(path, { email, password });
        for (let count = 0; count < 9; count += 1) {
          expect((await attempt("fel")).status).toBe(401);
        }
        expect((await attempt(MEMBER_PASSWORD)).status).toBe(200);
        const statuses: number[] = [];
        for (let count = 0; count < 11; count += 1) {
          statuses.push((await attempt("fel")).status);
        }
        expect(statuses).toEqual([...Array(10).fill(401), 429]);
        expect((await attempt(MEMBER_PASSWORD)).body.code).toBe("too_many_requests");
      },
    );

    test.each(["customer", "user"])(
      "is counted as a %s too, since the password is the same; a look-alike's way in forgets nothing",
      async (actor) => {
        const { email } = await signedInMember(app, enterprise, "editor");
        const attempt = (typed: string, password = "fel") =>
          visitor(app).post(`/auth/${actor}/emailpass`, { email: typed, password });
        const lookAlike = email.toUpperCase();
        const password = "en-annans-losenord";
        const form = { email: lookAlike, password };
        await visitor(app).post("/auth/user/emailpass/register", form);
        const statuses: number[] = [];
        for (let count = 0; count < 9; count += 1) {
          statuses.push((await attempt(email)).status);
        }
        statuses.push((await attempt(lookAlike, password)).status);
        // A customer's address is read in lower case, so there is no other that looks like it.
        expect(statuses).toEqual([...Array(9).fill(401), actor === "user" ? 200 : 401]);
        for (const answer of [
          await attempt(email),
          await attempt(` ${email}`),
          await visitor(app).post(SIGN_IN, { email, password: MEMBER_PASSWORD }),
        ]) {
          expect(answer).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
        }
      },
    );

    test("is for a day: the token is not renewed, and a session opens nothing", async () => {
      const { client, headers } = await signedInMember(app, enterprise, "editor");
      expect(await client.post("/auth/token/refresh")).toMatchObject({
        status: 401,
        body: { code: "unauthorized" },
      });
      const session = await fetch(`${app.url}/auth/session`, {
        method: "POST",
        headers: { ...headers, "x-forwarded-proto": "https" },
      });
      const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
      expect(cookie).toContain("connect.sid");
      const bySession = httpClient(app.url, { cookie });
      expect((await bySession.post("/auth/token/refresh")).status).toBe(401);
      expect((await bySession.get("/enterprise/me")).status).toBe(401);
      expect((await client.get("/enterprise/me")).status).toBe(200);
    });

    test("with a new password, by the mail's link, once; of others nothing is told", async () => {
      const { email } = await signedInMember(app, enterprise, "editor");
      const reset = (identifier: string) =>
        visitor(app).post(`${SIGN_IN}/reset-password`, { identifier });
      expect((await reset(email)).status).toBe(201);
      const stranger = address("okand");
      expect((await reset(stranger)).status).toBe(201);
      await expect.poll(() => mailsTo(email, "password_reset").length).toBe(1);
      expect(mailsTo(stranger)).toEqual([]);
      const { token } = secretsIn(email, "password_reset");
      const update = (password: string) =>
        visitor(app).post(`${SIGN_IN}/update`, { password }, { authorization: `Bearer ${token}` });
      for (const [refused, code] of [
        ["kort", "too_short"],
        ["x".repeat(201), "too_long"],
      ] as const) {
        expect(await update(refused)).toMatchObject({
          status: 400,
          body: { code: "input_invalid", data: { issues: [{ field: "password", code }] } },
        });
      }
      expect((await update("ett-nytt-losenord")).status).toBe(200);
      expect((await update("ett-annat-losenord")).status).toBe(401);
      await expect(signIn(app, email)).rejects.toThrow(/could not sign in/);
      await expect(signIn(app, email, "ett-nytt-losenord")).resolves.toBeDefined();
    });
  });
});
