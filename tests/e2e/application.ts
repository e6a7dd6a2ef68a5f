import { expect, type Page } from "@playwright/test";

/** The smallest PDF that is one by its content. */
export const STATUTES = { name: "stadgar.pdf", mimeType: "application/pdf", buffer: pdf(2_000) };

/** Fills in who applies, after what is missing has been said, and goes on to the evidence. */
export async function fillDetails(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole("button", { name: "Spara och gå vidare" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await page.getByLabel("Slag av företag").selectOption("work_integration_social_enterprise");
  await page.getByLabel("Företagets namn").fill(name);
  await page.getByLabel("Organisationsnummer").fill("212000-0142");
  await page.getByLabel("Kommun").fill("Södertälje");
  await page.getByLabel("Om er verksamhet").fill("Vi syr nytt av gammalt.");
  await page.getByLabel("Namn", { exact: true }).fill("Kim Exempel");
  await page.getByLabel("E-post").fill(email);
  await page.getByRole("button", { name: "Spara och gå vidare" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Underlag" })).toBeVisible();
}

/** Ticks every box, attaches the statutes and sends it all. */
export async function fillEvidence(page: Page): Promise<void> {
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  const card = page.getByRole("listitem").filter({ hasText: "Stadgar eller bolagsordning" });
  await card.locator('input[type="file"]').setInputFiles({
    ...STATUTES,
    name: "anteckning.pdf",
    buffer: Buffer.from("inte en pdf"),
  });
  await card.getByRole("button", { name: /^Ladda upp/ }).click();
  await expect(page.getByText("Filen går inte att använda.").first()).toBeVisible();
  await card.locator('input[type="file"]').setInputFiles(STATUTES);
  await card.getByRole("button", { name: /^Ladda upp/ }).click();
  await expect(card.getByText("stadgar.pdf")).toBeVisible();
  await page.getByRole("button", { name: "Skicka ansökan" }).click();
  await expect(page.getByText("Ansökan är sparad och skickad.")).toBeVisible();
}

export function pdf(size_bytes: number): Buffer {
  return Buffer.concat([
    Buffer.from("%PDF-1.4\n"),
    Buffer.alloc(size_bytes, " "),
    Buffer.from("\n%%EOF\n"),
  ]);
}
