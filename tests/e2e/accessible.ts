import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const SERIOUS = ["serious", "critical"];
const SHOTS = process.env.INSTEG_SHOTS_DIR;

interface Looked {
  /** what of the page is looked at, where some of it is not ours */
  within?: string;
}

/** Nothing on the page that axe calls serious or critical. */
export async function expectAccessible(
  page: Page,
  name: string,
  { within }: Looked = {},
): Promise<void> {
  // In the page alone: no page of ours has frames, and a blank page for each look takes time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  const serious = violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ""))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(serious, `axe on ${name}`).toEqual([]);
}

/** The page as it stands: axe finds nothing, and nothing hangs over its edge. With INSTEG_SHOTS_DIR a picture is kept. */
export async function look(page: Page, name: string, looked: Looked = {}): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over, `px that ${name} hangs over the edge`).toBeLessThanOrEqual(0);
  await expectAccessible(page, name, looked);
  if (SHOTS) {
    const file = `${test.info().project.name}-${name.replace(/[^\p{L}\d]+/gu, "-")}`;
    await page.screenshot({ path: `${SHOTS}/${file}.png`, fullPage: true });
  }
}

/** The narrowest phone that Insteg promises to work on, where the project is a phone. */
export async function narrowPhone(page: Page): Promise<void> {
  if (test.info().project.name === "phone") await page.setViewportSize({ width: 360, height: 780 });
}
