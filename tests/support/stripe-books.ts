import { emptyPayments, type StripePaymentBooks } from "./stripe-payments";

/** What Stripe would know: charges, connected accounts, and the transfers between them. */
export interface StripeBooks {
  accounts: Set<string>;
  /** What each charge brought, in the currency's smallest unit, sek. */
  charges: Map<string, number>;
  balance: number;
  transfers: StripeTransfer[];
  payments: StripePaymentBooks;
}

/** The books of an account that has done nothing yet; the balance in öre. */
export function emptyBooks(balance = 0): StripeBooks {
  return {
    ...{ accounts: new Set(), charges: new Map(), balance, transfers: [] },
    payments: emptyPayments(),
  };
}

export interface StripeTransfer {
  id: string;
  object: "transfer";
  amount: number;
  amount_reversed: number;
  currency: string;
  destination: string;
  description: string | null;
  metadata: Record<string, string>;
  reversed: boolean;
  source_transaction: string | null;
  transfer_group: string | null;
}

export interface StripeAnswer {
  status: number;
  body: object;
  replayed?: boolean;
}

export interface StripeError {
  type: string;
  message: string;
  code?: string;
  param?: string;
  payment_intent?: object;
}

export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly error: StripeError,
  ) {
    super(error.message);
  }
}

export function invalid(
  message: string,
  detail: { code: string; param?: string } | undefined = undefined,
  status = 400,
): StripeRefusal {
  return new StripeRefusal(status, { type: "invalid_request_error", message, ...detail });
}

/** The parameters as an object; one that the call does not know is refused, as Stripe does. */
export function known(parameters: URLSearchParams, names: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (!names.includes(name) && !/^metadata\[\w{1,40}\]$/.test(name)) {
      const message = `Received unknown parameter: ${name}`;
      throw invalid(message, { code: "parameter_unknown", param: name });
    }
    given.set(name, value);
  }
  return given;
}

export function metadataOf(given: ReadonlyMap<string, string>): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const [name, value] of given) {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    if (key) {
      if (value.length > 500) {
        throw invalid("Metadata values can have up to 500 characters", {
          code: "parameter_invalid",
          param: name,
        });
      }
      metadata[key] = value;
    }
  }
  return metadata;
}

export function wholeAmount(text: string | undefined): number {
  if (text === undefined) {
    const message = "Missing required param: amount.";
    throw invalid(message, { code: "parameter_missing", param: "amount" });
  }
  const amount = Number(text);
  if (!/^\d+$/.test(text) || amount < 1 || amount > 99_999_999) {
    const message = `Invalid integer: ${text}`;
    throw invalid(message, { code: "parameter_invalid_integer", param: "amount" });
  }
  return amount;
}

const CREATE = [
  "amount",
  "currency",
  "destination",
  "description",
  "transfer_group",
  "source_transaction",
];

/** POST /v1/transfers: what a charge has brought is moved once, and the balance never goes below zero. */
export function createTransfer(books: StripeBooks, parameters: URLSearchParams): StripeTransfer {
  const given = known(parameters, CREATE);
  const amount = wholeAmount(given.get("amount"));
  const destination = given.get("destination") ?? "";
  if (given.get("currency") !== "sek") {
    throw invalid("Invalid currency", { code: "parameter_invalid", param: "currency" });
  }
  if (!books.accounts.has(destination)) {
    const message = `No such destination: '${destination}'`;
    throw invalid(message, { code: "resource_missing", param: "destination" });
  }
  const source = given.get("source_transaction") ?? null;
  assertCovered(books, amount, source);
  const transfer: StripeTransfer = {
    id: `tr_${books.transfers.length + 1}`,
    object: "transfer",
    amount,
    amount_reversed: 0,
    currency: "sek",
    destination,
    description: given.get("description") ?? null,
    metadata: metadataOf(given),
    reversed: false,
    source_transaction: source,
    transfer_group: given.get("transfer_group") ?? null,
  };
  books.transfers.push(transfer);
  return transfer;
}

function assertCovered(books: StripeBooks, amount: number, source: string | null): void {
  const moved = books.transfers
    .filter((transfer) => transfer.source_transaction === source)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0);
  if (source === null) {
    if (moved + amount > books.balance) {
      throw invalid("You have insufficient available funds in your Stripe account.", {
        code: "balance_insufficient",
      });
    }
    return;
  }
  const charged = books.charges.get(source);
  if (charged === undefined) {
    const message = `No such charge: '${source}'`;
    throw invalid(message, { code: "resource_missing", param: "source_transaction" });
  }
  if (moved + amount > charged) {
    throw invalid("The transfer's amount is more than what is left of the charge.", {
      code: "transfer_source_balance_parameters_mismatch",
      param: "amount",
    });
  }
}
