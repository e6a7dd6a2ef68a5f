import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, look } from "./accessible";
import { captureAsFinance, findSaleAsCoordinator } from "./admin";
import { shownContribution } from "./amounts";
import { chooseShipping, fillAddress } from "./checkout";

/** Goods of two enterprises, so that the order has two consignments. */
const GOODS = ["skarbrada-bygel", "sommarhonung"] as const;

test("köper varor från två företag och ser vilka platser köpet finansierar", async ({ page }) => {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));

  await page.goto("/sv");
  await expect(page.getByRole("heading", { level: 1, name: /Följ pengarna/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Se alla \d+ varor/ })).toBeVisible();
  await expectAccessible(page, "home");

  await page.goto("/sv/varor");
  await expect(page.getByRole("heading", { level: 1, name: "Varor" })).toBeVisible();
  await expectAccessible(page, "catalogue");

  for (const handle of GOODS) {
    await page.goto(`/sv/varor/${handle}`);
    await expect(page.getByRole("heading", { name: "Dit går pengarna" })).toBeVisible();
    await expectAccessible(page, "product");
    await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
    await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
  }

  await page.goto("/sv/korg");
  await expect(page.getByText("Varorna kommer i 2 sändningar")).toBeVisible();
  await expectAccessible(page, "cart");
  await page.getByRole("link", { name: "Till kassan" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Kassa" })).toBeVisible();
  await refusesAnEmptyForm(page);
  await fillAddress(page);
  await chooseShipping(page, 2);
  await expectAccessible(page, "checkout");
  await page.getByRole("button", { name: "Granska beställningen" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Granska och beställ" })).toBeVisible();
  await expectAccessible(page, "review");
  await page.getByRole("button", { name: "Beställ och förbind dig att betala" }).click();

  await page.waitForURL(/\/order\/.+token=/);
  await expect(page.getByText(/väntar på betalning/i).first()).toBeVisible();
  const expected_minor = await shownContribution(page);
  expect(expected_minor).toBeGreaterThan(0);
  await expectAccessible(page, "confirmation, unpaid");
  const confirmation = page.url();
  const number = (await page.getByText(/^Order \d+/).textContent())?.match(/\d+/)?.[0] ?? "";

  await captureAsFinance(page, number);
  await page.goto(confirmation);
  await expect(page.getByText(/har finansierat/i).first()).toBeVisible();
  await expect(page.getByText(/väntar på betalning/i)).toHaveCount(0);
  expect(await shownContribution(page), "earned, as was expected").toBe(expected_minor);
  await expectAccessible(page, "confirmation, paid");

  const booked_minor = await findSaleAsCoordinator(page, number);
  expect(booked_minor, "in the admin, as in the shop").toBe(expected_minor);
  expect(failures).toEqual([]);
});

test("en beställning visas inte utan sin länk", async ({ page }) => {
  await page.goto("/sv/order/order_01UNKNOWN?token=fel");
  await expect(page.getByText(/väntar på betalning|har finansierat/i)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page, "hidden order");
});

/** Pages with their headings: an outage has a heading too, and must not pass for one of these. */
const PAGES = [
  { path: "foretag", sv: "Företag", en: "Enterprises" },
  { path: "foretag/spanet", sv: "Spånet", en: "Spånet" },
  { path: "vardekedjor", sv: "Värdekedjor", en: "Value chains" },
  { path: "vardekedjor/bikupa-och-tappa", sv: "Bikupa och täppa", en: "Hive and garden" },
  { path: "har-saljer-vi", sv: "Här säljer vi", en: "Where we sell" },
  {
    path: "for-foretag",
    sv: "Handla för företag och offentlig verksamhet",
    en: "Buy for companies and public bodies",
  },
  { path: "om", sv: "Om Insteg", en: "About Insteg" },
  { path: "effekt", sv: "Effekt", en: "Impact" },
  { path: "karta", sv: "Karta över kommuner", en: "Map of municipalities" },
  { path: "villkor", sv: "Köpvillkor", en: "Terms of purchase" },
  { path: "integritet", sv: "Personuppgifter och kakor", en: "Personal data and cookies" },
  { path: "tillganglighet", sv: "Tillgänglighet", en: "Accessibility" },
  { path: "angra", sv: "Ångra", en: "Withdraw" },
];
for (const { path, ...headings } of PAGES) {
  test(`${path} har rubrik och är tillgänglig`, async ({ page }) => {
    for (const locale of ["sv", "en"] as const) {
      await page.goto(`/${locale}/${path}`);
      const name = headings[locale];
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await look(page, `${locale}/${path}`);
    }
  });
}

test.describe("utan JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("går det att filtrera, välja och lägga i korgen", async ({ page }) => {
    await page.goto("/sv/varor?foretag=spanet");
    await expect(page.getByRole("link", { name: "Skärbräda Bygel" })).toBeVisible();
    await page.goto(`/sv/varor/${GOODS[0]}`);
    await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
    await page.goto("/sv/korg");
    await expect(page.getByText("Skärbräda Bygel").first()).toBeVisible();
  });
});

async function refusesAnEmptyForm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Granska beställningen" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await expectAccessible(page, "checkout with errors");
}
