import { expect, type Page } from "@playwright/test";

/** Who buys, in the checkout's form. */
export async function fillAddress(page: Page): Promise<void> {
  const fields = {
    "E-post": "kund@demo.insteg.example",
    Förnamn: "Demo",
    Efternamn: "Kund",
    Gatuadress: "Exempelgatan 1",
    Postnummer: "151 32",
    Ort: "Exempelstad",
  };
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: false }).first().fill(value);
  }
}

/** The first way of sending that each consignment has. */
export async function chooseShipping(page: Page, consignments: number): Promise<void> {
  const groups = page.getByRole("group", { name: /Sändning från/ });
  await expect(groups).toHaveCount(consignments);
  for (let index = 0; index < consignments; index += 1) {
    await groups.nth(index).getByRole("radio").first().check();
  }
}
