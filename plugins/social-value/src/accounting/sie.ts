import {
  addMonths,
  assertBalanced,
  civilDateOf,
  formatMinor,
  monthOf,
  startOfMonth,
} from "@insteg/domain";
import type { AccountOfClass } from "../modules/funding/accounting/account-map";
import type { Voucher } from "../modules/funding/accounting/vouchers";
import { type AccountClass, classOf } from "./account-classes";

export interface SieHeader {
  made_at: Date;
  network: { name: string; organisation_number: string | null };
  first_month: string;
  last_month: string;
  accounts: Iterable<AccountOfClass>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const SERIES = "I";

const CASH_BASIS =
  "Sidoordnad bokföring enligt kontantmetoden: försäljning bokförs när den betalas. Ersätter inte huvudbokföringen.";

/** The lines that come before the vouchers, as SIE type 4I wants them. */
export function sieHeader({ made_at, network, first_month, last_month, accounts }: SieHeader) {
  const numbers = new Map([...accounts].map(({ number, name }) => [number, name]));
  return [
    "#FLAGGA 0",
    '#PROGRAM "Insteg" "0.1"',
    "#FORMAT PC8",
    `#GEN ${compact(civilDateOf(made_at))}`,
    "#SIETYP 4",
    `#PROSA ${quoted(`${CASH_BASIS} Period ${first_month} till ${last_month}.`)}`,
    ...(network.organisation_number ? [`#ORGNR ${network.organisation_number}`] : []),
    `#FNAMN ${quoted(network.name)}`,
    "#VALUTA SEK",
    ...[...numbers].sort().map(([number, name]) => `#KONTO ${number} ${quoted(name)}`),
  ];
}

/**
 * A voucher's lines. Accounting counts debit as positive, the ledger what is owed: signs change. Amounts
 * on one account for one enterprise are one row. `nameOf` names an enterprise by its id.
 * @throws DomainError postings_unbalanced
 */
export function sieVoucher(
  voucher: Voucher,
  accounts: ReadonlyMap<AccountClass, AccountOfClass>,
  nameOf: (enterpriseId: string) => string,
): string[] {
  assertBalanced(voucher.lines);
  const date = compact(dateOf(voucher));
  const text = voucher.order_id ? `${voucher.kind} ${voucher.order_id}` : voucher.kind;
  const rows = new Map<string, { number: string; name: string; amount_minor: bigint }>();
  for (const line of voucher.lines) {
    const number = accounts.get(classOf(line.account))?.number ?? "";
    const name = line.enterprise_id ? nameOf(line.enterprise_id) : "";
    const key = `${number}|${name}`;
    const before_minor = rows.get(key)?.amount_minor ?? 0n;
    rows.set(key, { number, name, amount_minor: before_minor - line.amount_minor });
  }
  const transactions = [...rows.values()].filter((row) => row.amount_minor !== 0n);
  return [
    `#VER ${SERIES} ${voucher.sequence} ${date} ${quoted(text)}`,
    "{",
    ...transactions.map(
      ({ number, name, amount_minor }) =>
        `#TRANS ${number} {} ${formatMinor(amount_minor)} ${date} ${quoted(name)}`,
    ),
    "}",
  ];
}

/** The day it happened; when that is outside the month it is booked in, the nearest day inside. */
function dateOf({ event_at, month }: Voucher): string {
  const own = monthOf(event_at);
  if (own === month) {
    return civilDateOf(event_at);
  }
  return own < month
    ? `${month}-01`
    : civilDateOf(new Date(startOfMonth(addMonths(month, 1)).getTime() - DAY_MS / 2));
}

function compact(date: string): string {
  return date.replaceAll("-", "");
}

/** A text field: control characters are spaces, quotation marks and backslashes are escaped. */
function quoted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they end a line or a field
  const printable = text.replaceAll(/[\u0000-\u001f\u007f]/g, " ");
  return `"${printable.replaceAll(/(["\\])/g, "\\$1")}"`;
}
