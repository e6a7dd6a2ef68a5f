import type { WholeInvoice } from "../../../modules/invoicing/invoice";
import { creditNoteExample, EXAMPLE_LINES, invoiceExample } from "./invoice-example";

const withoutVat = EXAMPLE_LINES.map(({ line_id, kind, title, quantity, gross_minor }) => ({
  ...{ line_id, kind, title, quantity, gross_minor },
  ...{ rate_bp: 0, vat_minor: 0n, net_minor: gross_minor },
}));
const unregistered = { is_vat_registered: false, vat_number: null };

/** Each kind of document that is made, by what is particular about it. */
export const SAMPLES: Record<string, WholeInvoice> = {
  "an invoice": invoiceExample(),
  "a credit note": creditNoteExample(),
  "a seller outside VAT": invoiceExample({ seller: unregistered, lines: withoutVat }),
  "a sole trader outside VAT": invoiceExample({
    seller: { ...unregistered, organisation_number: null, address: null },
    lines: withoutVat,
  }),
  "a credit note of a sole trader": creditNoteExample({
    seller: { ...unregistered, organisation_number: null, address: null },
    lines: withoutVat,
  }),
  "exempt goods beside others": invoiceExample({
    lines: [...EXAMPLE_LINES.slice(0, 2), ...withoutVat.slice(2)],
  }),
  "the network's own sale": invoiceExample({
    seller: {
      name: "Nätverket",
      organisation_number: "212000-1355",
      is_f_tax_approved: true,
      vat_number: "SE212000135501",
    },
    invoice: { seller_id: null },
  }),
  "a buyer without Peppol": invoiceExample({ buyer: { peppol_id: null, vat_number: null } }),
  "a foreign buyer, an IBAN alone": invoiceExample({
    buyer: {
      ...{ organisation_number: null, vat_number: "NO987654321MVA", peppol_id: "0192:987654325" },
      address: {
        ...{ address_1: "Gate 1", address_2: null, postal_code: "0150", city: "Oslo" },
        country_code: "no",
      },
    },
    payee: { bankgiro: null, bic: null },
  }),
  "signs that XML cannot hold": invoiceExample({
    buyer: { name: "Köp & <sälj> \u0007\uFFFE😀" },
    facts: { delivered_on: null },
  }),
};
