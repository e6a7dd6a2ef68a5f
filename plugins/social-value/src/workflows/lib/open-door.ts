import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** Medusa's way to sign in by address and password. */
export const PASSWORD_PROVIDER = "emailpass";

interface Door {
  /** In lower case, and shown by a mail to be theirs. */
  email: string;
  password: string;
  /** Who it lets in: an address has one password, whoever it is. */
  actor: { member_id: string } | { customer_id: string };
}

/** The account of Medusa's that signs in by this address; undefined when there is none. */
export async function findDoor(
  container: MedusaContainer,
  email: string,
): Promise<string | undefined> {
  const [known] = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities({ entity_id: email, provider: PASSWORD_PROVIDER });
  return known?.auth_identity_id;
}

/** Lets the address sign in with this password as the actor; whatever password it had is void. */
export async function openDoor(
  container: MedusaContainer,
  { email, password, actor }: Door,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  if (!(await findDoor(container, email))) {
    // Opened twice at once, one makes it and the other finds it.
    const request = { url: "", headers: {}, query: {}, protocol: "https" };
    await auth.register(PASSWORD_PROVIDER, { ...request, body: { email, password } });
  }
  const id = await findDoor(container, email);
  await setPassword(container, email, password);
  if (!id) {
    throw new Error("No way to sign in could be made");
  }
  const identity = await auth.retrieveAuthIdentity(id);
  await auth.updateAuthIdentities([{ id, app_metadata: { ...identity.app_metadata, ...actor } }]);
}

/** Whether it is the address's password. */
export async function isPasswordOf(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<boolean> {
  const request = { url: "", headers: {}, query: {}, protocol: "https" };
  const { success } = await container
    .resolve(Modules.AUTH)
    .authenticate(PASSWORD_PROVIDER, { ...request, body: { email, password } });
  return success;
}

export async function setPassword(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<void> {
  const { success, error } = await container
    .resolve(Modules.AUTH)
    .updateProvider(PASSWORD_PROVIDER, { entity_id: email, password });
  if (!success) {
    throw new Error(`The password could not be set: ${error}`);
  }
}
