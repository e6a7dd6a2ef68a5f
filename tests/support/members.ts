import { inviteMember } from "@insteg/social-value/workflows";
import type { TestApp } from "./app";
import { visitor } from "./applications";
import { type HttpClient, httpClient } from "./http";
import { secretsIn } from "./mails";
import { type TestEnterprise, uniqueHandle } from "./network";

export const MEMBER_PASSWORD = "for-tests-only";

/** Somebody who signs in for an enterprise, signed in. */
export interface TestMember {
  id: string;
  email: string;
  headers: { authorization: string };
  client: HttpClient;
}

/** A member of the enterprise, by invitation as everybody, signed in over HTTP. */
export async function signedInMember(
  app: TestApp,
  enterprise: TestEnterprise,
  role: "owner" | "editor",
): Promise<TestMember> {
  const email = `${uniqueHandle(role)}@test.example`;
  await inviteMember(app.container, {
    ...{ enterprise_id: enterprise.id, email, name: "Kim", role, locale: "sv", invited_by: null },
  });
  const { token } = secretsIn(email, "invitation");
  const form = { token, name: "Kim Exempel", password: MEMBER_PASSWORD };
  const { status, body } = await visitor(app).post("/store/invitations/accept", form);
  if (status !== 201) {
    throw new Error(`The invitation was not accepted: ${JSON.stringify(body)}`);
  }
  return { id: body.member.id, email, ...(await signIn(app, email)) };
}

export async function signIn(app: TestApp, email: string, password = MEMBER_PASSWORD) {
  const { status, body } = await visitor(app).post("/auth/member/emailpass", { email, password });
  if (status !== 200) {
    throw new Error(`${email} could not sign in: ${JSON.stringify(body)}`);
  }
  const headers = { authorization: `Bearer ${body.token}` };
  return { headers, client: httpClient(app.url, headers) };
}
