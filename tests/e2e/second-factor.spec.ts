import { expect, test } from "@playwright/test";
import { codeAt, currentStep } from "../support/totp";
import { look, narrowPhone } from "./accessible";
import { signedInSeller, signInAgain } from "./stall";

test("en medlem slår på inloggning i två steg, och loggar in med en reservkod", async ({
  page,
}, info) => {
  test.skip(info.project.name !== "phone", "the app with the codes is on the phone");
  await narrowPhone(page);
  const seller = await signedInSeller(page, "spanet");
  await page.getByRole("link", { name: "Konto", exact: true }).click();
  await page.getByRole("button", { name: "Slå på" }).click();
  await expect(page.getByRole("img", { name: "QR-kod för appen" })).toBeVisible();
  await look(page, "turning it on");
  const secret = (await page.locator("li code").textContent())?.replaceAll(" ", "") ?? "";
  const step = await currentStep();
  const confirm = page.getByRole("button", { name: "Slå på" });
  await page.getByLabel("Kod ur appen").fill(codeAt(secret, step - 3));
  await confirm.click();
  await expect(page.getByText("Koden stämmer inte.")).toBeVisible();
  await page.getByLabel("Kod ur appen").fill(codeAt(secret, step));
  await confirm.click();
  await expect(page.getByRole("heading", { name: "Dina reservkoder" })).toBeVisible();
  const codes = await page.locator("li code").allTextContents();
  expect(codes).toHaveLength(10);
  await look(page, "recovery codes");
  await page.getByRole("button", { name: "Jag har sparat dem" }).click();
  await expect(page.locator("li code")).toHaveCount(0);
  await expect(page.getByText("Du har 10 reservkoder kvar.")).toBeVisible();

  await page.getByRole("button", { name: "Logga ut" }).click();
  await signInAgain(page, seller);
  await expect(page.getByRole("heading", { level: 1, name: "Skriv koden" })).toBeVisible();
  await look(page, "the second step");
  await page.goto("/sv/portal");
  await expect(page, "not signed in yet").toHaveURL(/logga-in/);
  await signInAgain(page, seller);
  const submit = page.getByRole("button", { name: "Logga in" });
  await page.getByLabel("Kod").fill("000000");
  await submit.click();
  await expect(page.getByText("Koden stämmer inte. Vänta på nästa kod")).toBeVisible();
  await page.getByLabel("Kod").fill(codes[0] ?? "");
  await submit.click();
  await expect(page.getByRole("heading", { level: 1, name: /^Hej, / })).toBeVisible();

  await page.getByRole("link", { name: "Medlemmar", exact: true }).click();
  const own = page.getByRole("listitem").filter({ hasText: seller.email });
  await expect(own.getByText("Ägare · loggar in i två steg")).toBeVisible();
  await page.getByRole("link", { name: "Konto", exact: true }).click();
  await expect(page.getByText("Du har 9 reservkoder kvar.")).toBeVisible();
  await page.getByText("Slå av", { exact: true }).first().click();
  await page
    .getByLabel("Kod", { exact: true })
    .last()
    .fill(codes[1] ?? "");
  await look(page, "account with a second factor");
  await page.getByRole("button", { name: "Slå av" }).click();
  await expect(page.getByText("Inloggning i två steg är avslagen.")).toBeVisible();
});
