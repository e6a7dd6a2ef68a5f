import { type TestApp, testApp } from "../support/app";
import {
  type Applicant,
  PDF,
  submittedApplication,
  upload,
  visitor,
} from "../support/applications";
import { type HttpClient, httpClient } from "../support/http";
import { mailsTo, secretsIn } from "../support/mails";
import { signedInMember, signIn } from "../support/members";
import { createEnterprise, uniqueHandle } from "../support/network";
import { signedInStaff } from "../support/staff";

const ASKED = ["may_sign", "correct_information", "no_participant_data", "conversation"];

describe("a coordinator reviews an application", () => {
  let app: TestApp;
  let coordinator: HttpClient;
  let coordinatorEmail: string;
  beforeAll(async () => {
    app = await testApp();
    const staff = await signedInStaff(app, "coordinator");
    coordinator = staff.client;
    coordinatorEmail = staff.email;
  });

  const at = ({ id }: Applicant, what = "") => `/admin/applications/${id}${what}`;
  const review = (applicant: Applicant, code: string, body: unknown) =>
    coordinator.post(at(applicant, `/reviews/${code}`), body);
  const acceptAll = async (applicant: Applicant) => {
    for (const code of ASKED) {
      const answer = await review(applicant, code, { review: "accepted" });
      expect(answer.status).toBe(200);
    }
  };

  test("the list has what was sent, by status, kind, municipality and words", async () => {
    const name = uniqueHandle("listad");
    const applicant = await submittedApplication(app, {
      name,
      kind: "association",
      municipality_code: "2584",
    });
    const found = await coordinator.get(
      `/admin/applications?q=${name}&kind=association&municipality_code=2584&status=submitted`,
    );
    expect(found.body).toMatchObject({ count: 1, counts: { submitted: 1 }, offset: 0 });
    expect(found.body.applications[0]).toMatchObject({
      id: applicant.id,
      municipality: { code: "2584", name: "Kiruna" },
    });
    for (const other of ["kind=cooperative", "status=approved,refused", "municipality_code=0180"]) {
      const none = await coordinator.get(`/admin/applications?q=${name}&${other}`);
      expect(none.body.applications).toEqual([]);
    }
    expect((await coordinator.get("/admin/applications?status=registered")).status).toBe(400);
    const wild = await coordinator.get(`/admin/applications?q=${name.replaceAll("-", "_")}`);
    expect(wild.body.applications).toEqual([]);
  });

  test("one criterion at a time, with the day and who; then it is approved, once", async () => {
    const applicant = await submittedApplication(app);
    const early = await coordinator.post(at(applicant, "/approve"));
    expect(early).toMatchObject({ status: 409, body: { code: "criteria_not_reviewed" } });
    expect(early.body.data.requirements).toEqual(ASKED);
    await acceptAll(applicant);
    const noted = await review(applicant, "conversation", {
      review: "waived",
      note: "Vi har setts.",
    });
    const answer = noted.body.application.answers.find(
      (one: { code: string }) => one.code === "conversation",
    );
    expect(answer).toMatchObject({
      review: "waived",
      review_note: "Vi har setts.",
      reviewed_by: coordinatorEmail,
    });
    expect(Date.now() - Date.parse(answer.reviewed_at)).toBeLessThan(60_000);
    const both = await Promise.all([
      coordinator.post(at(applicant, "/approve")),
      coordinator.post(at(applicant, "/approve")),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await coordinator.get(at(applicant));
    expect(body.application).toMatchObject({ status: "approved", decided_by: coordinatorEmail });
    const { rows } = await app.db.query(
      `SELECT e.id, e.organisation_number, e.municipality_name FROM enterprise e
        WHERE name = $1`,
      [body.application.name],
    );
    expect(rows).toEqual([
      {
        id: body.application.enterprise_id,
        organisation_number: "556036-0793",
        municipality_name: "Södertälje",
      },
    ]);
    expect(mailsTo(applicant.email, "approved")).toHaveLength(1);
    expect((await review(applicant, "may_sign", { review: "needs_more" })).body.code).toBe(
      "application_state_conflict",
    );
  });

  test("the contact of an approved one becomes the owner, by the mail's link", async () => {
    const applicant = await submittedApplication(app);
    await acceptAll(applicant);
    expect((await coordinator.post(at(applicant, "/approve"))).status).toBe(200);
    const { token } = secretsIn(applicant.email, "approved");
    const form = { token, name: "Kim Exempel", password: "for-tests-only" };
    const accepted = await visitor(app).post("/store/invitations/accept", form);
    expect(accepted.body.member).toMatchObject({ email: applicant.email, role: "owner" });
    const { client } = await signIn(app, applicant.email);
    const me = await client.get("/enterprise/me");
    expect(me.body.member).toMatchObject({ role: "owner", name: "Kim Exempel" });
    expect(me.body.enterprise.name).toMatch(/^Kooperativet/);
  });

  test("one whose contact is a member elsewhere is not approved, and nothing is made", async () => {
    const elsewhere = await createEnterprise(app, "Ett annat");
    const { email } = await signedInMember(app, elsewhere, "editor");
    const applicant = await submittedApplication(app, { email });
    await acceptAll(applicant);
    const refused = await coordinator.post(at(applicant, "/approve"));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "applicant_is_member", data: { email } },
    });
    const { body } = await coordinator.get(at(applicant));
    expect(body.application).toMatchObject({
      ...{ status: "submitted", decided_at: null, enterprise_id: null },
    });
    const { rows } = await app.db.query(
      "SELECT count(*)::int AS n FROM enterprise WHERE name = $1",
      [body.application.name],
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect(mailsTo(email, "approved")).toEqual([]);
  });

  test("more is asked for by mail; what is changed is looked at again, what is not is not", async () => {
    const applicant = await submittedApplication(app);
    await acceptAll(applicant);
    await review(applicant, "may_sign", { review: "needs_more", note: "Vem är firmatecknare?" });
    const message = "Berätta vem som tecknar firman.";
    const asked = await coordinator.post(at(applicant, "/ask"), { message });
    expect(asked.body.application.status).toBe("needs_more");
    const mail = mailsTo(applicant.email, "needs_more").at(-1);
    expect(mail?.text).toContain(message);
    expect(mail?.text).toContain("Jag får företräda företaget: Vem är firmatecknare?");
    expect(secretsIn(applicant.email, "needs_more").id).toBe(applicant.id);
    expect((await coordinator.post(at(applicant, "/approve"))).status).toBe(409);
    const { client, headers, id } = applicant;
    const own = `/store/applications/${id}`;
    const moved = await client.post(own, { email: "annan@test.example" }, headers);
    expect(moved).toMatchObject({ status: 409, body: { code: "application_email_fixed" } });
    const file = { requirement: "may_sign", content: PDF, name: "registrering.pdf" };
    expect((await upload(app, applicant, file)).status).toBe(201);
    const answers = [{ requirement: "may_sign", declared: true, comment: "Kim ensam." }];
    const changed = await client.post(own, { answers }, headers);
    const states = Object.fromEntries(
      changed.body.application.answers.map((one: { requirement: string; review: string }) => [
        one.requirement,
        one.review,
      ]),
    );
    expect(states).toEqual({
      may_sign: "pending",
      correct_information: "accepted",
      no_participant_data: "accepted",
      conversation: "accepted",
    });
    const sent = await client.post(`${own}/submit`, {}, headers);
    expect(sent.body.application.status).toBe("submitted");
    await review(applicant, "may_sign", { review: "accepted" });
    expect((await coordinator.post(at(applicant, "/approve"))).status).toBe(200);
  });

  test.each([
    { name: "Ett helt annat kooperativ" },
    { organisation_number: "212000-0142" },
    { kind: "association" },
    { is_sole_trader: true, organisation_number: null },
  ])("what was accepted is looked at again when who applies changes: %j", async (change) => {
    const applicant = await submittedApplication(app);
    await acceptAll(applicant);
    await review(applicant, "conversation", { review: "waived", note: "Vi har setts." });
    await coordinator.post(at(applicant, "/ask"), { message: "Stämmer namnet?" });
    const { client, headers, id } = applicant;
    const reviewsAfter = async (fields: Record<string, unknown>) => {
      const { status, body } = await client.post(`/store/applications/${id}`, fields, headers);
      expect(status).toBe(200);
      return body.application.answers.map((one: { review: string }) => one.review);
    };
    expect(await reviewsAfter({ phone: "070-000 00 00" })).toEqual([
      ...["accepted", "accepted", "accepted", "waived"],
    ]);
    expect(await reviewsAfter(change)).toEqual(["pending", "pending", "pending", "waived"]);
    await client.post(`/store/applications/${id}/submit`, {}, headers);
    expect((await coordinator.post(at(applicant, "/approve"))).body.code).toBe(
      "criteria_not_reviewed",
    );
  });

  test("a file that is added to what was accepted, or taken from it, has it looked at again", async () => {
    const applicant = await submittedApplication(app);
    await acceptAll(applicant);
    await coordinator.post(at(applicant, "/ask"), { message: "En bilaga, tack." });
    const states = async () => {
      const { body } = await coordinator.get(at(applicant));
      return body.application.answers.map((one: { review: string }) => one.review);
    };
    const file = { requirement: "may_sign", content: PDF, name: "bilaga.pdf" };
    const sent = await upload(app, applicant, file);
    expect(await states()).toEqual(["pending", "accepted", "accepted", "accepted"]);
    await review(applicant, "may_sign", { review: "accepted" });
    const answers = sent.body.application?.answers as { evidence: { id: string }[] }[];
    const id = answers.flatMap((one) => one.evidence)[0]?.id;
    await httpClient(app.url, {
      "x-publishable-api-key": app.shop.publishable_key,
      ...applicant.headers,
    }).delete(`/store/applications/${applicant.id}/evidence/${id}`);
    expect(await states()).toEqual(["pending", "accepted", "accepted", "accepted"]);
  });

  test("it is refused with a reason, which the applicant reads", async () => {
    const applicant = await submittedApplication(app, { locale: "en" });
    expect((await coordinator.post(at(applicant, "/refuse"), {})).status).toBe(400);
    const reason = "It is run by the municipality.";
    const refused = await coordinator.post(at(applicant, "/refuse"), { reason });
    expect(refused.body.application).toMatchObject({ status: "refused", decision_reason: reason });
    expect(mailsTo(applicant.email, "refused")[0]?.text).toContain(reason);
    const own = await httpClient(app.url, {
      "x-publishable-api-key": app.shop.publishable_key,
      ...applicant.headers,
    }).get(`/store/applications/${applicant.id}`);
    expect(own.body.application).toMatchObject({ status: "refused", decision_reason: reason });
    expect(own.body.application).not.toHaveProperty("decided_by");
    expect((await coordinator.post(at(applicant, "/approve"))).status).toBe(409);
  });

  test("evidence is saved, as what it is, and never shown in the admin's window", async () => {
    const applicant = await submittedApplication(app);
    await coordinator.post(at(applicant, "/ask"), { message: "En bilaga, tack." });
    const file = { requirement: "may_sign", content: PDF, name: "bilaga.pdf" };
    const sent = await upload(app, applicant, file);
    const answers = sent.body.application?.answers as { evidence: { id: string }[] }[];
    const id = answers.flatMap((one) => one.evidence)[0]?.id;
    const staff = await signedInStaff(app, "coordinator");
    const response = await fetch(`${app.url}${at(applicant, `/evidence/${id}`)}`, {
      headers: staff.headers,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[\w-]+\.pdf"$/,
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    const other = await submittedApplication(app);
    expect((await coordinator.get(at(other, `/evidence/${id}`))).body.code).toBe(
      "evidence_not_found",
    );
  });

  test("what is asked is the network's own: a requirement is added, and taken out of use", async () => {
    const code = uniqueHandle("krav").replaceAll("-", "_");
    const body = { code, kind: "attestation", title_sv: "Ett krav", title_en: "A demand" };
    const made = await coordinator.post("/admin/requirements", {
      ...body,
      enterprise_kinds: ["public_body"],
    });
    expect(made.status).toBe(201);
    const again = await coordinator.post("/admin/requirements", body);
    expect(again).toMatchObject({ status: 409, body: { code: "requirement_code_taken" } });
    const codes = async () => {
      const form = await visitor(app).get("/store/applications/form?kind=public_body");
      return form.body.requirements.map((one: { code: string }) => one.code);
    };
    expect(await codes()).toContain(code);
    const path = `/admin/requirements/${made.body.requirement.id}`;
    expect((await coordinator.post(path, { is_active: false })).status).toBe(200);
    expect(await codes()).not.toContain(code);
  });
});
