import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { signedInSeller } from "./stall";

const SHOTS = process.env.INSTEG_SHOTS_DIR;

/** The portal's pages with their headings: an outage has a heading too, and must not pass for one. */
const PAGES = [
  { path: "", heading: /^Hej, / },
  { path: "/sandningar", heading: "Sändningar", one: "/sandningar/order_" },
  { path: "/varor", heading: "Varor", one: "/varor/prod_" },
  { path: "/varor/ny", heading: "Lägg upp en vara" },
  { path: "/varor/importera", heading: "Varor från ett kalkylblad" },
  { path: "/pengar", heading: "Pengar" },
  { path: "/pengar/konto", heading: "Kontot ni får betalt på" },
  { path: "/pengar/utbetalningar", heading: "Utbetalningar" },
  { path: "/platser", heading: "Platser", one: "/platser/" },
  { path: "/torg-installningar", heading: /.+/ },
  { path: "/medlemmar", heading: "Medlemmar" },
  { path: "/konto", heading: "Konto" },
  { path: "/uppgifter", heading: "Era uppgifter" },
] as const;

test("portalens sidor är tillgängliga, i ljust och mörkt, och ryms i bredd", async ({ page }, {
  project,
}) => {
  test.setTimeout(5 * 60_000);
  page.setDefaultTimeout(20_000);
  if (project.name === "phone") await page.setViewportSize({ width: 360, height: 780 });
  await signedInSeller(page, "spanet");
  for (const { path, heading, ...deeper } of PAGES) {
    await page.goto(`/sv/portal${path}`);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await look(page, path, project.name);
    if ("one" in deeper) {
      await page.locator(`main a[href*="${deeper.one}"]`).first().click();
      await expect(page).not.toHaveURL(`/sv/portal${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await look(page, `${path}, one`, project.name);
    }
  }
});

async function look(page: Page, name: string, device: string): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over, `px that ${name} hangs over the edge`).toBeLessThanOrEqual(0);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // What is dark differs by its colours alone.
    const rules = colorScheme === "dark" ? ["color-contrast"] : undefined;
    await expectAccessible(page, `${name}, ${colorScheme}`, rules);
    if (SHOTS) {
      const file = `${device}-${colorScheme}-${name.replace(/\W+/g, "-")}`;
      await page.screenshot({ path: `${SHOTS}/${file}.png`, fullPage: true });
    }
  }
}
