import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { ADMIN, inAdmin } from "./admin";

test.skip(({ isMobile }) => isMobile, "the admin is drawn as wide in both projects");

test("administratören ser vem som har vilken roll, och den sista behåller sin", async ({
  page,
}) => {
  await inAdmin(page, "administrator", async (admin) => {
    await admin.goto(`${ADMIN}/insteg/access`);
    await expect(admin.getByRole("heading", { level: 1, name: "Åtkomst" })).toBeVisible();
    for (const [name, role] of [
      ["Administratör (demo)", "Administratör"],
      ["Samordnare (demo)", "Samordnare"],
      ["Ekonomi (demo)", "Ekonomi"],
    ] as const) {
      const row = admin.getByRole("row", { name: new RegExp(`^${name.replace(/[()]/g, "\\$&")}`) });
      await expect(row.getByRole("cell", { name: role, exact: true })).toBeVisible();
    }
    await expectAccessible(admin, "access", { within: "main" });

    await admin.getByRole("button", { name: "Ändra roll: Administratör (demo)" }).click();
    await admin.getByRole("dialog").getByRole("combobox").click();
    await admin.getByRole("option", { name: "Ingen roll" }).click();
    await admin.getByRole("button", { name: "Spara" }).click();
    await expect(admin.getByRole("alert")).toHaveText(/måste ha en administratör/);
  });
});

test("ekonomi ser platserna men inga knappar för att ändra dem; samordnaren har dem", async ({
  page,
}) => {
  for (const [role, buttons] of [
    ["finance", 0],
    ["coordinator", 1],
  ] as const) {
    await inAdmin(page, role, async (admin) => {
      await admin.goto(`${ADMIN}/insteg/access`);
      await expect(admin.getByText(/^Du har rollen/)).toBeVisible();
      await admin.goto(`${ADMIN}/insteg/training-places`);
      await expect(admin.getByRole("link", { name: "Arbetsträning i bageriet" })).toBeVisible();
      await expect(admin.getByRole("button", { name: "Lägg till" })).toHaveCount(buttons);
    });
  }
});
