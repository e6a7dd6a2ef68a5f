import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import logins from "../logins.json";

const NAMES: Record<string, string> = {
  administrator: "Administratör",
  coordinator: "Samordnare",
  finance: "Ekonomi",
};

/** The demo's admin logins. Roles are told apart by name only until the network has its own roles. */
export async function seedLogins(container: MedusaContainer): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  for (const { role, email, password } of logins) {
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
    await createUserAccountWorkflow(container).run({
      input: {
        authIdentityId: authIdentity.id,
        userData: { email, first_name: NAMES[role] ?? role, last_name: "(demo)" },
      },
    });
  }
}
