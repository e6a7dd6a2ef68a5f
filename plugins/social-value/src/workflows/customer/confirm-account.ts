import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId, Modules } from "@medusajs/framework/utils";
import { type Customer, customerByEmail, findCustomer } from "../../customers/customer";
import { readAddressToken } from "../../lib/address-token";
import { databaseOf } from "../lib/database";
import { openDoor } from "../lib/open-door";
import { claimGuestOrders } from "./claim-orders";
import { accountExists, linkNotValid, signedOut } from "./refusals";

interface Confirmation {
  token: string;
  first_name: string;
  last_name: string;
  password: string;
}

/** Whose address a mail's token is; throws "confirmation_not_valid" (404) or "account_exists" (409). */
export async function readConfirmation(container: MedusaContainer, token: string) {
  const claim = readAddressToken(container, token);
  if (!claim) {
    throw linkNotValid();
  }
  if (await customerByEmail(databaseOf(container), claim.email)) {
    throw accountExists();
  }
  return claim;
}

/**
 * Makes the account of whoever holds the mail's token, and gives it the orders that the address has placed
 * as a guest. Confirmed twice at once, one makes it and the other is told that it is there. Throws
 * "confirmation_not_valid" (404) or "account_exists" (409).
 */
export async function confirmAccount(
  container: MedusaContainer,
  { token, password, ...names }: Confirmation,
): Promise<Customer> {
  const { email, locale } = await readConfirmation(container, token);
  const db = databaseOf(container);
  return container.resolve(Modules.LOCKING).execute(
    `customer-account:${email}`,
    async () => {
      if (await customerByEmail(db, email)) {
        throw accountExists();
      }
      const id = generateEntityId(undefined, "cus");
      // The way to sign in first: an account without one could not be helped, while who has a way in and
      // no account is let in nowhere, and makes it by the same link.
      await openDoor(container, { email, password, actor: { customer_id: id } });
      const account = { id, email, ...names, has_account: true, metadata: { locale } };
      await container.resolve(Modules.CUSTOMER).createCustomers(account);
      await claimGuestOrders(db, { id, email });
      const customer = await findCustomer(db, id);
      if (!customer) {
        throw signedOut();
      }
      return customer;
    },
    { timeout: 20 },
  );
}
