import { expect, type Page, test } from "@playwright/test";
import { look, narrowPhone } from "./accessible";
import { signInAsDemo } from "./member";

/** The portal's pages with their headings: an outage has a heading too, and must not pass for one. */
const PAGES = [
  { path: "", heading: /^Hej, / },
  { path: "/sandningar", heading: "Sändningar", one: "/sandningar/order_" },
  { path: "/varor", heading: "Varor", one: "/varor/prod_" },
  { path: "/varor/ny", heading: "Lägg upp en vara" },
  { path: "/varor/importera", heading: "Varor från ett kalkylblad" },
  { path: "/vardekedjor", heading: "Värdekedjor", one: "/vardekedjor/" },
  { path: "/partier/nytt", heading: "Nytt parti" },
  { path: "/partier", heading: "Partier", one: "/partier/bat_" },
  { path: "/pengar", heading: "Pengar" },
  { path: "/pengar/fakturor", heading: "Fakturor" },
  { path: "/pengar/konto", heading: "Kontot ni får betalt på" },
  { path: "/pengar/utbetalningar", heading: "Utbetalningar" },
  { path: "/platser", heading: "Platser", one: "/platser/" },
  { path: "/torg-installningar", heading: /.+/ },
  { path: "/medlemmar", heading: "Medlemmar" },
  { path: "/konto", heading: "Konto" },
  { path: "/uppgifter", heading: "Era uppgifter" },
] as const;

// The phone is light and the desktop dark, so that each page is drawn twice and not four times.
test("portalens sidor är tillgängliga, i ljust och mörkt, och ryms i bredd", async ({ page }) => {
  page.setDefaultTimeout(20_000);
  await narrowPhone(page);
  await signInAsDemo(page, "tradlyckan");
  for (const { path, heading, ...deeper } of PAGES) {
    await page.goto(`/sv/portal${path}`);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await look(page, `portal${path}`);
    if (path === "/partier/nytt") await makeBatch(page);
    if ("one" in deeper) {
      await page.locator(`main a[href*="${deeper.one}"]`).first().click();
      await expect(page).not.toHaveURL(`/sv/portal${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(page, `portal${path}, one`);
    }
  }
});

/** So that there is a batch to look at, whatever the demo has. */
async function makeBatch(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Gör partiet" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await look(page, "portal/partier/nytt, fel");
  await page.getByLabel("Vad är det?").fill("Vävt tyg");
  await page.getByLabel("Hur mycket?").fill("12,5");
  await page.getByRole("button", { name: "Gör partiet" }).click();
  await expect(page.getByText(/^Partiet är gjort\. Skriv koden .+ på lådan\.$/)).toBeVisible();
}
