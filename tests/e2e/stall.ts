import { expect, type Page } from "@playwright/test";
import logins from "../../backend/src/seed/logins.json";
import { ADMIN } from "./admin";
import { linkInMail } from "./mail";

const BACKEND = new URL(ADMIN).origin;
const PASSWORD = "torg stånd vaxduk";

/** What the backend says of a day at the stall; amounts in öre. */
export interface Summary {
  count: number;
  waiting_count: number;
  reversed_count: number;
  vat: { gross_minor: number }[];
  sales: { key: string; total_minor: number; paid_minor: number }[];
}

/** Somebody who sells for an enterprise of the demo's. */
export interface Seller {
  email: string;
  /** The enterprise's day by the backend, whatever the page's own network is. */
  summary(): Promise<Summary>;
}

/** An owner of the enterprise by invitation, signed in to the portal on the page. */
export async function signedInSeller(page: Page, enterprise: string): Promise<Seller> {
  const email = `torg-${Math.random().toString(36).slice(2, 8)}@demo.insteg.example`;
  const coordinator = logins.find(({ role }) => role === "coordinator");
  const staff = await signedIn("user", coordinator ?? { email: "", password: "" });
  const invited = await fetch(`${BACKEND}/admin/enterprises/ent_demo_${enterprise}/invitations`, {
    method: "POST",
    headers: { "content-type": "application/json", ...staff },
    body: JSON.stringify({ email, role: "owner", locale: "sv" }),
  });
  expect(invited.status, await invited.text()).toBeLessThan(300);
  await page.goto(await linkInMail(email, /invitation/));
  await page.getByLabel("Ditt namn").fill("Kim Exempel");
  await page.getByLabel("Välj lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Gå med" }).click();
  await expect(page.getByText("Välkommen! Du är nu med i")).toBeVisible();
  const member = await signedIn("member", { email, password: PASSWORD });
  return {
    email,
    async summary() {
      const answer = await fetch(`${BACKEND}/enterprise/stall/summary`, { headers: member });
      expect(answer.status).toBe(200);
      return (await answer.json()).summary;
    },
  };
}

/** On the page of the sign-in. */
export async function signInAgain(page: Page, { email }: Seller): Promise<void> {
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Logga in" }).click();
}

async function signedIn(actor: string, { email, password }: { email: string; password: string }) {
  const answer = await fetch(`${BACKEND}/auth/${actor}/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return { authorization: `Bearer ${(await answer.json()).token}` };
}
