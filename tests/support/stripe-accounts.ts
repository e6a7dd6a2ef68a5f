import { invalid, known, metadataOf, type StripeBooks } from "./stripe-books";

/** A parameter that must be there. */
function required(given: ReadonlyMap<string, string>, name: string): string {
  const value = given.get(name);
  if (!value) {
    throw invalid(`Missing required param: ${name}.`, { code: "parameter_missing", param: name });
  }
  return value;
}

/** POST /v1/accounts: an Express account in Sweden that asks to be sent transfers, and no other. */
export function createAccount(books: StripeBooks, parameters: URLSearchParams): object {
  const given = known(parameters, ["type", "country", "capabilities[transfers][requested]"]);
  for (const [name, wanted] of [
    ["type", "express"],
    ["country", "SE"],
    ["capabilities[transfers][requested]", "true"],
  ] as const) {
    if (required(given, name) !== wanted) {
      throw invalid(`Invalid ${name}`, { code: "parameter_invalid", param: name });
    }
  }
  const id = `acct_${String(books.accounts.size + 1).padStart(16, "0")}`;
  books.accounts.add(id);
  return {
    id,
    object: "account",
    type: "express",
    country: "SE",
    charges_enabled: false,
    payouts_enabled: false,
    details_submitted: false,
    capabilities: { transfers: "inactive" },
    metadata: metadataOf(given),
  };
}

/** POST /v1/account_links: a page for an account that is there, with whole addresses to come back to. */
export function createAccountLink(books: StripeBooks, parameters: URLSearchParams): object {
  const given = known(parameters, ["account", "refresh_url", "return_url", "type"]);
  const account = required(given, "account");
  if (!books.accounts.has(account)) {
    const message = `No such account: '${account}'`;
    throw invalid(message, { code: "resource_missing", param: "account" });
  }
  // An Express account is changed on its own pages, never by a link of this other type.
  if (required(given, "type") !== "account_onboarding") {
    throw invalid("Invalid type", { code: "parameter_invalid", param: "type" });
  }
  for (const name of ["refresh_url", "return_url"]) {
    if (!/^https?:\/\/[^/]+\//.test(required(given, name))) {
      throw invalid("Not a valid URL", { code: "url_invalid", param: name });
    }
  }
  const created = Math.floor(Date.now() / 1000);
  const url = `https://connect.stripe.test/setup/e/${account}/${created}`;
  return { object: "account_link", created, expires_at: created + 300, url };
}
