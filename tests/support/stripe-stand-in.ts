import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { STRIPE_KEYS } from "./settings";
import { createAccount, createAccountLink } from "./stripe-accounts";
import {
  createTransfer,
  invalid,
  type StripeAnswer,
  type StripeBooks,
  StripeRefusal,
} from "./stripe-books";
import { changePayments, readPayments } from "./stripe-payments";
import { listTransfers, reverseTransfer } from "./stripe-transfers";

export const STRIPE_KEY = STRIPE_KEYS.STRIPE_API_KEY;

/** A server of ours that answers as Stripe documents that it does, for what payouts ask of it. */
export interface StripeStandIn {
  url: string;
  books: StripeBooks;
  /** Every request that was answered, as "METHOD path". */
  asked: string[];
  /** The next POST is carried out, and its answer lost on the way. */
  loseNextAnswer(): void;
  /** Keeps the answer to the next POST back, which is carried out, until it is let go. */
  holdNextAnswer(): HeldAnswer;
  /** While true every POST is refused as what may pass, and nothing is carried out. */
  isBusy: boolean;
  stop(): Promise<void>;
}

interface HeldAnswer {
  /** When the request has come and been carried out. */
  arrived: Promise<void>;
  letGo(): void;
}

interface Saved {
  path: string;
  parameters: string;
  answer: StripeAnswer;
}

export async function startStripeStandIn(books: StripeBooks, listenOn = 0): Promise<StripeStandIn> {
  const asked: string[] = [];
  const saved = new Map<string, Saved>();
  let losesNext = false;
  let held: { arrive: () => void; gone: Promise<void> } | undefined;
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? "/", "http://stripe.test");
    const body = await bodyOf(req);
    asked.push(`${req.method} ${url.pathname}`);
    if (req.method === "POST" && standIn.isBusy) {
      send(res, BUSY);
      return;
    }
    const answer = answerOf(req, url, body, books, saved);
    if (req.method === "POST" && held) {
      const { arrive, gone } = held;
      held = undefined;
      arrive();
      await gone;
    }
    if (req.method === "POST" && losesNext) {
      losesNext = false;
      res.destroy();
      return;
    }
    send(res, answer);
  });
  await new Promise<void>((resolve) => server.listen(listenOn, "127.0.0.1", resolve));
  const standIn: StripeStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    books,
    asked,
    loseNextAnswer: () => {
      losesNext = true;
    },
    holdNextAnswer: () => {
      let letGo = () => {};
      const gone = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const arrived = new Promise<void>((resolve) => {
        held = { arrive: resolve, gone };
      });
      return { arrived, letGo };
    },
    isBusy: false,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return standIn;
}

const BUSY: StripeAnswer = {
  status: 429,
  body: {
    error: { type: "invalid_request_error", code: "lock_timeout", message: "Try again later" },
  },
};

function answerOf(
  req: IncomingMessage,
  url: URL,
  body: string,
  books: StripeBooks,
  saved: Map<string, Saved>,
): StripeAnswer {
  try {
    if (req.headers.authorization !== `Bearer ${STRIPE_KEY}`) {
      throw new StripeRefusal(401, { type: "invalid_request_error", message: "Invalid API Key" });
    }
    if (req.method === "GET") {
      const body = get(books, url);
      return { status: 200, body };
    }
    if (req.method !== "POST") {
      throw invalid(`Unrecognized request URL (${req.method}: ${url.pathname})`, undefined, 404);
    }
    if (!req.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
      throw invalid("Invalid request body encoding");
    }
    return onceByKey(req, url.pathname, body, saved, () => post(books, url.pathname, body));
  } catch (error) {
    if (error instanceof StripeRefusal) {
      return { status: error.status, body: { error: error.error } };
    }
    throw error;
  }
}

function get(books: StripeBooks, { pathname, searchParams }: URL): object {
  if (pathname === "/v1/transfers") {
    return listTransfers(books, searchParams);
  }
  const answer = readPayments(books.payments, pathname, searchParams);
  if (answer) {
    return answer;
  }
  throw invalid(`Unrecognized request URL (GET: ${pathname})`, undefined, 404);
}

const MAKERS: Record<string, (books: StripeBooks, parameters: URLSearchParams) => object> = {
  "/v1/transfers": createTransfer,
  "/v1/accounts": createAccount,
  "/v1/account_links": createAccountLink,
};

function post(books: StripeBooks, path: string, body: string): object {
  const parameters = new URLSearchParams(body);
  const reversal = /^\/v1\/transfers\/(tr_\w+)\/reversals$/.exec(path);
  if (reversal?.[1]) {
    return reverseTransfer(books, reversal[1], parameters);
  }
  const make = MAKERS[path];
  if (make) {
    return make(books, parameters);
  }
  const changed = changePayments(books, path, parameters);
  if (changed) {
    return changed;
  }
  throw invalid(`Unrecognized request URL (POST: ${path})`, undefined, 404);
}

/**
 * The first answer under a key is given again; the key with another path or other parameters is an
 * error. What was refused before anything was done is not kept.
 */
function onceByKey(
  req: IncomingMessage,
  path: string,
  body: string,
  saved: Map<string, Saved>,
  work: () => object,
): StripeAnswer {
  const key = String(req.headers["idempotency-key"] ?? "");
  const parameters = [...new URLSearchParams(body)]
    .map((pair) => pair.join("="))
    .sort()
    .join("&");
  const earlier = saved.get(key);
  if (key && earlier) {
    if (earlier.path !== path || earlier.parameters !== parameters) {
      throw new StripeRefusal(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    return { ...earlier.answer, replayed: true };
  }
  // What is given again is what was said then: a later reversal does not show in it.
  const answer = { status: 200, body: structuredClone(work()) };
  saved.set(key, { path, parameters, answer });
  return answer;
}

function send(res: ServerResponse, { status, body, replayed }: StripeAnswer): void {
  res.writeHead(status, {
    "content-type": "application/json",
    "request-id": "req_standin",
    ...(replayed ? { "idempotent-replayed": "true" } : {}),
  });
  res.end(JSON.stringify(body));
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of req) {
    body += chunk;
  }
  return body;
}
