import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { csvOf } from "../../lib/csv";
import { type PdfTable, tablePdf } from "../../lib/table-pdf";
import { FUNDING_MODULE } from "../../modules/funding";
import type { SelfBilling, SelfBillingLine } from "../../modules/funding/self-billing/self-billing";
import type FundingModuleService from "../../modules/funding/service";
import { newestSealPrinted } from "./newest-seal";
import { type OrderTitles, orderTitles } from "./order-titles";
import { payeesOf, payerOf } from "./payees";

interface Party {
  name: string;
  organisation_number: string | null;
}

/** A statement with the words that a reader knows its parties and lines by. */
interface WordedSelfBilling {
  self_billing: SelfBilling;
  lines: SelfBillingLine[];
  seller: Party;
  supplier: Party;
  orders: ReadonlyMap<string, OrderTitles>;
  /** The newest seal when the file was made, as it is printed. */
  seal: string | null;
}

/** A self-billing statement as a file. Throws "self_billing_not_found". */
export async function selfBillingFile(
  container: MedusaContainer,
  id: string,
  format: "pdf" | "csv",
): Promise<{ name: string; type: string; content: string | Buffer }> {
  const worded = await wordedSelfBilling(container, id);
  const table = tableOf(worded);
  const name = `sjalvfaktura-${worded.self_billing.number}.${format}`;
  if (format === "csv") {
    const { facts, columns, rows, total, below } = table;
    const heads = columns.map((column) => column.label);
    const content = csvOf([...facts, [], heads, ...rows, total, [], ...below]);
    return { name, type: "text/csv; charset=utf-8", content };
  }
  return { name, type: "application/pdf", content: await tablePdf(table) };
}

async function wordedSelfBilling(
  container: MedusaContainer,
  id: string,
): Promise<WordedSelfBilling> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { self_billing, lines } = await funding.findSelfBilling(id);
  const { seller_id, supplier_id } = self_billing;
  const parties = await payeesOf(container, [supplier_id, ...(seller_id ? [seller_id] : [])]);
  const partyOf = (party: string): Party =>
    parties.get(party) ?? { name: party, organisation_number: null };
  return {
    self_billing,
    lines,
    seller: seller_id
      ? partyOf(seller_id)
      : await payerOf(container, await funding.payoutSettings()),
    supplier: partyOf(supplier_id),
    orders: await orderTitles(
      container,
      lines.map((line) => line.order_id),
    ),
    seal: await newestSealPrinted(funding),
  };
}

function tableOf({
  self_billing,
  lines,
  seller,
  supplier,
  orders,
  seal,
}: WordedSelfBilling): PdfTable {
  const { number, period, created_at, net_minor, vat_minor, vat } = self_billing;
  return {
    title: `Självfaktura ${number}`,
    facts: [
      ["Självfaktura", String(number)],
      ["Säljare (leverantör)", named(supplier)],
      ["Köpare", named(seller)],
      ["Period", period],
      ["Utställd", civilDateOf(created_at)],
      ["Bokföringens senaste sigill", seal ?? "–"],
    ],
    columns: [
      { label: "Datum", share: 0.12 },
      { label: "Köp", share: 0.08 },
      { label: "Vad", share: 0.5 },
      { label: "Momssats", share: 0.1 },
      { label: "Andel exkl. moms", share: 0.2 },
    ],
    rows: lines.map((line) => {
      const order = orders.get(line.order_id);
      return [
        civilDateOf(line.placed_at),
        order ? `#${order.number}` : "",
        order?.titles.get(line.item_id) ?? "Försäljning",
        percent(line.rate_bp),
        line.net_minor,
      ];
    }),
    total: ["Summa", "", "", "", net_minor],
    below: [
      ...vat.flatMap((row): [string, bigint][] => [
        [`Underlag ${percent(row.rate_bp)}`, row.net_minor],
        [`Moms ${percent(row.rate_bp)}`, row.vat_minor],
      ]),
      ["Andelar och moms", net_minor + vat_minor],
    ],
    footer: `Självfaktura ${number}, utställd av köparen för leverantörens räkning. Andelarna är gottskrivna vid varje försäljning; momsen gottskrivs med denna. Belopp i kronor.`,
    created_at,
  };
}

const percent = (rate_bp: number): string => `${rate_bp / 100} %`;

function named({ name, organisation_number }: Party): string {
  return organisation_number ? `${name}, ${organisation_number}` : name;
}
