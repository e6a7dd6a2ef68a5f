import { parseMinor } from "@insteg/domain";
import { convert } from "xmlbuilder2";

/** An element as xmlbuilder2 reads it: text, or children and attributes ("@…") by name. */
type Node = string | { [name: string]: Node | Node[] };

/**
 * The business rules of EN 16931 and Peppol BIS Billing 3.0 that these documents can break, by their
 * published ids, stated anew from their published words. Gives the ids of those that are broken.
 */
export function brokenRules(xml: string): string[] {
  const root = convert(xml, { format: "object" }) as unknown as { [name: string]: Node };
  const isInvoice = "Invoice" in root;
  const doc = of(root[isInvoice ? "Invoice" : "CreditNote"]);
  const lines = all(doc, `cac:${isInvoice ? "Invoice" : "CreditNote"}Line`);
  const broken = new Set<string>();
  const rule = (id: string, holds: boolean) => {
    if (!holds) {
      broken.add(id);
    }
  };
  headRules(doc, isInvoice, rule);
  partyRules(doc, rule);
  paymentRules(doc, isInvoice, rule);
  totalRules(doc, lines, rule);
  for (const line of lines) {
    lineRules(line, isInvoice, rule);
  }
  for (const category of categoriesIn(doc, lines)) {
    categoryRules(doc, category, rule);
  }
  rule("PEPPOL-EN16931-R008", !/<(\w+:\w+)[^>]*(\/>|>\s*<\/\1>)/.test(xml));
  return [...broken].sort();
}

type Check = (id: string, holds: boolean) => void;

function headRules(doc: Node, isInvoice: boolean, rule: Check): void {
  const date = /^\d{4}-\d{2}-\d{2}$/;
  rule("BR-01", text(doc, "cbc:CustomizationID").endsWith("poacc:billing:3.0"));
  rule("BR-02", text(doc, "cbc:ID") !== "");
  rule("BR-03", date.test(text(doc, "cbc:IssueDate")));
  const type = isInvoice ? ["cbc:InvoiceTypeCode", "380"] : ["cbc:CreditNoteTypeCode", "381"];
  rule("BR-04", text(doc, type[0] ?? "") === type[1]);
  rule("BR-05", text(doc, "cbc:DocumentCurrencyCode") === "SEK");
  rule(
    "PEPPOL-EN16931-R007",
    /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$/.test(text(doc, "cbc:ProfileID")),
  );
  rule(
    "PEPPOL-EN16931-R003",
    text(doc, "cbc:BuyerReference") !== "" || text(doc, "cac:OrderReference", "cbc:ID") !== "",
  );
  if (!isInvoice) {
    rule(
      "BR-55",
      text(doc, "cac:BillingReference", "cac:InvoiceDocumentReference", "cbc:ID") !== "",
    );
  }
}

function partyRules(doc: Node, rule: Check): void {
  const seller = at(doc, "cac:AccountingSupplierParty", "cac:Party");
  const buyer = at(doc, "cac:AccountingCustomerParty", "cac:Party");
  rule("BR-06", text(seller, "cac:PartyLegalEntity", "cbc:RegistrationName") !== "");
  rule("BR-07", text(buyer, "cac:PartyLegalEntity", "cbc:RegistrationName") !== "");
  const country = (party: Node) =>
    text(party, "cac:PostalAddress", "cac:Country", "cbc:IdentificationCode");
  rule("BR-09", country(seller) === "SE");
  rule("BR-11", /^[A-Z]{2}$/.test(country(buyer)));
  rule("PEPPOL-EN16931-R010", text(buyer, "cbc:EndpointID") !== "");
  rule("PEPPOL-EN16931-R020", text(seller, "cbc:EndpointID") !== "");
  for (const party of [seller, buyer]) {
    const endpoint = at(party, "cbc:EndpointID");
    const scheme = typeof endpoint === "string" ? "" : String(endpoint["@schemeID"] ?? "");
    rule("BR-62", /^\d{4}$/.test(scheme));
    rule("PEPPOL-COMMON-R049", scheme !== "0007" || isSwedishNumber(text(party, "cbc:EndpointID")));
  }
  const vat = vatNumberOf(seller);
  const number = text(seller, "cac:PartyLegalEntity", "cbc:CompanyID");
  rule("BR-CO-26", [vat, number, text(seller, "cac:PartyIdentification", "cbc:ID")].some(Boolean));
  rule("SE-R-001", vat === "" || vat.length === 14);
  rule("SE-R-002", vat === "" || /^SE\d{12}$/.test(vat));
  rule("SE-R-003", /^\d*$/.test(number));
  rule("SE-R-004", number === "" || number.length === 10);
  rule("SE-R-013", number === "" || isSwedishNumber(number));
  const others = all(seller, "cac:PartyTaxScheme").filter((one) => schemeOf(one) !== "VAT");
  rule(
    "SE-R-005",
    others.every((one) => text(one, "cbc:CompanyID") === "Godkänd för F-skatt"),
  );
  const payee = at(doc, "cac:PayeeParty");
  rule("BR-17", payee === "" || text(payee, "cac:PartyName", "cbc:Name") !== "");
}

function paymentRules(doc: Node, isInvoice: boolean, rule: Check): void {
  const isTold = [text(doc, "cbc:DueDate"), text(doc, "cac:PaymentTerms", "cbc:Note")].some(
    Boolean,
  );
  rule("BR-CO-25", isTold);
  const means = all(doc, "cac:PaymentMeans");
  rule("BR-49", !isInvoice || means.length > 0);
  for (const one of means) {
    const account = text(one, "cac:PayeeFinancialAccount", "cbc:ID");
    const branch = text(
      one,
      "cac:PayeeFinancialAccount",
      "cac:FinancialInstitutionBranch",
      "cbc:ID",
    );
    rule("SE-R-012", text(one, "cbc:PaymentMeansCode") === "30");
    rule("BR-61", account !== "");
    rule("SE-R-008", branch !== "SE:BANKGIRO" || /^\d+$/.test(account));
    rule("SE-R-009", branch !== "SE:BANKGIRO" || [7, 8].includes(account.length));
  }
}

function totalRules(doc: Node, lines: readonly Node[], rule: Check): void {
  const total = at(doc, "cac:LegalMonetaryTotal");
  const subtotals = all(at(doc, "cac:TaxTotal"), "cac:TaxSubtotal");
  const net = money(total, "cbc:TaxExclusiveAmount");
  const gross = money(total, "cbc:TaxInclusiveAmount");
  const vat = money(at(doc, "cac:TaxTotal"), "cbc:TaxAmount");
  const sumOf = (nodes: readonly Node[], name: string) =>
    nodes.reduce((sum, node) => sum + money(node, name), 0n);
  const lineSum = sumOf(lines, "cbc:LineExtensionAmount");
  rule("BR-16", lines.length > 0);
  rule("BR-CO-10", money(total, "cbc:LineExtensionAmount") === lineSum);
  rule("BR-CO-13", net === money(total, "cbc:LineExtensionAmount"));
  rule("BR-CO-14", vat === sumOf(subtotals, "cbc:TaxAmount"));
  rule("BR-CO-15", gross === net + vat);
  rule("BR-CO-16", money(total, "cbc:PayableAmount") === gross);
  rule("BR-CO-18", subtotals.length > 0);
  for (const subtotal of subtotals) {
    const category = at(subtotal, "cac:TaxCategory");
    const percent = Number(text(category, "cbc:Percent") || 0);
    const taxable = money(subtotal, "cbc:TaxableAmount");
    const amount = money(subtotal, "cbc:TaxAmount");
    // The published checks let less than a krona through.
    rule("BR-CO-17", Math.abs(Number(amount) - (Number(taxable) * percent) / 100) < 100);
    rule("BR-45", text(subtotal, "cbc:TaxableAmount") !== "");
    const own = lines.filter((line) => {
      const of_ = at(line, "cac:Item", "cac:ClassifiedTaxCategory");
      return ["cbc:ID", "cbc:Percent"].every((name) => text(of_, name) === text(category, name));
    });
    const code = text(category, "cbc:ID");
    rule(`BR-${code}-08`, taxable === sumOf(own, "cbc:LineExtensionAmount"));
    rule(`BR-${code}-10`, (code === "S") === (text(category, "cbc:TaxExemptionReason") === ""));
  }
}

function lineRules(line: Node, isInvoice: boolean, rule: Check): void {
  const quantity = at(line, isInvoice ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity");
  const price = at(line, "cac:Price");
  const pieces = Number(textOf(quantity));
  const base = Number(text(price, "cbc:BaseQuantity") || 1);
  rule("BR-21", text(line, "cbc:ID") !== "");
  rule("BR-22", pieces > 0);
  rule("BR-23", typeof quantity !== "string" && quantity["@unitCode"] === "H87");
  rule("BR-25", text(line, "cac:Item", "cbc:Name") !== "");
  const net = money(line, "cbc:LineExtensionAmount");
  rule(
    "PEPPOL-EN16931-R120",
    net * BigInt(base) === money(price, "cbc:PriceAmount") * BigInt(pieces),
  );
  rule("PEPPOL-EN16931-R121", base > 0);
  rule("BR-CO-04", text(line, "cac:Item", "cac:ClassifiedTaxCategory", "cbc:ID") !== "");
}

function categoriesIn(doc: Node, lines: readonly Node[]): Node[] {
  return [
    ...lines.map((line) => at(line, "cac:Item", "cac:ClassifiedTaxCategory")),
    ...all(at(doc, "cac:TaxTotal"), "cac:TaxSubtotal").map((one) => at(one, "cac:TaxCategory")),
  ];
}

function categoryRules(doc: Node, category: Node, rule: Check): void {
  const code = text(category, "cbc:ID");
  const percent = text(category, "cbc:Percent");
  const vat = vatNumberOf(at(doc, "cac:AccountingSupplierParty", "cac:Party"));
  const buyersVat = vatNumberOf(at(doc, "cac:AccountingCustomerParty", "cac:Party"));
  rule("BR-CL-17", ["S", "E", "O"].includes(code));
  if (code === "S") {
    rule("BR-S-02", vat !== "");
    rule("SE-R-006", ["25", "12", "6"].includes(percent));
  } else if (code === "E") {
    rule("BR-E-02", vat !== "");
    rule("BR-E-05", percent === "0");
  } else {
    const codes = categoriesIn(doc, []).map((one) => text(one, "cbc:ID"));
    rule("BR-O-02", vat === "" && buyersVat === "");
    rule("BR-O-05", percent === "");
    rule("BR-O-11", codes.every((one) => one === "O") && codes.length === 1);
  }
}

const schemeOf = (node: Node): string => text(node, "cac:TaxScheme", "cbc:ID");

function vatNumberOf(party: Node): string {
  const own = all(party, "cac:PartyTaxScheme").find((one) => schemeOf(one) === "VAT");
  return own ? text(own, "cbc:CompanyID") : "";
}

function isSwedishNumber(number: string): boolean {
  const sum = [...number].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return /^\d{10}$/.test(number) && sum % 10 === 0;
}

const of = (node: Node | Node[] | undefined): Node => (Array.isArray(node) ? node[0] : node) ?? "";
const at = (node: Node, ...path: string[]): Node =>
  path.reduce<Node>((found, name) => (typeof found === "string" ? "" : of(found[name])), node);
const textOf = (node: Node): string => (typeof node === "string" ? node : String(node["#"] ?? ""));
const text = (node: Node, ...path: string[]): string => textOf(at(node, ...path));
const money = (node: Node, name: string): bigint => parseMinor(text(node, name) || "0");

function all(node: Node, name: string): Node[] {
  const found = typeof node === "string" ? undefined : node[name];
  return found === undefined ? [] : [found].flat();
}
