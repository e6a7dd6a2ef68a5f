import { listAddresses, type OwnAddress } from "@/lib/backend/customer";
import { BackendError } from "@/lib/backend/errors";
import { readCustomerToken } from "@/lib/customer-cookie";
import { findProfile } from "./session";

/** What the checkout begins with for who is signed in; null for everybody else. */
export async function findUsual(): Promise<{
  email: string;
  address: OwnAddress | undefined;
} | null> {
  const [token, profile] = await Promise.all([readCustomerToken(), findProfile()]);
  if (!token || !profile) return null;
  try {
    const [address] = await listAddresses(token);
    return { email: profile.email, address };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { email: profile.email, address: undefined };
  }
}
