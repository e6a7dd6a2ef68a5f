import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { look as lookAt } from "./accessible";
import { ADMIN, inAdmin } from "./admin";
import { minorOf, minorOfNumber } from "./amounts";

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 900 };

// What the pages say is the same on a phone; how they are drawn is looked at on both.
test.skip(({ isMobile }) => isMobile, "each page is looked at in a phone's width as well");

/** Looks at the page as it stands, in both widths. */
async function look(admin: Page, name: string): Promise<void> {
  await lookAt(admin, name, { within: "main" });
  await admin.setViewportSize(PHONE);
  await lookAt(admin, `${name}-390`, { within: "main" });
  await admin.setViewportSize(DESKTOP);
}

const h1 = (admin: Page) => admin.getByRole("heading", { level: 1 });
const table = (admin: Page, caption: RegExp) => admin.getByRole("region", { name: caption });

/** Öre of a column, the sum row apart. */
async function columnOf(
  region: Locator,
  column: number,
): Promise<{ parts: number[]; sum: number }> {
  const cells = region.locator(`tbody tr td:nth-child(${column})`);
  // Reading them all does not wait for any.
  await expect(cells.last()).toContainText(/\d/);
  const texts = await cells.allInnerTexts();
  const amounts = texts.map((text) => minorOfNumber(text.split("\n")[0] ?? ""));
  return { parts: amounts.slice(0, -1), sum: amounts.at(-1) ?? Number.NaN };
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

const inCoordinatorsAdmin = (page: Page, work: (admin: Page) => Promise<void>) =>
  inAdmin(page, "coordinator", work);

test("samordnarens dag: från det som saknas till orderraden, platserna den betalade för, och tillbaka", async ({
  page,
}) => {
  await inCoordinatorsAdmin(page, async (admin) => {
    await admin.goto(`${ADMIN}/insteg/overview`);
    await expect(h1(admin)).toHaveText(/^Månaden: /);
    // Only of a month that is open is it said what would fill its gaps.
    const fillable = admin
      .getByRole("listitem")
      .filter({ hasText: "Fylls av" })
      .filter({ hasText: /\d st .+ via .+/ });
    await expect(fillable.first()).toBeVisible();
    const sellers = await fillable.locator("span > span:first-child").allInnerTexts();

    // Two months back is closed for certain, and as whole on the first day of a month as on the last.
    for (const _ of [1, 2]) {
      const shown = (await h1(admin).textContent()) ?? "";
      await admin.getByRole("button", { name: "Månaden före" }).first().click();
      // The button steps from the month that is drawn, not from the address.
      await expect(h1(admin)).not.toHaveText(shown);
    }
    await expect(admin).toHaveURL(/month=\d{4}-\d{2}/);
    const month = new URL(admin.url()).searchParams.get("month") ?? "";
    await admin.reload();
    await expect(admin.getByText(/av kostnaden är täckt/)).toBeVisible();
    const lacking = minorOf(await admin.getByText(/saknas hos/).textContent());

    const places = table(admin, /^Platserna sida vid sida, /);
    for (const column of [3, 4, 5, 6]) {
      const { parts, sum } = await columnOf(places, column);
      expect(sumOf(parts), `column ${column}`).toBe(sum);
    }
    expect((await columnOf(places, 6)).sum).toBe(lacking);
    await look(admin, "manaden");

    await expect(admin.getByText(/^Månaden är stängd\. /)).toBeVisible();
    await expect(fillable).toHaveCount(0);
    // Of those whose goods are sold, so that sales have given its places something.
    const short = admin
      .getByRole("listitem")
      .filter({ hasText: "Saknar" })
      .filter({ hasText: new RegExp(sellers.map(escaped).join("|")) })
      .first();
    const place = short.getByRole("link").first();
    const placeName = (await place.textContent()) ?? "";
    await place.click();

    await expect(h1(admin)).toHaveText(new RegExp(`^${placeName}, `));
    await expect(admin).toHaveURL(new RegExp(`funding/places/.+month=${month}`));
    const funded = minorOf(
      await admin.getByText("Försäljning till platsen denna månad:").locator("..").textContent(),
    );
    const lines = table(admin, /^Orderraderna bakom /);
    await expect(lines.locator("tbody tr td:nth-child(2)").last()).toContainText(/\d/);
    const given = (await lines.locator("tbody tr td:nth-child(2)").allInnerTexts()).map(
      minorOfNumber,
    );
    await expect(admin.getByRole("button", { name: "Äldre rader" })).toHaveCount(0);
    expect(sumOf(given)).toBe(funded);
    await look(admin, "platsens-rader");

    await lines
      .getByRole("link", { name: /: vad raden betalade för$/ })
      .first()
      .click();
    await expect(
      admin.getByRole("heading", { name: "Platser som raden betalade för" }),
    ).toBeVisible();
    const row = table(admin, /^Platser som raden betalade för/)
      .getByRole("row")
      .filter({ has: admin.getByRole("link", { name: placeName, exact: true }) })
      .first();
    expect(minorOfNumber(await row.getByRole("cell").last().textContent())).toBe(given[0]);
    await look(admin, "raden");

    await row.getByRole("link", { name: placeName, exact: true }).click();
    await expect(h1(admin)).toHaveText(new RegExp(`^${placeName}, `));
    await expect(admin).toHaveURL(new RegExp(`funding/places/.+month=${month}`));
    await admin.goBack();
    await expect(
      admin.getByRole("heading", { name: "Platser som raden betalade för" }),
    ).toBeVisible();
  });
});

test("matrisen leder från en ruta till raderna bakom den, och filtren överlever en omladdning", async ({
  page,
}) => {
  await inCoordinatorsAdmin(page, async (admin) => {
    await admin.goto(`${ADMIN}/insteg/coverage`);
    await expect(h1(admin)).toHaveText(/^Täckning, /);
    const cells = admin.getByRole("link", { name: /^.+, .+: \d+\s%$/ });
    await expect(cells.first()).toBeVisible();
    const before = await cells.count();
    await look(admin, "tackning");

    await admin.getByRole("combobox", { name: "Slag" }).click();
    await admin.getByRole("option", { name: "Instegsarbete" }).click();
    await expect(admin).toHaveURL(/place_kind=entry_level_job/);
    await expect(admin.getByRole("link", { name: /^Arbetsträning/ })).toHaveCount(0);
    expect(await cells.count()).toBeLessThan(before);
    await admin.reload();
    await expect(admin.getByRole("combobox", { name: "Slag" })).toHaveText("Instegsarbete");
    await expect(cells.first()).toBeVisible();
    await expect(admin.getByRole("link", { name: /^Arbetsträning/ })).toHaveCount(0);

    const name = (await cells.first().getAttribute("aria-label")) ?? "";
    await cells.first().click();
    await expect(h1(admin)).toHaveText(name.slice(0, name.lastIndexOf(":")));
    await admin.goBack();
    await expect(admin).toHaveURL(/place_kind=entry_level_job/);
  });
});

test("månaden jämförs med en annan, och tabellen hämtas som CSV med samma belopp", async ({
  page,
}) => {
  await inCoordinatorsAdmin(page, async (admin) => {
    await admin.goto(`${ADMIN}/insteg/overview`);
    await admin.getByRole("button", { name: "Månaden före" }).first().click();
    await expect(admin).toHaveURL(/month=\d{4}-\d{2}/);
    const places = table(admin, /^Platserna sida vid sida, /);
    const month = new URL(admin.url()).searchParams.get("month") ?? "";
    const other = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
    await admin.getByLabel("Jämför med").fill(other);
    await expect(admin).toHaveURL(new RegExp(`with=${other}`));
    const compared = table(admin, /^Jämfört med en annan månad/);
    await expect(compared.getByRole("row").last()).toContainText(/[+−]\d/);
    await admin.reload();
    await expect(admin.getByLabel("Jämför med")).toHaveValue(other);
    await expect(compared.getByRole("row").last()).toContainText(/[+−]\d/);
    const change = await compared.locator("tbody tr td:nth-child(4)").allInnerTexts();
    const changes = change.map((text) => minorOfNumber(text.split("\n")[1] ?? ""));
    expect(sumOf(changes.slice(0, -1))).toBe(changes.at(-1));

    const total = (await columnOf(places, 5)).sum;
    const coming = admin.waitForEvent("download");
    await admin.getByRole("link", { name: "Hämta ”Platserna sida vid sida” som CSV" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`insteg-overview-${month}.csv`);
    const csv = await readFile(await file.path(), "utf8");
    expect(csv).toContain(`Period;${month}`);
    const sum = csv.split("\r\n").find((line) => line.startsWith("Summa;"));
    expect(minorOfNumber(sum?.split(";")[7] ?? "")).toBe(total);
  });
});

test("pengarnas väg och finansieringen säger samma summa, hur man än frågar", async ({ page }) => {
  await inCoordinatorsAdmin(page, async (admin) => {
    await admin.goto(`${ADMIN}/insteg/flows`);
    await expect(admin.getByRole("img", { name: /^Flödesdiagram\. / })).toBeVisible();
    const ways = table(admin, /^Alla vägar, /);
    const total = (await columnOf(ways, 4)).sum;
    await look(admin, "pengarnas-vag");

    await admin.goto(`${ADMIN}/insteg/funding`);
    await expect(admin.getByRole("img", { name: /^Staplat diagram / })).toBeVisible();
    const figures = table(admin, /^Finansiering i siffror, /);
    const channels = await columnOf(figures, 2);
    expect(sumOf(channels.parts)).toBe(total);
    expect(channels.sum).toBe(total);
    await look(admin, "finansiering");
    await admin.getByRole("combobox", { name: "Visa per" }).click();
    await admin.getByRole("option", { name: "Kommun" }).click();
    await expect(admin).toHaveURL(/by=municipality/);
    await expect(figures.getByRole("columnheader", { name: "Kommun" })).toBeVisible();
    const municipalities = await columnOf(figures, 2);
    expect(sumOf(municipalities.parts)).toBe(total);
  });
});

test("ekonomi ändrar ett konto och hämtar SIE-filen; samordnaren kan inte ändra konton", async ({
  page,
}) => {
  await inCoordinatorsAdmin(page, async (admin) => {
    await admin.goto(`${ADMIN}/insteg/accounting`);
    await expect(admin.getByRole("cell", { name: "Provisionsintäkter" })).toBeVisible();
    await expect(admin.getByRole("button", { name: /^Ändra kontot/ })).toHaveCount(0);
    await look(admin, "bokforing");
  });
  const number = "3922";
  await inAdmin(page, "finance", async (admin) => {
    await admin.goto(`${ADMIN}/insteg/accounting`);
    await admin.getByRole("button", { name: "Ändra kontot för Provision", exact: true }).click();
    const form = admin.getByRole("dialog");
    await form.getByLabel("Konto", { exact: true }).fill("9999");
    await form.getByRole("button", { name: "Spara" }).click();
    await expect(form.getByText("Ett konto har fyra siffror, 1000–8999.")).toBeVisible();
    await form.getByLabel("Konto", { exact: true }).fill(number);
    await form.getByRole("button", { name: "Spara" }).click();
    await expect(admin.getByRole("cell", { name: number, exact: true })).toBeVisible();

    const coming = admin.waitForEvent("download");
    await admin.getByRole("link", { name: /^Hämta SIE-fil/ }).click();
    const sie = await readFile(await (await coming).path(), "latin1");
    expect(sie).toContain("#FLAGGA 0");
    expect(sie).toContain(`#KONTO ${number}`);
  });
});
