import { createHash } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";
import { stripePublishableKey } from "./lib/env";
import { prefetchRules } from "./lib/prefetch-rules";
import { uploadLimit_bytes } from "./lib/upload-limit";

const withLocale = createMiddleware(routing);

/** Lists are kept as a whole; what a query chooses of them is drawn for the reader. */
const chosenLists = /^\/(sv|en)\/(foretag|vardekedjor|har-saljer-vi)$/;
const choices = ["kommun", "slag", "sida"];

/**
 * Chooses the language from the path, tells the page which address was asked for (the portal's language
 * switch keeps it), and gives each answer a content security policy with a nonce of its own. For a page
 * that is kept the server gives a nonce, by which it tells the page's own scripts from any other before
 * it allows them by their hashes (`server/kept-pages.mjs`).
 */
export default function proxy(request: NextRequest) {
  const tidy = withoutEmptyChoices(request.nextUrl);
  if (tidy) return NextResponse.redirect(tidy);
  if (isTooLarge(request)) return backWithWords(request.nextUrl);
  const nonce = request.headers.get("x-insteg-nonce") ?? btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, paysByStripe(request.nextUrl));
  request.headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from this request header.
  request.headers.set("content-security-policy", policy);
  const response = toChosenList(request) ?? withLocale(request);
  response.headers.set("content-security-policy", policy);
  return response;
}

function toChosenList(request: NextRequest): NextResponse | null {
  const { pathname, searchParams } = request.nextUrl;
  const [, locale, list] = pathname.match(chosenLists) ?? [];
  if (!list || !choices.some((key) => searchParams.has(key))) return null;
  const chosen = new URL(request.nextUrl);
  chosen.pathname = `/${locale}/urval/${list}`;
  return NextResponse.rewrite(chosen, { request: { headers: request.headers } });
}

/** A form sends its empty fields too; the page's address should hold only what was chosen. */
function withoutEmptyChoices(url: URL): URL | null {
  const empty = [...url.searchParams].filter(([, value]) => value === "").map(([key]) => key);
  if (empty.length === 0) return null;
  const tidy = new URL(url);
  for (const key of empty) tidy.searchParams.delete(key);
  return tidy;
}

/** Next would answer a form that is too large with a bare error. */
function isTooLarge(request: NextRequest): boolean {
  const length = Number(request.headers.get("content-length") ?? 0);
  return request.method === "POST" && length > uploadLimit_bytes;
}

/** The same page again, by GET, which says what was wrong. */
function backWithWords(asked: URL): NextResponse {
  const page = new URL(asked);
  page.search = "?fel=evidence_too_large";
  return NextResponse.redirect(page, 303);
}

const prefetchHash = createHash("sha256").update(prefetchRules).digest("base64");

/**
 * The checkout's pages alone, and only with a key, reach Stripe. All of them: from the first to the second
 * the browser keeps the document, and with it the policy.
 */
function paysByStripe({ pathname }: URL): boolean {
  return stripePublishableKey() !== null && /^\/[a-z]{2}\/kassa(\/|$)/.test(pathname);
}

/** As Stripe asks for: its script, the frames with its fields and banks' pages, and its API. */
const STRIPE = {
  script: " https://js.stripe.com https://*.js.stripe.com",
  frame: " https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  connect: " https://api.stripe.com",
};

function contentSecurityPolicy(nonce: string, withStripe: boolean): string {
  const stripe = withStripe ? STRIPE : { script: "", frame: "", connect: "" };
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'sha256-${prefetchHash}' 'strict-dynamic'${stripe.script}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // React streams no inline styles in production; the development overlay needs them.
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    `connect-src 'self'${stripe.connect}`,
    `frame-src 'self'${stripe.frame}`,
    "font-src 'self'",
    // The stall's page works without a network by a worker of its own.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    // A form of the portal's leads on to Stripe's own page, where an enterprise fills in its account.
    "form-action 'self' https://connect.stripe.com",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  // Pages only: not Next's own files, not the backend's pictures and messages, not files of public/.
  matcher: ["/((?!static/|changes$|_next/|.*\\.[A-Za-z0-9]+$).*)"],
};
