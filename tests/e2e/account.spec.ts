import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { look, narrowPhone } from "./accessible";
import { chooseShipping } from "./checkout";
import { linkInMail } from "./mail";

const PASSWORD = "ett-langt-losenord";
const GOODS = "tygkasse-gardin";

/** Each project has a customer of its own: both run against the same shop. */
const addressOf = (what: string) => `${what}.${test.info().project.name}@demo.insteg.example`;

/** From the address alone to a signed-in account, by the mail's link. */
async function makeAccount(page: Page, email: string): Promise<void> {
  await page.goto("/sv/konto/skapa");
  await look(page, "konto/skapa");
  await page.getByLabel("E-post").fill(email);
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await expect(page.getByText(`Ett mejl är på väg till ${email}`)).toBeVisible();
  await page.goto(await linkInMail(email, /account_requested/));
  await expect(page.getByText(`Du loggar in med ${email}`)).toBeVisible();
  await look(page, "konto/bekrafta");
  await page.getByLabel("Förnamn").fill("Demo");
  await page.getByLabel("Efternamn").fill("Kund");
  await page.getByLabel("Välj lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Skapa kontot" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hej Demo!" })).toBeVisible();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sv/konto/logga-in");
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Logga in", exact: true }).click();
}

test("ett konto: skapas, handlar, följer, ändrar, hämtar och raderas", async ({ page }) => {
  page.setDefaultTimeout(30_000);
  await narrowPhone(page);
  const email = addressOf("konto");
  await page.goto("/sv/konto/bestallningar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logga in på ditt konto");
  await look(page, "konto/logga-in");
  await makeAccount(page, email);
  await look(page, "konto, tomt");

  await page.goto("/sv/konto/adresser/ny");
  await page.getByRole("button", { name: "Spara adressen" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await look(page, "konto/adresser/ny, fel");
  const fields = { Förnamn: "Demo", Efternamn: "Kund", Gatuadress: "Exempelgatan 7" };
  for (const [label, value] of Object.entries({ ...fields, Ort: "Exempelstad" })) {
    await page.getByLabel(label, { exact: false }).first().fill(value);
  }
  await page.getByLabel("Postnummer").fill("151 32");
  await page.getByLabel("Använd som min vanliga adress").check();
  await page.getByRole("button", { name: "Spara adressen" }).click();
  await expect(page.getByText("Adressen är sparad.")).toBeVisible();
  await look(page, "konto/adresser");

  await page.goto(`/sv/varor/${GOODS}`);
  await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
  await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
  await page.goto("/sv/kassa");
  await expect(page.getByLabel("Gatuadress")).toHaveValue("Exempelgatan 7");
  await expect(page.getByLabel("E-post")).toHaveValue(email);
  await chooseShipping(page, 1);
  await page.getByRole("button", { name: "Granska beställningen" }).click();
  await page.getByRole("button", { name: /^Beställ/ }).click();
  await expect(page).toHaveURL(/\/order\//);

  await page.goto("/sv/konto/bestallningar");
  await look(page, "konto/bestallningar");
  await page.getByRole("link", { name: /^Order \d+/ }).click();
  await expect(page).toHaveURL(/\/order\/[^?]+$/);
  await expect(page.getByRole("heading", { level: 1, name: "Din beställning" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Så långt har varorna kommit" })).toBeVisible();
  await page.goto("/sv/konto/bidrag");
  await expect(page.getByText("1 beställning väntar på betalning")).toBeVisible();
  await look(page, "konto/bidrag, inget än");
  await page.goto("/en/konto/bidrag");
  await expect(page.getByText("1 order waits for payment")).toBeVisible();

  await page.goto("/sv/konto/uppgifter");
  await look(page, "konto/uppgifter");
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hämta mina uppgifter" }).click();
  const data = JSON.parse(await readFile(await (await file).path(), "utf8"));
  expect(data).toMatchObject({ profile: [{ email }], orders: [{ email }] });

  await page.getByRole("link", { name: "Radera kontot" }).click();
  await expect(page.getByText("alla varor är inte skickade")).toBeVisible();
  await look(page, "konto/radera");
  await page.getByLabel("Lösenord").fill("fel-losenord");
  await page.getByRole("button", { name: "Radera mitt konto" }).click();
  await expect(page.getByText("Lösenordet stämmer inte.")).toBeVisible();
  await page.getByLabel("Lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Radera mitt konto" }).click();
  await expect(page.getByText("Ditt konto är raderat.")).toBeVisible();
  await signIn(page, email);
  await expect(page.getByText("E-postadressen eller lösenordet stämmer inte.")).toBeVisible();
});

test("kontot kräver inget JavaScript för att logga in, och hålls isär från portalen", async ({
  page,
  browser,
}) => {
  page.setDefaultTimeout(30_000);
  const email = addressOf("utan.skript");
  await makeAccount(page, email);
  await page.goto("/sv/portal");
  await expect(page).toHaveURL(/\/portal\/logga-in/);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await signIn(plain, email);
  await expect(plain.getByRole("heading", { level: 1, name: "Hej Demo!" })).toBeVisible();
  const answer = await plain.goto("/sv/konto/uppgifter");
  expect(answer?.headers()["cache-control"]).toBe("private, no-store");
  expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
  await plain.getByRole("button", { name: "Logga ut" }).click();
  await expect(plain.getByText("Du är utloggad.")).toBeVisible();
  await plain.goto("/sv/konto");
  await expect(plain).toHaveURL(/\/konto\/logga-in/);
  await context.close();
});
