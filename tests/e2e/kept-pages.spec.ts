import { expect, test } from "@playwright/test";
import logins from "../../backend/src/seed/logins.json";
import { ADMIN } from "./admin";

const GOODS = "/sv/varor/sommarhonung";
const KEPT = ["/sv", GOODS, "/sv/foretag", "/sv/foretag?sida=2", "/en/vardekedjor", "/sv/om"];

test("sidor som sparas kör sina egna skript, och inga andra", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  for (const path of KEPT) {
    const answer = await page.goto(path);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/script-src [^;]*('sha256-|'nonce-)/);
    expect(policy, path).not.toContain("unsafe-inline");
    // React has taken the page over: its scripts ran.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector("header") ?? {}).some((key) => key.startsWith("__react")),
    );
  }
  expect(said).toEqual([]);

  await page.goto(GOODS);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.got_in = true";
    document.body.append(script);
  });
  expect(await page.evaluate(() => "got_in" in window)).toBe(false);
  expect(said.join()).toContain("Content Security Policy");
});

test("samma sida för alla: korgens antal vet bara webbläsaren", async ({ page, request }) => {
  await page.goto(GOODS);
  await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
  await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
  await page.getByRole("link", { name: "Tillbaka till varan" }).click();
  await expect(page.getByRole("link", { name: /Korg/ })).toContainText("1 vara i korgen");
  const kept = await request.get(GOODS);
  expect(kept.headers()["set-cookie"]).toBeUndefined();
  expect(await kept.text()).not.toContain("1 vara i korgen</span>");
});

test("språklänken leder till samma sida, och behåller vad som valts", async ({ page }) => {
  /** On a phone the language is in the menu. */
  const toEnglish = async () => {
    const menu = page.getByRole("button", { name: "Meny" });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole("link", { name: "English" }).filter({ visible: true }).click();
  };
  await page.goto("/sv/foretag?kommun=0180");
  await toEnglish();
  await expect(page).toHaveURL(/\/en\/foretag\?kommun=0180$/);
  await page.goto(GOODS);
  await toEnglish();
  await expect(page).toHaveURL(/\/en\/varor\/sommarhonung$/);
});

test("ett nytt pris syns på sidan strax efter att det ändrats", async ({ page, request }) => {
  const api = ADMIN.replace(/\/app$/, "");
  const { email, password } = logins.find(({ role }) => role === "administrator") ?? {};
  const signedIn = await request.post(`${api}/auth/user/emailpass`, { data: { email, password } });
  const { token } = await signedIn.json();
  const headers = { authorization: `Bearer ${token}` };
  const fields = "id,*variants,*variants.prices";
  const found = await request.get(`${api}/admin/products?handle=sommarhonung&fields=${fields}`, {
    headers,
  });
  const [product] = (await found.json()).products;
  const [variant] = product.variants;
  const price = variant.prices.find(
    (one: { currency_code: string; price_list_id?: string }) =>
      one.currency_code === "sek" && !one.price_list_id,
  );
  const change = async (amount: number) => {
    const path = `${api}/admin/products/${product.id}/variants/${variant.id}`;
    const prices = [{ id: price.id, currency_code: "sek", amount }];
    expect((await request.post(path, { headers, data: { prices } })).ok()).toBe(true);
  };
  await page.goto(GOODS);
  await change(price.amount + 3);
  const shown = new Intl.NumberFormat("sv-SE", { style: "currency", currency: "SEK" });
  const wanted = shown.format(price.amount + 3).replace(/\s/g, " ");
  await expect(async () => {
    await page.reload();
    expect((await page.locator("main").textContent())?.replace(/\s/g, " ")).toContain(wanted);
  }).toPass({ intervals: [50], timeout: 20_000 });
  await change(price.amount);
});

test("ingen annan än systemet självt får säga att något ändrats", async ({ request }) => {
  const data = { tags: ["products"] };
  expect((await request.post("/changes", { data })).status()).toBe(401);
  const headers = { authorization: "Bearer guess" };
  const guessed = await request.post("/changes", { headers, data });
  expect(guessed.status()).toBe(401);
  expect(await guessed.json()).toEqual({ code: "not_allowed" });
});

test.describe("utan JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("läggs varan i korgen, och vad som är fel sägs där", async ({ page }) => {
    await page.goto(GOODS);
    await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
    await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
    await page.goto("/sv/korg?fel=out_of_stock&vara=sommarhonung");
    await expect(page.getByRole("link", { name: "Tillbaka till varan" })).toHaveAttribute(
      "href",
      GOODS,
    );
  });
});
