import { expect, type Page, test } from "@playwright/test";
import { emptyBooks } from "../support/stripe-books";
import { StripeBuyer, sendNotice, signedNotice } from "../support/stripe-buyer";
import { type StripeStandIn, startStripeStandIn } from "../support/stripe-stand-in";
import { look } from "./accessible";
import { chooseShipping, fillAddress } from "./checkout";
import { standInForStripeJs } from "./stripe-js";

// `node tests/e2e/run.mjs --stripe` starts the shop with keys, and says where its Stripe is to be.
const port = Number(process.env.INSTEG_STRIPE_PORT ?? 0);
const backend = new URL(process.env.INSTEG_ADMIN_URL ?? "http://localhost:9000/app").origin;

test.describe("betala med Stripe", () => {
  test.skip(port === 0, "the shop was started without Stripe's keys");

  const books = emptyBooks(1_000_000);
  const buyer = new StripeBuyer(books);
  let stripe: StripeStandIn;

  test.beforeAll(async () => {
    stripe = await startStripeStandIn(books, port);
  });
  test.afterAll(async () => {
    await stripe.stop();
  });

  /** From the goods to the review, paying at once. */
  const toReview = async (page: Page) => {
    await page.goto("/sv/varor/sommarhonung");
    await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
    await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
    await page.goto("/sv/kassa");
    await fillAddress(page);
    await chooseShipping(page, 1);
    await expect(page.getByRole("radio", { name: /Kort, Klarna eller Swish/ })).toBeChecked();
    await expect(page.getByRole("radio", { name: /Faktura/ })).not.toBeChecked();
    await look(page, "checkout with two ways to pay");
    await page.getByRole("button", { name: "Granska beställningen" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Granska och beställ" }),
    ).toBeVisible();
    await expect(page.getByLabel("Kortnummer")).toBeVisible();
  };
  const payButton = (page: Page) => page.getByRole("button", { name: /Beställ och betala/ });
  const onOrder = async (page: Page) => {
    await page.waitForURL(/\/order\/.+token=/);
    await expect(page.getByText(/har finansierat/i).first()).toBeVisible();
  };

  test("ett kort som nekas, ett till försök med dubbelklick: en beställning, betald", async ({
    page,
  }) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    const state = await standInForStripeJs(page, buyer);
    await page.goto("/sv/varor");
    await toReview(page);
    expect(state.scripts).toBe(1);
    state.bank = "declines";
    await payButton(page).click();
    await expect(page.getByText("Kortet har inte tillräckligt med pengar.")).toBeVisible();
    await look(page, "review with a declined card");
    state.bank = "pays";
    await payButton(page).dblclick();
    await onOrder(page);
    expect(state.confirmed).toHaveLength(2);
    expect(new Set(state.confirmed).size).toBe(1);
    await look(page, "confirmation, paid by card");
    // Back, and forward again: the order is there, and nothing more to pay.
    await page.goBack();
    await page.goto("/sv/kassa/granska");
    await expect(payButton(page)).toHaveCount(0);
    expect(failures).toEqual([]);
  });

  test("banken vill se den som köper (3-D Secure), och leder tillbaka, två gånger om", async ({
    page,
  }) => {
    const state = await standInForStripeJs(page, buyer);
    await toReview(page);
    state.bank = "asks";
    await payButton(page).click();
    const back = page.getByRole("link", { name: "Tillbaka" });
    const address = (await back.getAttribute("href")) ?? "";
    // The buyer gives up at the bank: told so, and nothing is lost.
    await back.click();
    await expect(page.getByText("Betalningen avbröts.", { exact: false })).toBeVisible();
    await look(page, "review after a payment that was given up");
    buyer.pay(state.confirmed[0] ?? "");
    await page.goto(address);
    await onOrder(page);
    const order = page.url();
    await page.goto(address);
    await onOrder(page);
    expect(page.url()).toBe(order);
  });

  test("banken dröjer: sidan väntar, och går vidare av sig själv", async ({ page }) => {
    const state = await standInForStripeJs(page, buyer);
    await toReview(page);
    state.bank = "waits";
    await payButton(page).click();
    const waiting = page.getByRole("heading", { level: 1, name: "Vi väntar på din betalning" });
    await expect(waiting).toBeVisible();
    await look(page, "waiting for the bank");
    buyer.pay(state.confirmed[0] ?? "");
    await onOrder(page);
  });

  test("webbläsaren stängs efter betalningen: beställningen finns när den öppnas igen", async ({
    page,
  }) => {
    const state = await standInForStripeJs(page, buyer);
    await toReview(page);
    state.bank = "asks";
    await payButton(page).click();
    await expect(page.getByRole("link", { name: "Tillbaka" })).toBeVisible();
    const intent = buyer.pay(state.confirmed[0] ?? "");
    expect(await sendNotice(backend, signedNotice("payment_intent.succeeded", intent))).toBe(200);
    await page.goto("/sv/kassa/granska");
    await onOrder(page);
  });

  test("på faktura går det som förut, och Stripe hämtas bara i kassan", async ({ page }) => {
    const state = await standInForStripeJs(page, buyer);
    const policyOf = async (path: string) =>
      (await page.goto(path))?.headers()["content-security-policy"] ?? "";
    expect(await policyOf("/sv/varor")).not.toContain("stripe.com https");
    expect(await policyOf("/sv/korg")).not.toContain("js.stripe.com");
    await toReview(page);
    await page.getByRole("link", { name: "Betala på ett annat sätt" }).click();
    await page.getByRole("radio", { name: /Faktura/ }).check();
    await page.getByRole("button", { name: "Granska beställningen" }).click();
    const asked = state.scripts;
    await page.getByRole("button", { name: "Beställ och förbind dig att betala" }).click();
    await page.waitForURL(/\/order\/.+token=/);
    await expect(page.getByText(/väntar på betalning/i).first()).toBeVisible();
    expect(state.scripts).toBe(asked);
  });
});
