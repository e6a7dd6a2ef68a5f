import type { Role } from "@insteg/social-value/lib/roles";
import { addMember, setRoleWorkflow } from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import logins from "../logins.json";
import { enterpriseId } from "./network";

const NAMES: Record<Role, string> = {
  administrator: "Administratör",
  coordinator: "Samordnare",
  finance: "Ekonomi",
};
type Login = { email: string; password: string };
type StaffLogin = Login & { role: Role };
type MemberLogin = Login & { role: "owner" | "editor"; enterprise: string };
const LOGINS = logins as (StaffLogin | MemberLogin)[];
const isMember = (login: StaffLogin | MemberLogin): login is MemberLogin => "enterprise" in login;

/** The ids of the enterprises that somebody may sign in for. */
export const memberEnterprises = (): string[] =>
  LOGINS.filter(isMember).map(({ enterprise }) => enterpriseId(enterprise));

/** The demo's logins to the portal; after the enterprises. */
export async function seedMembers(container: MedusaContainer): Promise<void> {
  for (const { enterprise, ...login } of LOGINS.filter(isMember)) {
    const name = "Medlem (demo)";
    await addMember(container, {
      ...{ ...login, name, enterprise_id: enterpriseId(enterprise), locale: "sv" },
    });
  }
}

/** The demo's admin logins, one for each role. */
export async function seedLogins(container: MedusaContainer): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  for (const login of LOGINS) {
    if (isMember(login)) {
      continue;
    }
    const { role, email, password } = login;
    const { success, error, authIdentity } = await auth.register("emailpass", {
      url: "",
      headers: {},
      query: {},
      protocol: "http",
      body: { email, password },
    });
    if (!success || !authIdentity) {
      throw new Error(`The login ${email} could not be made: ${error}`);
    }
    const { result: user } = await createUserAccountWorkflow(container).run({
      input: {
        authIdentityId: authIdentity.id,
        userData: { email, first_name: NAMES[role], last_name: "(demo)" },
      },
    });
    await setRoleWorkflow(container).run({ input: { user_id: user.id, role } });
  }
}
