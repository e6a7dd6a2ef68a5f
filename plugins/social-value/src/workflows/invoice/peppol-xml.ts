import {
  exactPrice,
  formatMinor,
  keepsVatTolerance,
  totalsByRate,
  type VatCategory,
  vatCategory,
} from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import { create } from "xmlbuilder2";
import { networkError } from "../../lib/errors";
import {
  type InvoiceLine,
  type InvoicePayee,
  type InvoiceSeller,
  printedNumber,
  type WholeInvoice,
} from "../../modules/invoicing/invoice";
import { peppolNotes } from "./invoice-words";
import { buyerParty, endpointOf, sellerParty } from "./peppol-parties";
import { xmlText } from "./xml-text";

const CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
const PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
const UBL = "urn:oasis:names:specification:ubl:schema:xsd";
/** A piece, in UN/ECE Recommendation 20. */
const PIECE = "H87";

/**
 * An invoice (380) or credit note (381) in Peppol BIS Billing 3.0, UBL 2.1; the same each time. A network
 * sells in others' names, so it is the payee. Throws, each 409 and of what no such document can hold:
 * "invoice_buyer_not_in_peppol" where the buyer has no electronic address, "invoice_network_number_missing"
 * where the network has none, "invoice_vat_number_missing" of a registered sole trader, whose number is a
 * person's, and "invoice_vat_out_of_tolerance" (see `keepsVatTolerance`).
 */
export function peppolXml(invoice: WholeInvoice): string {
  const isInvoice = invoice.kind === "invoice";
  const root = isInvoice ? "Invoice" : "CreditNote";
  assertSayable(invoice);
  const document = {
    [root]: {
      "@xmlns": `${UBL}:${root}-2`,
      "@xmlns:cac": `${UBL}:CommonAggregateComponents-2`,
      "@xmlns:cbc": `${UBL}:CommonBasicComponents-2`,
      ...head(invoice),
      ...parties(invoice),
      ...payment(invoice),
      ...totals(invoice),
      [`cac:${root}Line`]: invoice.lines.map((line, index) => lineOf(invoice, line, index)),
    },
  };
  return create({ version: "1.0", encoding: "UTF-8" }, document).end({ prettyPrint: true });
}

function assertSayable({ facts, lines }: WholeInvoice): void {
  const { seller, payee, terms } = facts;
  const refuse = (code: string, words: string) =>
    networkError(MedusaError.Types.CONFLICT, code, words);
  if (!endpointOf(terms.buyer)) {
    throw refuse("invoice_buyer_not_in_peppol", "The buyer has no electronic address");
  }
  if (!payee.organisation_number) {
    throw refuse("invoice_network_number_missing", "The network has no organisation number");
  }
  if (seller.is_vat_registered && !seller.vat_number) {
    throw refuse("invoice_vat_number_missing", "The seller's VAT number cannot be shown");
  }
  if (!totalsByRate(lines).every(keepsVatTolerance)) {
    throw refuse("invoice_vat_out_of_tolerance", "So many lines round further than is let through");
  }
}

function head(invoice: WholeInvoice) {
  const { kind, issued_on, due_on, facts, credits } = invoice;
  const { buyer_reference, order_reference } = facts.terms;
  const isInvoice = kind === "invoice";
  return {
    "cbc:CustomizationID": CUSTOMIZATION,
    "cbc:ProfileID": PROFILE,
    "cbc:ID": printedNumber(invoice),
    "cbc:IssueDate": issued_on,
    ...(isInvoice && due_on ? { "cbc:DueDate": due_on } : {}),
    [isInvoice ? "cbc:InvoiceTypeCode" : "cbc:CreditNoteTypeCode"]: isInvoice ? "380" : "381",
    "cbc:Note": xmlText(peppolNotes(invoice)),
    "cbc:DocumentCurrencyCode": currencyOf(invoice),
    "cbc:BuyerReference": xmlText(buyer_reference),
    ...(order_reference ? { "cac:OrderReference": { "cbc:ID": xmlText(order_reference) } } : {}),
    ...(credits
      ? {
          "cac:BillingReference": {
            "cac:InvoiceDocumentReference": {
              "cbc:ID": printedNumber(credits),
              "cbc:IssueDate": credits.issued_on,
            },
          },
        }
      : {}),
  };
}

function parties({ facts }: WholeInvoice) {
  const { seller, payee, terms, delivered_on } = facts;
  const isOther = seller.name !== payee.name;
  return {
    "cac:AccountingSupplierParty": { "cac:Party": sellerParty(seller, payee) },
    "cac:AccountingCustomerParty": {
      "cac:Party": buyerParty(terms.buyer, seller.is_vat_registered),
    },
    ...(isOther ? { "cac:PayeeParty": payeeParty(payee) } : {}),
    ...(delivered_on ? { "cac:Delivery": { "cbc:ActualDeliveryDate": delivered_on } } : {}),
  };
}

function payeeParty({ name, organisation_number }: InvoicePayee) {
  return {
    "cac:PartyName": { "cbc:Name": xmlText(name) },
    ...(organisation_number
      ? {
          "cac:PartyLegalEntity": {
            "cbc:CompanyID": { "@schemeID": "0007", "#": organisation_number.replace("-", "") },
          },
        }
      : {}),
  };
}

/** 30 is a credit transfer, by which a Swedish bankgiro is told too (SE-R-011, SE-R-012). */
function payment(invoice: WholeInvoice) {
  const { payee, terms } = invoice.facts;
  const reference = invoice.reference ? { "cbc:PaymentID": invoice.reference } : {};
  const means = (account: object) => ({
    "cbc:PaymentMeansCode": "30",
    ...reference,
    "cac:PayeeFinancialAccount": account,
  });
  const ways = [
    ...(payee.bankgiro ? [means(bankgiro(payee.bankgiro))] : []),
    ...(payee.iban ? [means(bankAccount(payee.iban, payee.bic))] : []),
  ];
  const words =
    invoice.kind === "invoice"
      ? `${terms.payment_days} dagar netto. Dröjsmålsränta enligt räntelagen.`
      : "Avräknas från fakturan. Betald faktura återbetalas.";
  return {
    ...(invoice.kind === "invoice" ? { "cac:PaymentMeans": ways } : {}),
    "cac:PaymentTerms": { "cbc:Note": words },
  };
}

function bankgiro(number: string) {
  return {
    "cbc:ID": number.replace("-", ""),
    "cac:FinancialInstitutionBranch": { "cbc:ID": "SE:BANKGIRO" },
  };
}

function bankAccount(iban: string, bic: string | null) {
  return {
    "cbc:ID": iban,
    ...(bic ? { "cac:FinancialInstitutionBranch": { "cbc:ID": bic } } : {}),
  };
}

function totals(invoice: WholeInvoice) {
  const { lines, net_minor, vat_minor, gross_minor, facts } = invoice;
  return {
    "cac:TaxTotal": {
      "cbc:TaxAmount": money(invoice, vat_minor),
      "cac:TaxSubtotal": totalsByRate(lines).map((rate) => ({
        "cbc:TaxableAmount": money(invoice, rate.net_minor),
        "cbc:TaxAmount": money(invoice, rate.vat_minor),
        "cac:TaxCategory": taxCategory(facts.seller, rate.rate_bp, true),
      })),
    },
    "cac:LegalMonetaryTotal": {
      "cbc:LineExtensionAmount": money(invoice, net_minor),
      "cbc:TaxExclusiveAmount": money(invoice, net_minor),
      "cbc:TaxInclusiveAmount": money(invoice, gross_minor),
      "cbc:PayableAmount": money(invoice, gross_minor),
    },
  };
}

function lineOf(invoice: WholeInvoice, line: InvoiceLine, index: number) {
  const { title, quantity, net_minor, rate_bp } = line;
  const { price_minor, per_quantity } = exactPrice(net_minor, quantity);
  const pieces = { "@unitCode": PIECE, "#": String(quantity) };
  return {
    "cbc:ID": String(index + 1),
    [invoice.kind === "invoice" ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity"]: pieces,
    "cbc:LineExtensionAmount": money(invoice, net_minor),
    "cac:Item": {
      "cbc:Name": xmlText(title),
      "cac:ClassifiedTaxCategory": taxCategory(invoice.facts.seller, rate_bp, false),
    },
    "cac:Price": {
      "cbc:PriceAmount": money(invoice, price_minor),
      ...(per_quantity > 1
        ? { "cbc:BaseQuantity": { "@unitCode": PIECE, "#": String(per_quantity) } }
        : {}),
    },
  };
}

const REASONS: Record<Exclude<VatCategory, "S">, string> = {
  E: "Undantaget från skatteplikt",
  O: "Säljaren är inte registrerad för moms",
};

/** Of what is not subject to VAT there is no rate (BR-O-05), and each total says why there is no VAT. */
function taxCategory({ is_vat_registered }: InvoiceSeller, rate_bp: number, isTotal: boolean) {
  const category = vatCategory(is_vat_registered, rate_bp);
  return {
    "cbc:ID": category,
    ...(category === "O" ? {} : { "cbc:Percent": String(rate_bp / 100) }),
    ...(isTotal && category !== "S" ? { "cbc:TaxExemptionReason": REASONS[category] } : {}),
    "cac:TaxScheme": { "cbc:ID": "VAT" },
  };
}

function money(invoice: WholeInvoice, amount_minor: bigint) {
  return { "@currencyID": currencyOf(invoice), "#": formatMinor(amount_minor) };
}

const currencyOf = ({ currency_code }: WholeInvoice): string => currency_code.toUpperCase();
