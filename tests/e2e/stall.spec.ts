import { expect, type Page, type Route, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { type Seller, type Summary, signedInSeller, signInAgain } from "./stall";

const SALES = 50;
const SYNC = "**/portal/torg-data/synk";

test("torget utan nät: 50 försäljningar, nätet bryts två gånger och sidan dör: 50 i huvudboken", async ({
  page,
  context,
}, info) => {
  test.skip(info.project.name !== "phone", "a stall is a phone's");
  test.setTimeout(10 * 60_000);
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  const { summary } = await openStall(page, "humlesurr");
  const before = await summary();
  await expectAccessible(page, "stall");
  await keptOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Torgförsäljning" })).toBeVisible();

  let paid_kronor = 0;
  for (let n = 0; n < SALES; n += 1) {
    paid_kronor += await sell(page, n);
  }
  await expect(page.getByText(`${SALES} väntar på nät`)).toBeVisible();
  await page.screenshot({ path: info.outputPath("waiting-360.png"), fullPage: true });

  // Twice the network comes back, takes a batch, and is gone before it has answered.
  for (const time of [1, 2]) {
    const lost = await loseAnswers(page, context.setOffline.bind(context));
    await context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(lost, { message: `batch ${time}` }).toBeGreaterThan(0);
    expect((await summary()).count - before.count).toBeGreaterThan(0);
    await context.setOffline(true);
    await page.unroute(SYNC);
    await expect(page.getByText(/väntar på nät/)).toBeVisible();
  }

  // The page dies while a batch is on its way.
  let isOnItsWay = false;
  await page.route(SYNC, async (route) => {
    isOnItsWay = true;
    await route.fetch().catch(() => {});
  });
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(() => isOnItsWay).toBe(true);
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto("/sv/portal/torg");
  await expect(again.getByText("Allt är skickat")).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => (await summary()).waiting_count, { timeout: 180_000 }).toBe(0);

  const after = await summary();
  expect(after.count - before.count).toBe(SALES);
  const known = new Set(before.sales.map((sale) => sale.key));
  const made = after.sales.filter((sale) => !known.has(sale.key));
  expect(new Set(made.map((sale) => sale.key)).size).toBe(SALES);
  const sum = (some: { total_minor: number }[]) =>
    some.reduce((all, one) => all + one.total_minor, 0);
  const gross = ({ vat }: Summary) => vat.reduce((all, one) => all + one.gross_minor, 0);
  // What the ledger has of them is what they cost, to the öre.
  expect(gross(after) - gross(before)).toBe(sum(made));
  const paid_minor = made.reduce((all, one) => all + one.paid_minor, 0);
  expect(paid_minor).toBe(Math.round(paid_kronor * 100));
  expect(failures).toEqual([]);
});

test("torget: Swish med kod, ångra utan nät, utloggad, och dagen", async ({
  page,
  context,
}, info) => {
  test.setTimeout(5 * 60_000);
  const seller = await openStall(page, "spanet");
  const { summary } = seller;
  await page.goto("/sv/portal/torg-installningar");
  await page.getByLabel("Företagets Swish-nummer").fill("070-123 45 67");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("skriv företagets tio siffror").first()).toBeVisible();
  await page.getByLabel("Företagets Swish-nummer").fill("123 118 11 89");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();
  await expectAccessible(page, "stall's settings");

  await page.goto("/sv/portal/torg");
  await addFirst(page);
  await page.screenshot({ path: info.outputPath(`sell-${info.project.name}.png`), fullPage: true });
  await page.getByRole("button", { name: "Swish", exact: true }).click();
  await expect(
    page.getByRole("img", { name: /^Swishkod för .* till 123 118 11 89$/ }),
  ).toBeVisible();
  await page.screenshot({
    path: info.outputPath(`swish-${info.project.name}.png`),
    fullPage: true,
  });
  await expectAccessible(page, "Swish");
  await page.getByRole("button", { name: "Betalt" }).click();
  await expect(page.getByText(/Försäljning nr \d+ är sparad/)).toBeVisible();
  await expect(page.getByText("Allt är skickat")).toBeVisible();

  await keptOffline(page);
  const before = await summary();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Ångra senaste" }).click();
  await page.getByRole("button", { name: "Ja, ångra" }).click();
  await expect(page.getByText(/Försäljning nr \d+ är ångrad/)).toBeVisible();
  await expect(page.getByText("1 väntar på nät")).toBeVisible();

  // Signed out meanwhile: nothing is lost, and the page says what to do.
  await context.clearCookies();
  await context.setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("Logga in igen för att skicka.")).toBeVisible();
  await page.getByRole("link", { name: "Logga in igen för att skicka." }).click();
  await signInAgain(page, seller);
  await expect(page.getByText("Allt är skickat")).toBeVisible();
  await expect.poll(async () => (await summary()).reversed_count).toBe(before.reversed_count + 1);

  await page.getByRole("button", { name: "Dagen" }).click();
  await expect(page.getByRole("table", { name: "Företagets hela dag" })).toBeVisible();
  await expectAccessible(page, "the day");
  await page.screenshot({ path: info.outputPath(`day-${info.project.name}.png`), fullPage: true });
});

/** Signs in, and opens the stall. */
async function openStall(page: Page, enterprise: string): Promise<Seller> {
  const seller = await signedInSeller(page, enterprise);
  await page.getByRole("link", { name: "Torget", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Torgförsäljning" })).toBeVisible();
  await expect(goods(page).first()).toBeVisible();
  return seller;
}

const goods = (page: Page) => page.getByRole("button", { name: /^Lägg till / });

/** The worker has the page and its files. */
async function keptOffline(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const cache = await caches.open("insteg-torg-1");
        const kept = (await cache.keys()).map((request) => new URL(request.url).pathname);
        const drawn = performance
          .getEntriesByType("resource")
          .map((entry) => new URL(entry.name).pathname)
          .filter((path) => path.startsWith("/_next/static/"));
        return kept.includes("/sv/portal/torg") && drawn.every((path) => kept.includes(path));
      }),
    )
    .toBe(true);
}

async function addFirst(page: Page, index = 0): Promise<void> {
  // Counting does not wait: the page reads its goods from the phone's store first.
  await expect(goods(page).first()).toBeVisible();
  await goods(page)
    .nth(index % (await goods(page).count()))
    .click();
}

/** One sale; gives what the customer paid, kronor. */
async function sell(page: Page, n: number): Promise<number> {
  const kind = (["Kontant", "Swish", "Kort"] as const)[n % 3] ?? "Kontant";
  await addFirst(page, n);
  if (n % 4 === 0) await addFirst(page, n + 1);
  await page.getByRole("button", { name: kind, exact: true }).click();
  const title = await page.getByRole("heading", { level: 2, name: `${kind}: ` }).textContent();
  const kronor = Number((title ?? "").replace(/[^\d,]/g, "").replace(",", "."));
  await page.getByRole("button", { name: "Betalt" }).click();
  await expect(page.getByText(`Försäljning nr ${n + 1} är sparad`)).toBeVisible();
  return kronor;
}

/**
 * The next batch reaches the backend, and its answer nobody: the network is gone again. Gives how many
 * were lost so far.
 */
async function loseAnswers(page: Page, setOffline: (offline: boolean) => Promise<void>) {
  let lost = 0;
  await page.route(SYNC, async (route: Route) => {
    await route.fetch();
    lost += 1;
    await setOffline(true);
    await route.abort("connectionreset").catch(() => {});
  });
  return () => lost;
}
