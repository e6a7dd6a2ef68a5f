import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type TestApp, testApp } from "../support/app";
import {
  type Applicant,
  applicationForm,
  beginApplication,
  PDF,
  submittedApplication,
  upload,
  visitor,
} from "../support/applications";
import { refusalOf } from "../support/expect-refusal";
import { httpClient, storeClient } from "../support/http";
import { mailsTo, secretsIn } from "../support/mails";
import { uniqueHandle } from "../support/network";
import { DATA_DIR } from "../support/settings";

const PERSONNUMMER = "811218-9876";
const ASF = "work_integration_social_enterprise";
const ASF_CRITERIA = [
  "purpose_integration",
  "participation",
  "profits_reinvested",
  "independent_of_public_sector",
];

describe("an application to join", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });

  const read = ({ client, id, headers }: Applicant) =>
    client.post(`/store/applications/${id}`, {}, headers);
  const submit = ({ client, id, headers }: Applicant) =>
    client.post(`/store/applications/${id}/submit`, {}, headers);

  describe("the form", () => {
    test("asks an ASF for the four criteria, and others not; in two languages", async () => {
      const [asf, cooperative] = await Promise.all(
        [ASF, "cooperative"].map((kind) =>
          visitor(app).get(`/store/applications/form?kind=${kind}&locale=en`),
        ),
      );
      const codes = (body: { requirements: { code: string }[] }) =>
        body.requirements.map(({ code }) => code);
      expect(codes(asf?.body)).toEqual(expect.arrayContaining(ASF_CRITERIA));
      expect(codes(cooperative?.body)).not.toEqual(expect.arrayContaining(["participation"]));
      expect(asf?.body.municipalities).toHaveLength(290);
      expect(asf?.body.requirements[0].title).toMatch(/purpose/);
      const swedish = await visitor(app).get("/store/applications/form");
      expect(swedish.body.requirements[0].title).toMatch(/syfte/);
      expect(JSON.stringify([asf?.body, swedish.body])).not.toMatch(/registrerad|registered/i);
    });

    test.each([
      [{ name: "" }, "name", "required"],
      [{ name: undefined }, "name", "required"],
      [{ name: "x".repeat(121) }, "name", "too_long"],
      [{ name: "Biet\r\nBcc: alla@example.org" }, "name", "invalid"],
      [{ name: "Du har vunnit: HTTPS://bluff.example" }, "name", "invalid"],
      [{ contact_name: "Se Www.bluff.example" }, "contact_name", "invalid"],
      [{ kind: "charity" }, "kind", "invalid"],
      [{ email: "inte en adress" }, "email", "email_invalid"],
      [{ municipality_code: "9999" }, "municipality_code", "municipality_unknown"],
      [{ website: "javascript:alert(1)" }, "website", "web_address_invalid"],
      [{ organisation_number: "" }, "organisation_number", "required"],
      [
        { organisation_number: "556036-0794" },
        "organisation_number",
        "organisation_number_checksum",
      ],
      [{ organisation_number: PERSONNUMMER }, "organisation_number", "organisation_number_format"],
      [{ registered: true }, "registered", "unknown_field"],
      [
        { answers: [{ requirement: "nope", declared: true }] },
        "answers.nope",
        "requirement_unknown",
      ],
      [{ is_sole_trader: "yes" }, "is_sole_trader", "invalid"],
    ])("%j is refused at its field, and nothing is stored", async (fields, field, code) => {
      const email = `${uniqueHandle("fel")}@test.example`;
      const answer = await visitor(app).post(
        "/store/applications",
        applicationForm({ email, ...fields }),
      );
      expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
      expect(answer.body.data.issues).toEqual([{ field, code }]);
      const { rows } = await app.db.query(
        "SELECT count(*)::int AS n FROM enterprise_application WHERE email = $1",
        [email],
      );
      expect(rows).toEqual([{ n: 0 }]);
    });

    test("a sole trader's number is refused, and stands neither in the answer nor anywhere", async () => {
      const form = applicationForm({ is_sole_trader: true, organisation_number: PERSONNUMMER });
      const refused = await visitor(app).post("/store/applications", form);
      expect(refused.body.data.issues).toEqual([
        { field: "organisation_number", code: "organisation_number_of_sole_trader" },
      ]);
      expect(JSON.stringify(refused.body)).not.toContain("811218");
      const without = await beginApplication(app, {
        is_sole_trader: true,
        organisation_number: undefined,
      });
      expect((await read(without)).body.application.organisation_number).toBeNull();
      const turned = await beginApplication(app);
      const { client, id, headers } = turned;
      const change = { is_sole_trader: true, organisation_number: null };
      const changed = await client.post(`/store/applications/${id}`, change, headers);
      expect(changed.body.application.organisation_number).toBeNull();
      const statement =
        "UPDATE enterprise_application SET organisation_number = '556036-0793' WHERE id = $1";
      expect(await refusalOf(app.db, statement, [id])).toMatch(/sole_trader_without_number/);
    });
  });

  test("goes by mail: written, sent, verified once, and then with the coordinator", async () => {
    const applicant = await beginApplication(app);
    const { client, email } = applicant;
    expect((await read(applicant)).body.application).toMatchObject({
      status: "unverified",
      municipality: { code: "0181", name: "Södertälje" },
    });
    expect((await submit(applicant)).body.application).toMatchObject({ status: "unverified" });
    const [mail] = mailsTo(email, "verification");
    expect(mail?.subject).toBe("Bekräfta din e-postadress");
    const { token } = secretsIn(email, "verification");
    const { rows } = await app.db.query(
      "SELECT row_to_json(a)::text AS stored FROM enterprise_application a WHERE id = $1",
      [applicant.id],
    );
    expect(rows[0].stored).not.toContain(token);
    const verified = await client.post("/store/applications/verify", { token });
    expect(verified).toMatchObject({
      status: 200,
      body: { token: applicant.token, application: { status: "submitted" } },
    });
    expect(await client.post("/store/applications/verify", { token })).toMatchObject({
      status: 404,
      body: { code: "verification_not_valid" },
    });
    expect(mailsTo(email, "application_received")).toHaveLength(1);
    expect(secretsIn(email, "application_received")).toEqual({
      id: applicant.id,
      token: applicant.token,
    });
    expect(await submit(applicant)).toMatchObject({
      status: 409,
      body: { code: "application_not_open" },
    });
    const { id, headers } = applicant;
    const late = await client.post(`/store/applications/${id}`, { name: "Ett annat" }, headers);
    expect(late).toMatchObject({ status: 409, body: { code: "application_not_open" } });
  });

  test("mails in English to whoever wrote it in English", async () => {
    const applicant = await beginApplication(app, { locale: "en" });
    await submit(applicant);
    expect(mailsTo(applicant.email, "verification")[0]?.subject).toBe(
      "Confirm your e-mail address",
    );
  });

  test("a link that is too old, that another one has followed, or of another address opens nothing", async () => {
    const applicant = await beginApplication(app);
    const verify = (token: string | undefined) =>
      applicant.client.post("/store/applications/verify", { token });
    await submit(applicant);
    const first = secretsIn(applicant.email, "verification").token;
    await submit(applicant);
    const second = secretsIn(applicant.email, "verification").token;
    expect((await verify(first)).status).toBe(404);
    const { client, id, headers, email } = applicant;
    await app.db.query(
      "UPDATE enterprise_application SET verification_expires_at = now() - interval '1 second' WHERE id = $1",
      [id],
    );
    expect((await verify(second)).status).toBe(404);
    await submit(applicant);
    const third = secretsIn(email, "verification").token;
    await client.post(`/store/applications/${id}`, { email: `ny-${email}` }, headers);
    expect((await verify(third)).status).toBe(404);
  });

  test("a link hands in what was whole when it was mailed: a change makes it void", async () => {
    const applicant = await beginApplication(app, { kind: ASF, answers: [] });
    const { client, id, headers, email } = applicant;
    const at = `/store/applications/${id}`;
    const codes = [...ASF_CRITERIA, "may_sign", "correct_information", "no_participant_data"];
    const declare = (declared: boolean) => {
      const answers = codes.map((requirement) => ({ requirement, declared }));
      return client.post(at, { answers }, headers);
    };
    const verify = () => {
      const { token } = secretsIn(email, "verification");
      return client.post("/store/applications/verify", { token });
    };
    const file = { requirement: "statutes", content: PDF, name: "stadgar.pdf" };
    const sent = await upload(app, applicant, file);
    await declare(true);
    expect((await submit(applicant)).status).toBe(200);
    await declare(false);
    expect((await verify()).body.code).toBe("verification_not_valid");
    await declare(true);
    expect((await submit(applicant)).status).toBe(200);
    const answers = sent.body.application?.answers as { evidence: { id: string }[] }[];
    const [evidence] = answers.flatMap((one) => one.evidence);
    await storeClient(app, headers).delete(`${at}/evidence/${evidence?.id}`);
    expect((await verify()).body.code).toBe("verification_not_valid");
    expect((await read(applicant)).body.application.status).toBe("unverified");
  });

  test("an address that is changed while the mail to another goes out is not verified by that mail", async () => {
    const applicant = await beginApplication(app);
    const other = await app.db.connect();
    try {
      await other.query("BEGIN");
      await other.query("UPDATE enterprise_application SET email = $2 WHERE id = $1", [
        applicant.id,
        `annan-${applicant.email}`,
      ]);
      const sending = submit(applicant);
      const waiting = () =>
        app.db.query(
          `SELECT 1 FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE enterprise_application%'`,
        );
      await expect.poll(async () => (await waiting()).rowCount, { timeout: 5_000 }).toBe(1);
      await other.query("COMMIT");
      expect((await sending).body.code).toBe("application_not_open");
    } finally {
      // Closed, so that nothing is left under way.
      other.release(true);
    }
    expect(mailsTo(applicant.email, "verification")).toEqual([]);
  });

  test("what is lacking is named, for each requirement", async () => {
    const applicant = await beginApplication(app, { kind: ASF, answers: [] });
    const answer = await submit(applicant);
    expect(answer).toMatchObject({ status: 400, body: { code: "application_incomplete" } });
    expect(answer.body.data.issues).toEqual([
      ...ASF_CRITERIA.map((code) => ({ field: `answers.${code}`, code: "declaration_missing" })),
      { field: "answers.statutes", code: "evidence_missing" },
      ...["may_sign", "correct_information", "no_participant_data"].map((code) => ({
        field: `answers.${code}`,
        code: "declaration_missing",
      })),
    ]);
    expect(mailsTo(applicant.email)).toEqual([]);
  });

  test("is nobody's to read without its own token", async () => {
    const [one, other] = [await beginApplication(app), await beginApplication(app)];
    for (const headers of [{}, other.headers, { "x-insteg-application-token": "gissning" }]) {
      const answers = await Promise.all([
        storeClient(app, headers).get(`/store/applications/${one.id}`),
        one.client.post(`/store/applications/${one.id}`, { name: "Kapat" }, headers),
        one.client.post(`/store/applications/${one.id}/submit`, {}, headers),
      ]);
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 404, body: { code: "application_not_found" } });
      }
    }
    const unknown = await one.client.post("/store/applications/eapp_finns_inte", {}, one.headers);
    expect(unknown).toMatchObject({ status: 404, body: { code: "application_not_found" } });
    const own = await storeClient(app, one.headers).get(`/store/applications/${one.id}`);
    expect(own.body.application.name).not.toBe("Kapat");
  });

  describe("evidence", () => {
    test("is stored where nobody reaches it over HTTP, and is gone when it is taken away", async () => {
      const applicant = await beginApplication(app, { kind: ASF });
      const sent = await upload(app, applicant, {
        requirement: "statutes",
        content: PDF,
        name: "../../Stadgar för föreningen.EXE",
      });
      expect(sent.status).toBe(201);
      const answers = sent.body.application?.answers as {
        requirement: string;
        evidence: { id: string; filename: string; mime_type: string }[];
      }[];
      const [file] = answers.find((one) => one.requirement === "statutes")?.evidence ?? [];
      expect(file).toMatchObject({
        filename: "Stadgar för föreningen.pdf",
        mime_type: "application/pdf",
      });
      const folder = path.join(DATA_DIR, "private");
      const stored = readdirSync(folder).filter((name) => name.includes(file?.id ?? "?"));
      expect(stored).toHaveLength(1);
      expect(readFileSync(path.join(folder, stored[0] ?? ""))).toEqual(PDF);
      const { rows } = await app.db.query(
        "SELECT file_id FROM application_evidence WHERE id = $1",
        [file?.id],
      );
      for (const name of [stored[0], rows[0].file_id]) {
        for (const address of [`/static/${name}`, `/static/private/${name}`, `/private/${name}`]) {
          const answer = await httpClient(app.url).get(address);
          expect({ address, status: answer.status }).toEqual({ address, status: 404 });
        }
      }
      const gone = await fetch(
        `${app.url}/store/applications/${applicant.id}/evidence/${file?.id}`,
        {
          method: "DELETE",
          headers: { "x-publishable-api-key": app.shop.publishable_key, ...applicant.headers },
        },
      );
      expect(gone.status).toBe(200);
      expect(readdirSync(folder).filter((name) => name.includes(file?.id ?? "?"))).toEqual([]);
    });

    test.each([
      [
        "a page called .pdf",
        Buffer.from("<html><script>alert(1)</script>"),
        "evidence_type_refused",
      ],
      ["nothing", Buffer.alloc(0), "evidence_type_refused"],
      [
        "more than 10 MB",
        Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]),
        "evidence_too_large",
      ],
    ])("%s is refused", async (_name, content, code) => {
      const applicant = await beginApplication(app);
      const upload_ = { requirement: "may_sign", content, name: "bilaga.pdf" };
      const answer = await upload(app, applicant, upload_);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code });
    });

    test("five files at most go to a requirement, however many come at once", async () => {
      const applicant = await beginApplication(app);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          upload(app, applicant, {
            requirement: "may_sign",
            content: PDF,
            name: `bilaga-${index}.pdf`,
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
      expect(answers.filter(({ body }) => body.code === "evidence_too_many")).toHaveLength(3);
      const { rows } = await app.db.query(
        "SELECT id FROM application_evidence WHERE application_id = $1",
        [applicant.id],
      );
      const files = readdirSync(path.join(DATA_DIR, "private"));
      expect(rows).toHaveLength(5);
      expect(
        files.filter((name) => rows.some(({ id }: { id: string }) => name.includes(id))),
      ).toHaveLength(5);
    });

    test("takes no file for what is not asked, nor once it is sent, nor without the token", async () => {
      const applicant = await submittedApplication(app);
      const file = { requirement: "may_sign", content: PDF, name: "sen.pdf" };
      expect((await upload(app, applicant, file)).body.code).toBe("application_not_open");
      const open = await beginApplication(app);
      const strange = { ...file, requirement: "statutes" };
      expect((await upload(app, open, strange)).body.code).toBe("input_invalid");
      const stranger = { ...open, headers: applicant.headers };
      expect((await upload(app, stranger, file)).body.code).toBe("application_not_found");
    });
  });

  describe("is tried only so often", () => {
    test("from one address", async () => {
      const client = visitor(app);
      const statuses: number[] = [];
      for (let count = 0; count < 11; count += 1) {
        statuses.push((await client.post("/store/applications", applicationForm())).status);
      }
      expect(statuses).toEqual([...Array(10).fill(201), 429]);
      const refused = await client.post("/store/applications", applicationForm());
      expect(refused.body.code).toBe("too_many_requests");
      expect(refused.body.data.retry_after_seconds).toBeGreaterThan(3000);
    });

    test("for one e-mail address, wherever it comes from; its mails too", async () => {
      const email = `${uniqueHandle("ofta")}@test.example`;
      const statuses: number[] = [];
      for (let count = 0; count < 6; count += 1) {
        const form = applicationForm({ email });
        statuses.push((await visitor(app).post("/store/applications", form)).status);
      }
      expect(statuses).toEqual([...Array(5).fill(201), 429]);
      const { rows } = await app.db.query("SELECT key FROM rate_limit WHERE key LIKE 'apply%'");
      expect(JSON.stringify(rows)).not.toContain(email);
      const applicant = await beginApplication(app);
      for (let count = 0; count < 5; count += 1) {
        expect((await submit(applicant)).status).toBe(200);
      }
      expect((await submit(applicant)).status).toBe(429);
    });

    test("for one e-mail address, by however many applications that are pointed at it later", async () => {
      const email = `${uniqueHandle("mal")}@test.example`;
      const point = ({ client, id, headers }: Applicant) =>
        client.post(`/store/applications/${id}`, { email }, headers);
      const applicants = await Promise.all(Array.from({ length: 6 }, () => beginApplication(app)));
      const pointed: number[] = [];
      for (const applicant of applicants) {
        pointed.push((await point(applicant)).status);
      }
      expect(pointed).toEqual([...Array(5).fill(200), 429]);
      const sent: number[] = [];
      for (const applicant of [...applicants.slice(0, 5), ...applicants.slice(0, 1)]) {
        sent.push((await submit(applicant)).status);
      }
      expect(sent).toEqual([...Array(5).fill(200), 429]);
      expect(mailsTo(email, "verification")).toHaveLength(5);
    });
  });
});
