import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, look, narrowPhone } from "./accessible";
import { shownContribution } from "./amounts";
import { linkInMail } from "./mail";
import { signInAsDemo } from "./member";
import { fillRequest, invoiceAndMarkPaid, priceAndSendQuote, sendQuote } from "./wholesale";

/** Of Trådlyckan's, in the wholesale channel. */
const GOODS = "Raggsockor";
const PIECES = 5;

test("en offentlig köpare begär offert, godkänner den, får faktura, och platserna är finansierade", async ({
  page,
}, { project }) => {
  await narrowPhone(page);
  const tag = Math.random().toString(36).slice(2, 8);
  const [name, email] = [`Exempelkommunen ${tag}`, `inkop-${tag}@demo.insteg.example`];
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));

  await askForQuote(page, name, email);
  if (project.name === "phone") await sendQuote(page, name);
  else await priceAndSendQuote(page, name, "150,00");

  await page.goto(await linkInMail(email, /quote_sent/));
  await expect(page.getByRole("heading", { level: 1, name: /^Offert \d+$/ })).toBeVisible();
  await expect(page, "no secret stays in the address").not.toHaveURL(/token/);
  await look(page, "offert");
  // The rest is the same on a phone.
  if (project.name === "phone") return;

  await expect(page.getByRole("row").filter({ hasText: GOODS })).toContainText(/750,00\skr/);
  await page.getByRole("button", { name: "Godkänn och beställ" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await page.getByLabel("Ert namn").fill("Kim Exempel");
  await page.getByRole("button", { name: "Godkänn och beställ" }).click();
  await expect(page.getByText("Tack! Offerten är godkänd.")).toBeVisible();
  await page.getByRole("link", { name: "Följ beställningen" }).click();
  await expect(page.getByText(/väntar på betalning/i).first()).toBeVisible();
  const expected_minor = await shownContribution(page);
  const order = page.url();
  const number = (await page.getByText(/^Order \d+/).textContent())?.match(/\d+/)?.[0] ?? "";
  await look(page, "order mot faktura");

  await seeConsignment(page, number);
  await invoiceAndMarkPaid(page, number);
  await page.goto(order);
  await expect(page.getByText(/har finansierat/i).first()).toBeVisible();
  expect(await shownContribution(page), "earned, as was expected").toBe(expected_minor);
  await page.goto("/sv/portal/pengar/fakturor");
  // By the order: the network knows the buyer by its number, whatever name it asks under.
  const invoice = page.getByRole("listitem").filter({ hasText: `beställning ${number}.` });
  await expect(invoice).toContainText(/Betald /);
  await look(page, "fakturor med en faktura");
  expect(failures).toEqual([]);
});

/** Chooses goods in the shop and sends the request, after what is missing has been said. */
async function askForQuote(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`/sv/for-foretag?q=${GOODS.toLowerCase()}`);
  const goods = page.getByRole("listitem").filter({ hasText: GOODS }).first();
  await goods.getByRole("spinbutton").fill(String(PIECES));
  await goods.getByRole("button", { name: /^Lägg till / }).click();
  await page.getByRole("link", { name: "Begär offert" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Begär offert" })).toBeVisible();
  await look(page, "begar offert");
  await page.getByRole("button", { name: "Begär offert" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await look(page, "begar offert, fel");
  await fillRequest(page, name, email);
  await page.getByRole("button", { name: "Begär offert" }).click();
  await expect(page.getByText("Tack! Förfrågan är skickad.")).toBeVisible();
  await expectAccessible(page, "a request that is sent");
}

/** The seller sees what it is to send, as of any order. */
async function seeConsignment(page: Page, number: string): Promise<void> {
  await signInAsDemo(page, "tradlyckan");
  await page.goto(`/sv/portal/sandningar?q=${number}`);
  await page.getByRole("link", { name: new RegExp(number) }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await expect(page.getByText(new RegExp(`${PIECES} × ${GOODS}`)).first()).toBeVisible();
}
