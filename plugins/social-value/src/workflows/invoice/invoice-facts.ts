import { civilDateOf, isVatRegistered } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import type { StoredSale } from "../../modules/funding/ledger/sale-snapshot";
import { NETWORK_SETTING_ID } from "../../modules/funding/models/network-setting";
import type FundingModuleService from "../../modules/funding/service";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type { InvoicePayee, InvoiceSeller } from "../../modules/invoicing/invoice";
import { INVOICE_SETTING_ID } from "../../modules/invoicing/models/invoice-setting";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { vatNumber } from "../../trace/sellers-of";
import { databaseOf } from "../lib/database";

/** The network as invoices know it. */
export interface InvoicingNetwork {
  payee: InvoicePayee;
  address: InvoiceSeller["address"];
  is_f_tax_approved: boolean;
}

/** Throws "invoice_account_missing" (409) while there is nowhere to pay. */
export async function invoicingNetwork(container: MedusaContainer): Promise<InvoicingNetwork> {
  const [settings] = await container
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .listInvoiceSettings({ id: INVOICE_SETTING_ID });
  const [network] = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listNetworkSettings({ id: NETWORK_SETTING_ID });
  if (!settings || !(settings.bankgiro || settings.iban)) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "invoice_account_missing",
      "Set the network's bankgiro or IBAN for invoices first: without it nobody can pay",
    );
  }
  const { bankgiro, iban, bic, address_1, postal_code, city } = settings;
  return {
    payee: {
      name: network?.name ?? "Insteg",
      organisation_number: network?.organisation_number ?? null,
      ...{ bankgiro, iban, bic },
    },
    address: address_1 && postal_code && city ? { address_1, postal_code, city } : null,
    is_f_tax_approved: settings.is_f_tax_approved,
  };
}

/** The network as the seller, of a sale in its own name. */
export function networkSeller(network: InvoicingNetwork, sale: StoredSale): InvoiceSeller {
  const { name, organisation_number } = network.payee;
  const is_vat_registered = sale.network_vat_registered;
  const { address, is_f_tax_approved } = network;
  return {
    ...{ name, organisation_number, is_vat_registered, is_f_tax_approved, address },
    vat_number: is_vat_registered ? vatNumber(organisation_number) : null,
  };
}

interface SellerRow {
  name: string;
  organisation_number: string | null;
  vat_registered_from: string | null;
  vat_registered_until: string | null;
  address_1: string | null;
  postal_code: string | null;
  city: string | null;
}

/** An enterprise as the seller, as it was registered on the day of the sale. */
export async function enterpriseSeller(
  container: MedusaContainer,
  sellerId: string,
  sale: StoredSale,
): Promise<InvoiceSeller> {
  const [row] = await sqlRows<SellerRow>(
    databaseOf(container),
    `SELECT e.name, e.organisation_number, e.vat_registered_from, e.vat_registered_until,
            a.address_1, a.postal_code, coalesce(a.city, e.municipality_name) AS city
       FROM enterprise e
       LEFT JOIN enterprise_stock_location l ON l.enterprise_id = e.id AND l.deleted_at IS NULL
       LEFT JOIN stock_location s ON s.id = l.stock_location_id AND s.deleted_at IS NULL
       LEFT JOIN stock_location_address a ON a.id = s.address_id
      WHERE e.id = ? LIMIT 1`,
    [sellerId],
  );
  if (!row) {
    const words = `There is no enterprise ${sellerId}`;
    throw networkError(MedusaError.Types.NOT_FOUND, "enterprise_not_found", words);
  }
  const { name, organisation_number, address_1, postal_code, city } = row;
  const is_vat_registered = isVatRegistered(row, civilDateOf(sale.placed_at));
  return {
    ...{ name, organisation_number, is_vat_registered, is_f_tax_approved: false },
    vat_number: is_vat_registered ? vatNumber(organisation_number) : null,
    address: city ? { address_1: address_1 ?? "", postal_code: postal_code ?? "", city } : null,
  };
}
