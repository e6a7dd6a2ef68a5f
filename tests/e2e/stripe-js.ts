import type { Page } from "@playwright/test";
import type { StripeBuyer } from "../support/stripe-buyer";

/** What the buyer's bank does when the fields are sent. */
export type Bank = "pays" | "declines" | "asks" | "waits";

/** Where the stand-in of the bank's own page lies: an address of Stripe's, which the page's policy allows. */
const BANK_PAGE = "https://hooks.stripe.com/standin/bank";

/**
 * Stands in for Stripe's own server in the browser: a script with the interface that the shop uses,
 * strict about what it is given, and the API that it calls. Gives what may be set between two presses, and
 * what was asked for.
 */
export async function standInForStripeJs(page: Page, buyer: StripeBuyer) {
  const state = { bank: "pays" as Bank, scripts: 0, confirmed: [] as string[] };
  await page.route("https://js.stripe.com/v3/", async (route) => {
    state.scripts += 1;
    await route.fulfill({ contentType: "text/javascript", body: SCRIPT });
  });
  await page.route("https://api.stripe.com/standin/confirm", async (route) => {
    const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    if (route.request().method() === "OPTIONS") {
      await route.fulfill({ status: 204, headers: cors });
      return;
    }
    const { clientSecret, returnUrl, amount } = route.request().postDataJSON();
    state.confirmed.push(clientSecret);
    const intent = buyer.intentOf(clientSecret);
    if (intent.amount !== amount) {
      throw new Error(`The fields are of ${amount} öre, the payment of ${intent.amount}`);
    }
    await route.fulfill({
      headers: cors,
      json: answered(buyer, state.bank, clientSecret, returnUrl),
    });
  });
  await page.route(`${BANK_PAGE}*`, async (route) => {
    const back = new URL(route.request().url()).searchParams.get("back") ?? "";
    await route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Banken</title><a href="${back.replaceAll("&", "&amp;")}">Tillbaka</a>`,
    });
  });
  return state;
}

function answered(buyer: StripeBuyer, bank: Bank, secret: string, returnUrl: string): object {
  const { id } = buyer.intentOf(secret);
  const back = new URL(returnUrl);
  back.searchParams.set("payment_intent", id);
  back.searchParams.set("payment_intent_client_secret", secret);
  back.searchParams.set("redirect_status", bank === "pays" ? "succeeded" : "pending");
  switch (bank) {
    case "pays":
      buyer.pay(secret);
      return { go: back.href };
    case "declines":
      buyer.decline(secret);
      return { error: { type: "card_error", message: "Kortet har inte tillräckligt med pengar." } };
    case "asks":
      buyer.askForAction(secret);
      return { go: `${BANK_PAGE}?back=${encodeURIComponent(back.href)}` };
    case "waits":
      buyer.process(secret);
      return { go: back.href };
  }
}

const SCRIPT = `
window.Stripe = (key, { locale }) => {
  if (!key.startsWith("pk_") || !["sv", "en"].includes(locale)) throw new Error("Stripe: " + key + locale);
  return {
    elements({ mode, amount, currency, appearance, ...rest }) {
      if (mode !== "payment" || !Number.isInteger(amount) || currency !== "sek" || Object.keys(rest).length)
        throw new Error("elements: unknown options");
      return {
        amount,
        create(type, { defaultValues, ...others }) {
          if (type !== "payment" || Object.keys(others).length) throw new Error("create: unknown options");
          const told = {};
          let label;
          return {
            on(event, work) { told[event] = work; },
            mount(element) {
              label = document.createElement("label");
              label.textContent = "Kortnummer ";
              label.append(document.createElement("input"));
              element.append(label);
              setTimeout(() => told.ready(), 50);
            },
            destroy() { label?.remove(); },
          };
        },
        submit: async () => ({}),
      };
    },
    async confirmPayment({ elements, clientSecret, confirmParams }) {
      const answer = await fetch("https://api.stripe.com/standin/confirm", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ clientSecret, returnUrl: confirmParams.return_url, amount: elements.amount }),
      });
      const { go, error } = await answer.json();
      if (error) return { error };
      window.location.assign(go);
      return new Promise(() => {});
    },
  };
};`;
