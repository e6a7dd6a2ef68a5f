import type { Role } from "@insteg/social-value/lib/roles";
import { setRoleWorkflow } from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import logins from "../logins.json";

const NAMES: Record<Role, string> = {
  administrator: "Administratör",
  coordinator: "Samordnare",
  finance: "Ekonomi",
};
const LOGINS = logins as { role: Role; email: string; password: string }[];

/** The demo's admin logins, one for each role. */
export async function seedLogins(container: MedusaContainer): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  for (const { role, email, password } of LOGINS) {
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
