import { expect, type Page } from "@playwright/test";
import logins from "../../backend/src/seed/logins.json";
import { expectAccessible } from "./accessible";

export const PASSWORD = "garn nystan stickor";

/** Accepts an invitation, after a password that is too short: the member is signed in then. */
export async function acceptInvitation(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: /Du är inbjuden till/ })).toBeVisible();
  expect(page.url(), "no secret stays in the address").not.toContain("token");
  await expectAccessible(page, "invitation");
  await page.getByLabel("Ditt namn").fill(name);
  await page.getByLabel("Välj lösenord").fill("kort");
  await page.getByRole("button", { name: "Gå med" }).click();
  await expect(page.getByText(/10 till 200 tecken/).first()).toBeVisible();
  await page.getByLabel("Välj lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Gå med" }).click();
  await expect(page.getByText("Välkommen! Du är nu med i")).toBeVisible();
}

/** On the page of the sign-in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord").fill(password);
  await page.getByRole("button", { name: "Logga in" }).click();
}

/** Signs in to the portal as the owner of one of the demo's enterprises that the README names. */
export async function signInAsDemo(page: Page, enterprise: string): Promise<void> {
  const login = logins.find((candidate) => candidate.enterprise === enterprise);
  if (!login) throw new Error(`No demo login for ${enterprise}`);
  await page.goto("/sv/portal/logga-in");
  await signIn(page, login.email, login.password);
  await expect(page.getByRole("heading", { level: 1, name: /^Hej, / })).toBeVisible();
}
