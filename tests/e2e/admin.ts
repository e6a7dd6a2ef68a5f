import { type BrowserContext, expect, type Page } from "@playwright/test";
import logins from "../../backend/src/seed/logins.json";
import { minorOf } from "./amounts";

export const ADMIN = process.env.INSTEG_ADMIN_URL ?? "http://localhost:9000/app";

/** The signed-in contexts of the browser: signing in, and fetching the admin's files, once is enough. */
const contexts = new Map<string, BrowserContext>();

async function contextOf(page: Page, role: string): Promise<BrowserContext> {
  const known = contexts.get(role);
  if (known) return known;
  const browser = page.context().browser();
  const login = logins.find((candidate) => candidate.role === role);
  if (!browser || !login) {
    throw new Error(`No browser, or no demo login for ${role}`);
  }
  const context = await browser.newContext({
    ...{ locale: "sv-SE", colorScheme: "light" as const },
    viewport: { width: 1280, height: 900 },
  });
  const admin = await context.newPage();
  await admin.goto(`${ADMIN}/login`);
  await admin.locator('input[name="email"]').fill(login.email);
  await admin.locator('input[name="password"]').fill(login.password);
  await admin.locator('button[type="submit"]').click();
  await admin.waitForURL((url) => !url.pathname.endsWith("/login"));
  await admin.close();
  contexts.set(role, context);
  return context;
}

/** Does `work` in the admin as somebody with a role, in a page of its own. */
export async function inAdmin(page: Page, role: string, work: (admin: Page) => Promise<void>) {
  const admin = await (await contextOf(page, role)).newPage();
  await work(admin);
  await admin.close();
}

/** Opens an order from the list, by its number. */
export async function openOrder(admin: Page, number: string): Promise<void> {
  await admin.goto(`${ADMIN}/orders`);
  await admin.getByText(`#${number}`, { exact: true }).first().click();
  await expect(admin.getByRole("heading", { name: `#${number}` })).toBeVisible();
}

/** Finance marks the order paid, as Medusa's admin lets it. */
export async function captureAsFinance(page: Page, number: string): Promise<void> {
  await inAdmin(page, "finance", async (admin) => {
    await openOrder(admin, number);
    await admin.getByRole("button", { name: "Debitera betalning" }).click();
    const dialog = admin.getByRole("alertdialog");
    if (await dialog.isVisible()) {
      await dialog.getByRole("button", { name: /Bekräfta|Fortsätt/ }).click();
    }
    await expect(admin.getByRole("button", { name: "Debitera betalning" })).toHaveCount(0);
  });
}

/**
 * The coordinator finds the same sale and sees the places it funded; gives what the admin says has
 * gone to places and reserve, in öre.
 */
export async function findSaleAsCoordinator(page: Page, number: string): Promise<number> {
  let contribution_minor = 0;
  await inAdmin(page, "coordinator", async (admin) => {
    await openOrder(admin, number);
    await expect(admin.getByText(/har finansierat/i).first()).toBeVisible();
    const lead = admin.getByText(/har gått till platser och träningsreserv/);
    contribution_minor = minorOf(await lead.first().textContent());
  });
  return contribution_minor;
}
