import { civilDateOf } from "@insteg/domain";
import type { PayoutStatement, WordedLine } from "./payout-statement";
import { vatOf } from "./payout-statement";

/** A statement's table, the same in every file that is made of it. Amounts in öre. */
export interface StatementTable {
  columns: readonly string[];
  rows: readonly (readonly (string | bigint)[])[];
  total: readonly (string | bigint)[];
}

const KINDS: Partial<Record<WordedLine["kind"], string>> = {
  self_billing: "Moms på leverans i kedjan",
  collection: "Betalt direkt till företaget",
  collection_return: "Återbetalt av företaget",
  correction: "Rättelse",
};

/** The lines of a payout's statement, in Swedish. What is sold for, and commission, are not in the sum. */
export function statementTable({ lines, total }: PayoutStatement): StatementTable {
  return {
    columns: [
      "Datum",
      "Köp",
      "Vad",
      "Såldes för",
      "Provision",
      "Moms",
      "Andel",
      "Frakt",
      "Till platser",
      "Belopp",
    ],
    rows: lines.map((line) => [
      civilDateOf(line.at),
      line.order_number === null ? "" : `#${line.order_number}`,
      line.title ?? KINDS[line.kind] ?? "Försäljning",
      line.is_supply ? "" : line.gross_minor,
      line.is_supply ? "" : line.commission_minor,
      vatOf(line),
      line.share_minor,
      line.shipping_minor,
      line.places_minor,
      line.amount_minor,
    ]),
    total: [
      "Summa",
      "",
      "",
      total.gross_minor,
      total.commission_minor,
      total.vat_minor,
      total.share_minor,
      total.shipping_minor,
      total.places_minor,
      total.amount_minor,
    ],
  };
}

/** What stands above the table: who pays whom, how and when. */
export function statementFacts(statement: PayoutStatement): [label: string, value: string][] {
  const { payout, payer, seal } = statement;
  const { destination, number, period, created_at, sent_at } = payout;
  return [
    ["Utbetalning", String(number)],
    ["Betalas av", named(payer)],
    ["Betalas till", named(destination)],
    ["Konto", destination.account],
    ["Period", period],
    ["Skapad", civilDateOf(created_at)],
    ["Skickad", sent_at ? civilDateOf(sent_at) : "–"],
    ["Bokföringens senaste sigill", seal ?? "–"],
  ];
}

/** VAT that is paid out, by rate: "25 %". */
export function vatRows({ vat }: PayoutStatement): [rate: string, amount_minor: bigint][] {
  return [...vat].map(([rate_bp, amount_minor]) => [`Moms ${rate_bp / 100} %`, amount_minor]);
}

function named({
  name,
  organisation_number,
}: {
  name: string;
  organisation_number: string | null;
}): string {
  return organisation_number ? `${name}, ${organisation_number}` : name;
}
