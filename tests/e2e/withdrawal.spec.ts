import { expect, type Page, test } from "@playwright/test";
import { look } from "./accessible";
import { chooseShipping, fillAddress } from "./checkout";
import { asStaff } from "./coordinator";
import { signInAsDemo } from "./member";

/** Goods of the enterprise whose owner signs in to the portal. */
const GOODS = "nyckelband";
const SELLER = "tradlyckan";

interface Bought {
  number: string;
  order: string;
  url: string;
}

async function buy(page: Page): Promise<Bought> {
  await page.goto(`/sv/varor/${GOODS}`);
  await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
  await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
  await page.goto("/sv/kassa");
  await fillAddress(page);
  await chooseShipping(page, 1);
  await page.getByRole("button", { name: "Granska beställningen" }).click();
  await expect(page.getByRole("heading", { name: /^Säljare: / })).toBeVisible();
  await expect(page.getByRole("link", { name: "Så ångrar du" })).toBeVisible();
  await page.getByRole("button", { name: "Beställ och förbind dig att betala" }).click();
  await page.waitForURL(/\/order\/.+token=/);
  const number = (await page.getByText(/^Order \d+/).textContent())?.match(/\d+/)?.[0] ?? "";
  const order = /\/order\/([^?]+)/.exec(page.url())?.[1] ?? "";
  return { number, order, url: page.url() };
}

/** Finance marks the order paid, by Medusa's own route. */
async function pay(page: Page, order: string): Promise<void> {
  const finance = await asStaff(page, "finance");
  const fields = "id,payment_collections.payments.id,payment_collections.payments.amount";
  const { order: found } = await finance.get(`/admin/orders/${order}?fields=${fields}`);
  const [payment] = found.payment_collections[0].payments;
  await finance.post(`/admin/payments/${payment.id}/capture`, {});
}

/** The owner packs, sends and marks as come, in the portal. */
async function sendInPortal(page: Page, { order }: Bought): Promise<void> {
  await signInAsDemo(page, SELLER);
  await page.goto(`/sv/portal/sandningar/${order}`);
  await page.getByRole("button", { name: "Packa", exact: true }).click();
  await expect(page.getByText("Paketet är packat.")).toBeVisible();
  await page.getByRole("button", { name: "Skicka", exact: true }).click();
  await expect(page.getByText("Paketet är skickat.")).toBeVisible();
}

test("ångrar ett köp som har skickats, med en knapp, och får pengarna tillbaka", async ({
  page,
}) => {
  const bought = await buy(page);
  await pay(page, bought.order);
  await sendInPortal(page, bought);

  await page.goto(bought.url);
  await page.getByRole("link", { name: "Ångra köpet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ångra ett köp" })).toBeVisible();
  await look(page, "angra, val");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await expect(page.getByText("Välj hur många du vill ångra")).toBeVisible();
  await page.getByRole("combobox").first().selectOption("1");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await look(page, "angra, bekräfta");
  await page.getByRole("button", { name: "Bekräfta att jag ångrar köpet" }).click();
  await expect(page.getByText("Vi har tagit emot att du ångrar köpet.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /varorna ska skickas tillbaka/ })).toBeVisible();
  await look(page, "angra, klart");

  await page.goto(`/sv/portal/sandningar/${bought.order}`);
  await expect(page.getByRole("heading", { name: "Kunden har ångrat" })).toBeVisible();
  await look(page, "portal, ångrad sändning");
  await takeBack(page);
  await expect(page.getByRole("heading", { name: /varorna är tillbaka/ })).toBeVisible();

  const finance = await asStaff(page, "finance");
  const { refund_requests } = await finance.get("/admin/refund-requests?state=requested&limit=100");
  const request = refund_requests.find(
    (one: { order_id: string }) => one.order_id === bought.order,
  );
  expect(request.reason).toContain("Ångerrätt");
  await finance.post(`/admin/refund-requests/${request.id}/accept`, {});

  await page.goto(bought.url);
  await expect(page.getByRole("heading", { name: /pengarna är återbetalda/ })).toBeVisible();
  await look(page, "order, ångrad och återbetald");
  await page.goto(bought.url.replace("/sv/", "/en/"));
  await expect(page.getByRole("heading", { name: /the money is paid back/ })).toBeVisible();
});

/** The owner notes that the goods have come back. */
async function takeBack(page: Page): Promise<void> {
  const way = page.locator("details", { hasText: "Kunden har skickat tillbaka" });
  await way.locator("summary").click();
  await way.locator('input:not([type="hidden"])').first().fill("1");
  await page.getByRole("button", { name: "Notera returen" }).click();
}

test("a guest finds the order by number and address, and nobody learns more", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("link", { name: "Withdraw from a purchase" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Withdraw from a purchase" }),
  ).toBeVisible();
  await look(page, "angra, en");
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Order number").fill("999999");
  await page.getByLabel("E-mail address").fill("nobody@demo.insteg.example");
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByText("If there is such an order")).toBeVisible();
  await look(page, "angra, en, sent");
});

test("an order that nobody has packed is withdrawn from at once, in English, without a script", async ({
  browser,
  page,
}) => {
  const bought = await buy(page);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(bought.url.replace("/sv/", "/en/"));
  await reader.getByRole("link", { name: "Withdraw from the purchase" }).click();
  await reader.getByRole("combobox").first().selectOption("1");
  await reader.getByRole("button", { name: "Continue" }).click();
  await reader.getByRole("button", { name: "Confirm that I withdraw" }).click();
  await expect(reader.getByText("We have received your withdrawal.")).toBeVisible();
  await expect(reader.getByText(/was not paid/)).toBeVisible();
  await plain.close();
});
