import { expect, type Page } from "@playwright/test";
import { ADMIN, inAdmin, openOrder } from "./admin";
import { asStaff } from "./coordinator";

/** Bankgirot's own example. */
const BANKGIRO = "991-2346";

/** Who asks, in the request's form. */
export async function fillRequest(page: Page, name: string, email: string): Promise<void> {
  const fields = {
    "Organisationens namn": name,
    Organisationsnummer: "212000-0142",
    "Ert namn": "Kim Exempel",
    Leveransadress: "Exempelgatan 1",
    Postnummer: "151 32",
    Ort: "Exempelstad",
    "Er referens": "REF-4711",
  };
  for (const [label, value] of Object.entries(fields)) {
    await page.getByRole("textbox", { name: new RegExp(`^${label}( |$)`) }).fill(value);
  }
  await page.getByRole("textbox", { name: "E-post", exact: true }).fill(email);
  await page.getByLabel("Slag av organisation").selectOption("public_body");
}

/** The coordinator sends the quote that the buyer has asked for, with the prices it came with. */
export async function sendQuote(page: Page, name: string): Promise<void> {
  const admin = await asStaff(page, "coordinator");
  const { quotes } = await admin.get(`/admin/quotes?q=${encodeURIComponent(name)}`);
  await admin.post(`/admin/quotes/${quotes[0].id}/send`, { key: crypto.randomUUID() });
}

/** The coordinator finds the request, sets a price of the buyer's own, without VAT, and sends the quote. */
export async function priceAndSendQuote(page: Page, name: string, net: string): Promise<void> {
  await inAdmin(page, "coordinator", async (admin) => {
    await admin.goto(`${ADMIN}/insteg/quotes`);
    const row = admin.getByRole("row").filter({ hasText: name });
    await row.getByRole("link", { name: /^Offert \d+$/ }).click();
    const price = admin.getByLabel("Pris utan moms, kr").first();
    await price.fill("gratis");
    await expect(admin.getByText(/^Skriv antal som hela tal/)).toBeVisible();
    await price.fill(net);
    const send = admin.getByRole("button", { name: "Skicka offerten" });
    await expect(send, "what is typed is saved first").toBeDisabled();
    await admin.getByRole("button", { name: "Spara varor och priser" }).click();
    await send.click();
    await admin.getByRole("alertdialog").getByRole("button", { name: "Skicka offerten" }).click();
    await expect(admin.getByText("Skickad", { exact: true }).first()).toBeVisible();
  });
}

/** Finance says where buyers pay, unless it is said, and invoices the order; then it is paid. */
export async function invoiceAndMarkPaid(page: Page, number: string): Promise<void> {
  await inAdmin(page, "finance", async (admin) => {
    await admin.goto(`${ADMIN}/insteg/invoices`);
    const edit = admin.getByRole("button", { name: "Ändra", exact: true });
    await edit.click();
    const form = admin.getByRole("dialog");
    const bankgiro = form.getByLabel(/^Bankgiro/);
    if ((await bankgiro.inputValue()) === "") await bankgiro.fill(BANKGIRO);
    await form.getByRole("button", { name: "Spara" }).click();
    await expect(form).toHaveCount(0);

    await openOrder(admin, number);
    await admin.getByRole("button", { name: "Fakturera nu" }).click();
    await admin.getByRole("alertdialog").getByRole("button", { name: "Fakturera nu" }).click();
    const pay = admin.getByRole("button", { name: /^Notera .+ som betald$/ });
    await pay.click();
    await admin.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
    await expect(admin.getByText(/^Betald \d{4}-/)).toBeVisible();
    await expect(pay).toHaveCount(0);
  });
}
