import { expect, type Page, test } from "@playwright/test";
import { look } from "./accessible";

/** What is searched for and chosen, in each language; the goods are the same. */
const LANGUAGES = {
  sv: {
    typo: "sommarhonnung",
    goods: "Sommarhonung",
    category: "Honung och bin",
    filter: "Filtrera",
    show: "Visa varor",
    count: /^\d+ (vara|varor)$/,
    chosen: "Valda filter",
  },
  en: {
    typo: "summer honney",
    goods: "Summer honey",
    category: "Honey and bees",
    filter: "Filter",
    show: "Show goods",
    count: /^\d+ items?$/,
    chosen: "Chosen filters",
  },
} as const;

for (const [locale, words] of Object.entries(LANGUAGES)) {
  test(`${locale}: finds goods by a misspelt word, narrows them and opens one`, async ({
    page,
  }) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    await page.goto(`/${locale}`);
    const field = page.getByRole("combobox");
    await field.fill(words.typo);
    await field.press("Enter");
    await page.waitForURL(/\/varor\?q=/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(words.typo);
    await expect(field).toHaveValue(words.typo);
    await expect(card(page, words.goods)).toBeVisible();
    await openFilter(page, words.filter);
    await page.getByRole("checkbox", { name: words.category }).check();
    await page.getByRole("button", { name: words.show }).click();
    await page.waitForURL(/kategori=/);
    await expect(page.getByRole("status").filter({ hasText: words.count })).toBeVisible();
    const chosen = page.getByRole("list", { name: words.chosen });
    await expect(chosen.getByText(words.category)).toBeVisible();
    await look(page, `${locale} catalogue, narrowed`);
    await card(page, words.goods).click();
    await expect(page.getByRole("heading", { level: 1, name: words.goods })).toBeVisible();
    await look(page, `${locale} product`);
    expect(failures).toEqual([]);
  });
}

test("föreslår medan man skriver, med tangentbordet ensamt", async ({ page }) => {
  await page.goto("/sv");
  const field = page.getByRole("combobox", { name: "Sök bland varorna" });
  await tabTo(page, field);
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("honung");
  const options = page.getByRole("listbox", { name: "Förslag" }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ förslag\./ })).toBeAttached();
  await look(page, "suggestions");

  await page.keyboard.press("ArrowDown");
  const first = options.first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute(
    "aria-activedescendant",
    (await first.getAttribute("id")) ?? "",
  );
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(first).toHaveAttribute("aria-selected", "false");

  await page.keyboard.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(field, "what was written stays").toHaveValue("honung");
  await page.keyboard.press("ArrowDown");
  await expect(first).toBeVisible();
  const href = (await first.getAttribute("href")) ?? "";
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("frågar efter det som skrevs sist, och avbryter resten", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith("/sok-forslag")) asked.push(url.searchParams.get("q") ?? "");
  });
  await page.goto("/sv");
  const field = page.getByRole("combobox");
  await field.focus();
  await page.waitForLoadState("networkidle");
  await page.keyboard.type("sommarhonung");
  await expect(page.getByRole("option").first()).toContainText("Sommarhonung");
  expect(asked.at(-1)).toBe("sommarhonung");
  // How many depends on how fast a busy machine types.
  expect(asked.length, "not one for each letter").toBeLessThan("sommarhonung".length);
});

test("visar vägar vidare när inget finns, och alla andra sidor går att läsa", async ({ page }) => {
  await page.goto("/sv/varor?q=traktormotorolja&kategori=honung-och-bin");
  await expect(
    page.getByRole("heading", { name: "Inga varor för ”traktormotorolja”" }),
  ).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Inga varor" })).toBeVisible();
  await look(page, "catalogue, nothing found");
  await page.getByRole("link", { name: "Sök på ”traktormotorolja” bland alla varor" }).click();
  await expect(page).not.toHaveURL(/kategori/);
  await page.getByRole("link", { name: "Visa alla varor" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Varor", exact: true })).toBeVisible();
  await page.goto("/sv/varor?sida=400");
  await page.getByRole("link", { name: "Till första sidan" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

const PAGES = ["", "varor", "varor?foretag=humlesurr&lager=ja", "foretag/humlesurr"];
const MORE_PAGES = ["vardekedjor/bikupa-och-tappa", "varor/sommarhonung"];
for (const path of [...PAGES, ...MORE_PAGES]) {
  test(`/${path}: läsbar för alla, också på 320 px`, async ({ page }) => {
    for (const locale of ["sv", "en"]) {
      await page.goto(`/${locale}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(page, `${locale}/${path}`);
    }
    // 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 640 });
    await look(page, `${path} at 320 px`);
  });
}

test("menyn öppnas och stängs utan skript, och leder till butikens delar", async ({ page }) => {
  await page.goto("/sv");
  const ways = page.getByRole("navigation", { name: "Butikens delar" });
  if (test.info().project.name === "phone") {
    await page.getByRole("button", { name: "Meny" }).click();
    await look(page, "menu");
    await page.keyboard.press("Escape");
    await expect(ways).toBeHidden();
    await page.getByRole("button", { name: "Meny" }).click();
  }
  for (const name of ["Varor", "Platser och effekt", "För företag", "English"]) {
    await expect(ways.getByRole("link", { name, exact: true })).toBeVisible();
  }
  await ways.getByRole("link", { name: "Värdekedjor" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Värdekedjor" })).toBeVisible();
});

test.describe("utan JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("söker, filtrerar, sorterar, bläddrar och lägger i korgen", async ({ page }) => {
    await page.goto("/sv");
    await page.getByLabel("Sök bland varorna").fill("honung");
    await page.getByRole("button", { name: "Sök", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sökning: ”honung”" })).toBeVisible();

    await page.goto("/sv/varor");
    await page.getByRole("link", { name: "Nästa" }).click();
    await expect(page).toHaveURL(/sida=2/);
    await page.getByText("Sortera:").locator("..").click();
    await page.getByRole("link", { name: "Lägst pris" }).click();
    await expect(page).toHaveURL(/sortera=billigast/);
    await expect(page).not.toHaveURL(/sida=/);

    await openFilter(page, "Filtrera");
    await page.getByRole("checkbox", { name: "Honung och bin" }).check();
    await page.getByLabel("Till, kr").fill("80");
    await page.getByRole("button", { name: "Visa varor" }).click();
    await expect(page).toHaveURL(/sortera=billigast/);
    await expect(page).toHaveURL(/till=80/);
    await expect(page).not.toHaveURL(/fran=/);
    await card(page, "Sommarhonung").click();
    await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
    await page.goto("/sv/korg");
    await expect(page.getByText("Sommarhonung").first()).toBeVisible();
  });
});

/** The goods' link in the list, whatever of its name is marked. */
function card(page: Page, name: string) {
  return page.getByRole("article").getByRole("link", { name });
}

/** On a phone the filter is a sheet; where there is room it stands there. */
async function openFilter(page: Page, name: string): Promise<void> {
  if (test.info().project.name === "phone") {
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  }
}

async function tabTo(page: Page, field: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("The search field was not reached in eight presses");
}
