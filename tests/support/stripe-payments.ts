import {
  invalid,
  known,
  metadataOf,
  type StripeBooks,
  StripeRefusal,
  wholeAmount,
} from "./stripe-books";
import { standInId } from "./stripe-ids";

/** Stripe's side of customers' payments: what it keeps, and what it answers about them. Öre. */
export interface StripePaymentBooks {
  intents: Map<string, StripeIntent>;
  charges: Map<string, StripeCharge>;
  refunds: StripeRefund[];
  disputes: Map<string, StripeDispute>;
  rows: Map<string, StripeRow>;
}

export interface StripeIntent {
  id: string;
  object: "payment_intent";
  amount: number;
  amount_received: number;
  currency: string;
  client_secret: string;
  status: "requires_payment_method" | "requires_action" | "processing" | "succeeded" | "canceled";
  capture_method: string;
  automatic_payment_methods: { enabled: true };
  latest_charge: string | null;
  last_payment_error: { code: string; decline_code?: string; message: string } | null;
  metadata: Record<string, string>;
  payment_method: string | null;
  created: number;
}

export interface StripeCharge {
  id: string;
  object: "charge";
  amount: number;
  amount_refunded: number;
  refunded: boolean;
  currency: string;
  payment_intent: string;
  balance_transaction: string;
  created: number;
}

interface StripeRefund {
  id: string;
  object: "refund";
  amount: number;
  charge: string;
  payment_intent: string;
  currency: string;
  metadata: Record<string, string>;
  status: "succeeded";
  created: number;
}

export interface StripeDispute {
  id: string;
  object: "dispute";
  amount: number;
  charge: string;
  payment_intent: string;
  currency: string;
  reason: string;
  status: string;
  evidence_details: { due_by: number | null };
  balance_transactions: StripeRow[];
  created: number;
}

/** A row of the account's own books. */
export interface StripeRow {
  id: string;
  object: "balance_transaction";
  amount: number;
  fee: number;
  net: number;
  currency: string;
  created: number;
}

export function emptyPayments(): StripePaymentBooks {
  return {
    intents: new Map(),
    charges: new Map(),
    refunds: [],
    disputes: new Map(),
    rows: new Map(),
  };
}

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** What a GET of a payment's object answers; undefined for an address that is none of these. */
export function readPayments(
  books: StripePaymentBooks,
  path: string,
  parameters: URLSearchParams,
): object | undefined {
  const expanded = expandsOf(parameters);
  const [, kind = "", id = ""] = /^\/v1\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (kind === "refunds" && !id) {
    return listRefunds(books, parameters);
  }
  known(withoutExpand(parameters), []);
  switch (id === "" ? "" : kind) {
    case "payment_intents": {
      const intent = found(books.intents, id, "payment_intent");
      const charge = books.charges.get(intent.latest_charge ?? "");
      return expanded.includes("latest_charge") && charge
        ? { ...intent, latest_charge: charge }
        : intent;
    }
    case "charges": {
      const charge = found(books.charges, id, "charge");
      return expanded.includes("balance_transaction")
        ? { ...charge, balance_transaction: books.rows.get(charge.balance_transaction) }
        : charge;
    }
    case "disputes": {
      const dispute = found(books.disputes, id, "dispute");
      return expanded.includes("payment_intent")
        ? { ...dispute, payment_intent: books.intents.get(dispute.payment_intent) }
        : dispute;
    }
    default:
      return undefined;
  }
}

/** What a POST to a payment's object does and answers; undefined for an address that is none of these. */
export function changePayments(
  { payments: books, charges }: StripeBooks,
  path: string,
  parameters: URLSearchParams,
): object | undefined {
  if (path === "/v1/payment_intents") {
    return createIntent(books, parameters);
  }
  if (path === "/v1/refunds") {
    return createRefund(books, charges, parameters);
  }
  const cancelled = /^\/v1\/payment_intents\/(\w+)\/cancel$/.exec(path)?.[1];
  return cancelled ? cancelIntent(books, cancelled, parameters) : undefined;
}

const INTENT = ["amount", "currency", "capture_method", "automatic_payment_methods[enabled]"];

/** As the shop makes them: in kronor, captured at once, by whatever ways the account offers. */
function createIntent(books: StripePaymentBooks, parameters: URLSearchParams): StripeIntent {
  const given = known(withoutExpand(parameters), INTENT);
  const amount = wholeAmount(given.get("amount"));
  // Stripe takes no less than three kronor.
  if (amount < 300) {
    throw invalid("Amount must be at least 3.00 kr", { code: "amount_too_small", param: "amount" });
  }
  if (given.get("currency") !== "sek") {
    throw invalid("Invalid currency", { code: "parameter_invalid", param: "currency" });
  }
  const method = given.get("capture_method") ?? "automatic_async";
  if (!["automatic", "automatic_async", "manual"].includes(method)) {
    throw invalid("Invalid capture_method", { code: "parameter_invalid", param: "capture_method" });
  }
  const id = standInId("pi");
  const intent: StripeIntent = {
    ...{ id, object: "payment_intent", amount, amount_received: 0, currency: "sek" },
    client_secret: `${id}_secret_${Math.random().toString(36).slice(2)}`,
    status: "requires_payment_method",
    capture_method: method,
    automatic_payment_methods: { enabled: true },
    latest_charge: null,
    last_payment_error: null,
    metadata: metadataOf(given),
    payment_method: null,
    created: nowSeconds(),
  };
  books.intents.set(id, intent);
  return intent;
}

function cancelIntent(
  books: StripePaymentBooks,
  id: string,
  parameters: URLSearchParams,
): StripeIntent {
  known(parameters, ["cancellation_reason"]);
  const intent = found(books.intents, id, "payment_intent");
  if (["succeeded", "canceled", "processing"].includes(intent.status)) {
    const message = `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`;
    throw new StripeRefusal(400, {
      ...{ type: "invalid_request_error", code: "payment_intent_unexpected_state", message },
      payment_intent: structuredClone(intent),
    });
  }
  intent.status = "canceled";
  return intent;
}

function createRefund(
  books: StripePaymentBooks,
  brought: Map<string, number>,
  parameters: URLSearchParams,
): StripeRefund {
  const given = known(parameters, ["payment_intent", "amount", "reason"]);
  const intent = found(books.intents, given.get("payment_intent") ?? "", "payment_intent");
  const charge = books.charges.get(intent.latest_charge ?? "");
  if (!charge) {
    throw invalid("This PaymentIntent does not have a successful charge to refund.");
  }
  const left = charge.amount - charge.amount_refunded;
  const amount = given.has("amount") ? wholeAmount(given.get("amount")) : left;
  if (left === 0) {
    const message = `Charge ${charge.id} has already been refunded.`;
    throw invalid(message, { code: "charge_already_refunded" });
  }
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw invalid(message, { code: "amount_too_large", param: "amount" });
  }
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  brought.set(charge.id, charge.amount - charge.amount_refunded);
  const refund: StripeRefund = {
    ...{ id: `re_${books.refunds.length + 1}`, object: "refund", amount, currency: "sek" },
    ...{ charge: charge.id, payment_intent: intent.id, metadata: metadataOf(given) },
    ...{ status: "succeeded", created: nowSeconds() },
  };
  books.refunds.push(refund);
  return refund;
}

function listRefunds(books: StripePaymentBooks, parameters: URLSearchParams): object {
  const given = known(parameters, ["payment_intent", "limit", "starting_after"]);
  const limit = Number(given.get("limit") ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalid("Invalid limit", { code: "parameter_invalid_integer", param: "limit" });
  }
  const intent = given.get("payment_intent");
  const matching = books.refunds
    .filter((one) => intent === undefined || one.payment_intent === intent)
    .reverse();
  const after = given.get("starting_after");
  const from = after ? matching.findIndex((one) => one.id === after) + 1 : 0;
  return {
    ...{ object: "list", url: "/v1/refunds", has_more: matching.length > from + limit },
    data: matching.slice(from, from + limit),
  };
}

function found<T>(all: ReadonlyMap<string, T>, id: string, what: string): T {
  const one = all.get(id);
  if (!one) {
    const message = `No such ${what}: '${id}'`;
    throw invalid(message, { code: "resource_missing", param: "id" }, 404);
  }
  return one;
}

const isExpand = (name: string) => /^expand\[\d*\]$/.test(name);

function expandsOf(parameters: URLSearchParams): string[] {
  return [...parameters].filter(([name]) => isExpand(name)).map(([, value]) => value);
}

function withoutExpand(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([name]) => !isExpand(name)));
}
