import type { Buyer } from "../../modules/invoicing/account-terms";
import type { InvoicePayee, InvoiceSeller } from "../../modules/invoicing/invoice";
import { xmlText } from "./xml-text";

/** Swedish organisation numbers, among ISO 6523's schemes. */
const ORGANISATION_NUMBER = "0007";
const digitsOf = (number: string): string => number.replace("-", "");

/** Where a buyer receives: its Peppol id, or its organisation number as one; null for neither. */
export function endpointOf(buyer: Buyer): { "@schemeID": string; "#": string } | null {
  const id = /^(\d{4}):(\S+)$/.exec(buyer.peppol_id ?? "");
  if (id) {
    return { "@schemeID": id[1] ?? "", "#": id[2] ?? "" };
  }
  return buyer.organisation_number
    ? { "@schemeID": ORGANISATION_NUMBER, "#": digitsOf(buyer.organisation_number) }
    : null;
}

/**
 * The seller. Its electronic address is the network's: the network sends for it and takes the answers, and a
 * sole trader's own would be a person's number.
 */
export function sellerParty(seller: InvoiceSeller, payee: InvoicePayee) {
  const { name, organisation_number, vat_number, address, is_f_tax_approved } = seller;
  const schemes = [
    ...(vat_number ? [taxScheme(vat_number, "VAT")] : []),
    ...(is_f_tax_approved && organisation_number ? [taxScheme("Godkänd för F-skatt", "TAX")] : []),
  ];
  return {
    "cbc:EndpointID": endpoint(payee.organisation_number ?? ""),
    // Somebody who has neither of the numbers is still told apart (BR-CO-26).
    ...(organisation_number || vat_number
      ? {}
      : { "cac:PartyIdentification": { "cbc:ID": xmlText(name) } }),
    "cac:PartyName": { "cbc:Name": xmlText(name) },
    "cac:PostalAddress": {
      ...(address?.address_1 ? { "cbc:StreetName": xmlText(address.address_1) } : {}),
      ...(address?.city ? { "cbc:CityName": xmlText(address.city) } : {}),
      ...(address?.postal_code ? { "cbc:PostalZone": xmlText(address.postal_code) } : {}),
      "cac:Country": { "cbc:IdentificationCode": "SE" },
    },
    ...(schemes.length > 0 ? { "cac:PartyTaxScheme": schemes } : {}),
    "cac:PartyLegalEntity": {
      "cbc:RegistrationName": xmlText(name),
      ...(organisation_number ? { "cbc:CompanyID": companyId(organisation_number) } : {}),
    },
  };
}

/** The buyer; its VAT number has no place where the seller is outside VAT (BR-O-02). */
export function buyerParty(buyer: Buyer, isSellerRegistered: boolean) {
  const { name, organisation_number, vat_number, address } = buyer;
  return {
    "cbc:EndpointID": endpointOf(buyer),
    "cac:PartyName": { "cbc:Name": xmlText(name) },
    "cac:PostalAddress": {
      "cbc:StreetName": xmlText(address.address_1),
      ...(address.address_2 ? { "cbc:AdditionalStreetName": xmlText(address.address_2) } : {}),
      "cbc:CityName": xmlText(address.city),
      "cbc:PostalZone": xmlText(address.postal_code),
      "cac:Country": { "cbc:IdentificationCode": address.country_code.toUpperCase() },
    },
    ...(vat_number && isSellerRegistered
      ? { "cac:PartyTaxScheme": taxScheme(vat_number, "VAT") }
      : {}),
    "cac:PartyLegalEntity": {
      "cbc:RegistrationName": xmlText(name),
      ...(organisation_number ? { "cbc:CompanyID": companyId(organisation_number) } : {}),
    },
  };
}

const endpoint = (number: string) => ({ "@schemeID": ORGANISATION_NUMBER, "#": digitsOf(number) });
const companyId = endpoint;

function taxScheme(id: string, scheme: "VAT" | "TAX") {
  return { "cbc:CompanyID": xmlText(id), "cac:TaxScheme": { "cbc:ID": scheme } };
}
