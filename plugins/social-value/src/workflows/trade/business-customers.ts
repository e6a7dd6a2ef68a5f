import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createCustomerGroupsWorkflow,
  createCustomersWorkflow,
  linkCustomersToCustomerGroupWorkflow,
  updateCustomersWorkflow,
} from "@medusajs/medusa/core-flows";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { TRADE_MODULE } from "../../modules/trade";
import type { BusinessKind, PostalAddress } from "../../modules/trade/models/business-customer";
import type { QuoteBuyer } from "../../modules/trade/quotes/quote";
import type TradeModuleService from "../../modules/trade/service";
import { databaseOf } from "../lib/database";
import { businessCustomerNotFound } from "./refusals";

/** What is told of who buys on account. */
export interface BusinessCustomerFields {
  name: string;
  kind: BusinessKind;
  /** As `parseOrganisationNumber` gives it. */
  organisation_number: string;
  vat_number: string | null;
  invoice_email: string;
  invoice_address: PostalAddress;
  delivery_address: PostalAddress;
  reference: string;
  peppol_id: string | null;
  payment_days: number;
}

export interface StoredBusinessCustomer extends BusinessCustomerFields {
  id: string;
  customer_id: string | null;
  customer_group_id: string | null;
  price_list_id: string | null;
}

/** How a Swedish organisation is addressed in Peppol unless it says otherwise. */
const peppolIdOf = (organisation_number: string): string =>
  `0007:${organisation_number.replace("-", "")}`;

const serviceOf = (container: MedusaContainer) =>
  container.resolve<TradeModuleService>(TRADE_MODULE);

/** Throws "business_customer_not_found" (404). */
export async function findBusinessCustomer(
  container: MedusaContainer,
  id: string,
): Promise<StoredBusinessCustomer> {
  const [found] = await serviceOf(container).listBusinessCustomers({ id });
  if (!found) {
    throw businessCustomerNotFound(id);
  }
  return found as unknown as StoredBusinessCustomer;
}

/** Who has this organisationsnummer, if anybody. */
export async function businessCustomerByNumber(
  container: MedusaContainer,
  organisation_number: string,
): Promise<StoredBusinessCustomer | undefined> {
  const [found] = await serviceOf(container).listBusinessCustomers({ organisation_number });
  return found as unknown as StoredBusinessCustomer | undefined;
}

/** Adds who buys on account, reached by Peppol as usual unless told otherwise; throws "business_customer_exists" (409) for a number that is known. */
export async function createBusinessCustomer(
  container: MedusaContainer,
  given: Omit<BusinessCustomerFields, "peppol_id"> & { peppol_id?: string | null | undefined },
): Promise<StoredBusinessCustomer> {
  const { peppol_id = peppolIdOf(given.organisation_number), ...rest } = given;
  const fields = { ...rest, peppol_id };
  const known = await businessCustomerByNumber(container, fields.organisation_number);
  if (known) {
    throw exists(known.organisation_number);
  }
  const made = await serviceOf(container)
    .createBusinessCustomers(columnsOf(fields))
    .catch(async (error: unknown) => {
      // Two at once: the other was first.
      throw (await businessCustomerByNumber(container, fields.organisation_number))
        ? exists(fields.organisation_number)
        : error;
    });
  return withAccount(container, made.id);
}

/** Changes who buys on account; its number stays. Quotes that are sent keep what was told then. */
export async function updateBusinessCustomer(
  container: MedusaContainer,
  id: string,
  {
    peppol_id,
    ...rest
  }: Omit<BusinessCustomerFields, "organisation_number" | "peppol_id"> & {
    peppol_id?: string | null | undefined;
  },
): Promise<StoredBusinessCustomer> {
  await findBusinessCustomer(container, id);
  const fields = { ...rest, ...(peppol_id === undefined ? {} : { peppol_id }) };
  await serviceOf(container).updateBusinessCustomers({ id, ...columnsOf(fields) });
  return withAccount(container, id);
}

/** The buyer of a quote as a business customer: the one with its number, else a new one. */
export async function ensureBusinessCustomer(
  container: MedusaContainer,
  { address, ...buyer }: QuoteBuyer,
  rest: { delivery_address: PostalAddress; reference: string },
): Promise<StoredBusinessCustomer> {
  const { organisation_number } = buyer;
  const known = await businessCustomerByNumber(container, organisation_number);
  return known
    ? withAccount(container, known.id)
    : createBusinessCustomer(container, {
        ...{ ...buyer, ...rest, invoice_address: address },
        peppol_id: buyer.peppol_id ?? undefined,
      });
}

/** What a quote keeps of who is to pay. */
export function buyerOf(customer: StoredBusinessCustomer): QuoteBuyer {
  const { name, kind, organisation_number, invoice_email, vat_number, peppol_id } = customer;
  const { payment_days, invoice_address: address } = customer;
  return {
    ...{ name, kind, organisation_number, invoice_email, vat_number, peppol_id },
    ...{ payment_days, address },
  };
}

/**
 * The business customer with its customer and its customer group in Medusa, which are made if they are
 * missing: a run that broke off is taken up by the next.
 */
export function withAccount(
  container: MedusaContainer,
  id: string,
): Promise<StoredBusinessCustomer> {
  return whileCustomerHeld(container, id, async () => {
    const found = await findBusinessCustomer(container, id);
    const customer_id = await ensureCustomer(container, found);
    const customer_group_id = await ensureGroup(container, found);
    await linkCustomersToCustomerGroupWorkflow(container).run({
      input: { id: customer_group_id, add: [customer_id] },
    });
    if (found.customer_id !== customer_id || found.customer_group_id !== customer_group_id) {
      const ids = { id, customer_id, customer_group_id };
      await serviceOf(container).updateBusinessCustomers(ids);
    }
    return { ...found, customer_id, customer_group_id };
  });
}

/** Does something with a business customer's account while nobody else does. */
export function whileCustomerHeld<T>(
  container: MedusaContainer,
  id: string,
  work: () => Promise<T>,
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`business-customer:${id}`, work, { timeout: 15 });
}

async function ensureCustomer(
  container: MedusaContainer,
  { id, name }: StoredBusinessCustomer,
): Promise<string> {
  const known = await idWithMetadata(container, "customer", id);
  if (known) {
    await updateCustomersWorkflow(container).run({
      input: { selector: { id: known }, update: { company_name: name } },
    });
    return known;
  }
  // Without an e-mail address: whoever orders has one of their own, which may be a customer's already.
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: [{ company_name: name, metadata: { business_customer_id: id } }],
    },
  });
  return result[0]?.id ?? "";
}

async function ensureGroup(
  container: MedusaContainer,
  { id, name, organisation_number }: StoredBusinessCustomer,
): Promise<string> {
  const known = await idWithMetadata(container, "customer_group", id);
  if (known) {
    return known;
  }
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: {
      customersData: [
        {
          name: `${name} (${organisation_number})`,
          metadata: { business_customer_id: id },
        },
      ],
    },
  });
  return result[0]?.id ?? "";
}

async function idWithMetadata(
  container: MedusaContainer,
  table: "customer" | "customer_group",
  id: string,
): Promise<string | undefined> {
  const [row] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT id FROM ${table} WHERE metadata->>'business_customer_id' = ? AND deleted_at IS NULL
      ORDER BY created_at, id LIMIT 1`,
    [id],
  );
  return row?.id;
}

/** Addresses are JSON to the module. */
function columnsOf<Fields extends Partial<BusinessCustomerFields>>(fields: Fields) {
  return fields as Fields & {
    invoice_address: Record<string, unknown>;
    delivery_address: Record<string, unknown>;
  };
}

function exists(organisation_number: string): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "business_customer_exists",
    `${organisation_number} is a business customer already`,
    { field: "organisation_number" },
  );
}
