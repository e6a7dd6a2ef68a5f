import type { Role } from "@insteg/social-value/lib/roles";
import { setRoleWorkflow } from "@insteg/social-value/workflows";
import { Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import { type HttpClient, httpClient } from "./http";
import { uniqueHandle } from "./network";

/** Somebody who can sign in to the admin, signed in. */
export interface Staff {
  id: string;
  email: string;
  headers: { authorization: string };
  client: HttpClient;
}

/** A new admin user with this role, or with none, signed in over HTTP. */
export async function signedInStaff(app: TestApp, role: Role | null): Promise<Staff> {
  const email = `${uniqueHandle(role ?? "ingen")}@test.example`;
  const body = { email, password: "for-tests-only" };
  const { authIdentity, error } = await app.container
    .resolve(Modules.AUTH)
    .register("emailpass", { url: "", headers: {}, query: {}, protocol: "http", body });
  if (!authIdentity) {
    throw new Error(`${email} could not be registered: ${error}`);
  }
  const { result: user } = await createUserAccountWorkflow(app.container).run({
    input: { authIdentityId: authIdentity.id, userData: { email } },
  });
  if (role) {
    await setRoleWorkflow(app.container).run({ input: { user_id: user.id, role } });
  }
  const answer = await httpClient(app.url).post("/auth/user/emailpass", body);
  const headers = { authorization: `Bearer ${answer.body.token}` };
  return { id: user.id, email, headers, client: httpClient(app.url, headers) };
}
