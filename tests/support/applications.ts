import { Modules } from "@medusajs/framework/utils";
import type { TestApp } from "./app";
import { type HttpClient, storeClient } from "./http";
import { secretsIn } from "./mails";
import { uniqueHandle } from "./network";

let visitors = 0;

/** A visitor from an address of their own: the limits go by it. */
export function visitor(app: TestApp): HttpClient {
  visitors += 1;
  const address = `10.${process.pid % 250}.${Math.floor(visitors / 250)}.${visitors % 250}`;
  return storeClient(app, { "x-forwarded-for": address });
}

/** A form that is right, of an enterprise that has a number. */
export function applicationForm(fields: Record<string, unknown> = {}): Record<string, unknown> {
  const name = uniqueHandle("sokande");
  return {
    kind: "cooperative",
    name: `Kooperativet ${name}`,
    is_sole_trader: false,
    organisation_number: "556036-0793",
    municipality_code: "0181",
    contact_name: "Kim Exempel",
    email: `${name}@test.example`,
    locale: "sv",
    answers: ["may_sign", "correct_information", "no_participant_data"].map((requirement) => ({
      requirement,
      declared: true,
    })),
    ...fields,
  };
}

export const PDF = Buffer.from("%PDF-1.4\n% en bilaga\n");

/** Somebody who has begun an application, with what they hold. */
export interface Applicant {
  id: string;
  email: string;
  token: string;
  client: HttpClient;
  headers: Record<string, string>;
}

export async function beginApplication(
  app: TestApp,
  fields: Record<string, unknown> = {},
): Promise<Applicant> {
  const client = visitor(app);
  const { status, body } = await client.post("/store/applications", applicationForm(fields));
  if (status !== 201) {
    throw new Error(`The application was refused: ${JSON.stringify(body)}`);
  }
  const headers = { "x-insteg-application-token": body.token };
  return {
    id: body.application.id,
    email: body.application.email,
    token: body.token,
    client,
    headers,
  };
}

/** An application that the coordinator has got. */
export async function submittedApplication(
  app: TestApp,
  fields: Record<string, unknown> = {},
): Promise<Applicant> {
  const applicant = await beginApplication(app, fields);
  const { client, id, headers, email } = applicant;
  const sent = await client.post(`/store/applications/${id}/submit`, {}, headers);
  const { token } = secretsIn(email, "verification");
  const verified = await client.post("/store/applications/verify", { token });
  if (sent.status !== 200 || verified.status !== 200) {
    throw new Error(`It was not verified: ${JSON.stringify([sent.body, verified.body])}`);
  }
  return applicant;
}

/** Hands a file in as evidence, the way a browser's form does. */
export async function upload(
  app: TestApp,
  applicant: Applicant,
  { requirement, content, name }: { requirement: string; content: Buffer; name: string },
): Promise<{ status: number; body: { code?: string; application?: Record<string, unknown> } }> {
  const form = new FormData();
  form.set("requirement", requirement);
  form.set("file", new Blob([new Uint8Array(content)]), name);
  const response = await fetch(`${app.url}/store/applications/${applicant.id}/evidence`, {
    method: "POST",
    headers: { "x-publishable-api-key": app.shop.publishable_key, ...applicant.headers },
    body: form,
  });
  return { status: response.status, body: await response.json() };
}

/** A file that the enterprise once sent with its application, as it is stored; gives its id. */
export async function evidenceOf(app: TestApp, enterpriseId: string): Promise<string> {
  const id = uniqueHandle("evi");
  const file = await app.container.resolve(Modules.FILE).createFiles({
    filename: `${id}.pdf`,
    mimeType: "application/pdf",
    content: PDF.toString("base64"),
    access: "private",
  });
  await app.db.query(
    `WITH application AS (
       INSERT INTO enterprise_application (id, status, kind, name, is_sole_trader, municipality_code,
                                           contact_name, email, locale, email_verified_at, enterprise_id)
       VALUES ($1, 'approved', 'cooperative', 'Sökande', false, '0181', 'Kim Exempel',
               'sokande@test.example', 'sv', now(), $2) RETURNING id)
     INSERT INTO application_evidence (id, application_id, requirement_id, file_id, filename, mime_type,
                                       size_bytes)
     SELECT $1, application.id, (SELECT id FROM requirement ORDER BY id LIMIT 1), $3, 'stadgar.pdf',
            'application/pdf', $4 FROM application`,
    [id, enterpriseId, file.id, PDF.length],
  );
  return id;
}
