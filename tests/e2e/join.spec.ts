import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { fillDetails, fillEvidence, pdf, STATUTES } from "./application";
import { approve, askForMore } from "./coordinator";
import { linkInMail } from "./mail";
import { acceptInvitation, PASSWORD, signIn } from "./member";

const NEW_PASSWORD = "vävstol skyttel varp";

// Each run is somebody of its own: the same database serves the phone and the desktop.
const unique = () => Math.random().toString(36).slice(2, 8);

test("ett företag ansöker, kompletterar, godkänns och bjuder in en redaktör", async ({ page }) => {
  const tag = unique();
  const owner = `kim-${tag}@demo.insteg.example`;
  const editor = `robin-${tag}@demo.insteg.example`;
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));

  await page.goto("/sv/foretag");
  await page.getByRole("main").getByRole("link", { name: "Anslut ert företag" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sälj hos oss" })).toBeVisible();
  await expectAccessible(page, "application");
  await fillDetails(page, `Provverket ${tag}`, owner);
  await fillEvidence(page);

  await expect(page.getByRole("heading", { name: "Titta i din e-post" })).toBeVisible();
  await expectAccessible(page, "status, unverified");
  await page.getByRole("button", { name: "Skicka mejlet igen" }).click();
  await expect(page.getByText("Ett nytt mejl är på väg")).toBeVisible();
  await page.goto(await linkInMail(owner, /verification/, 2));
  await expect(page.getByText("E-postadressen är bekräftad.")).toBeVisible();
  expect(page.url(), "no secret stays in the address").not.toContain("token");

  await completeWhatIsAsked(page, owner);
  await approve(page, owner);
  await page.goto("/sv/anslut/status");
  await expect(page.getByRole("heading", { name: "Välkommen!" })).toBeVisible();
  await expectAccessible(page, "status, approved");

  await acceptInvitation(page, await linkInMail(owner, /approved|invitation/), "Kim Exempel");
  await expect(page.getByRole("heading", { level: 1, name: "Hej, Kim Exempel" })).toBeVisible();
  await expectAccessible(page, "portal");
  await inviteEditor(page, editor);
  await page.getByRole("button", { name: "Logga ut" }).click();

  await acceptInvitation(page, await linkInMail(editor, /invitation/, 2), "Robin Exempel");
  await page.getByRole("link", { name: "Medlemmar", exact: true }).click();
  await expect(page.getByText(editor)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Gör till/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Logga ut" }).click();

  await resetPassword(page, editor);
  expect(failures).toEqual([]);
});

test("portalen visar inget för den som inte är inloggad, och leder tillbaka", async ({ page }) => {
  await page.goto("/sv/portal/medlemmar");
  await expect(page).toHaveURL(/\/sv\/portal\/logga-in\?vidare=%2Fsv%2Fportal%2Fmedlemmar$/);
  await expectAccessible(page, "sign-in");
  await signIn(page, "ingen@demo.insteg.example", PASSWORD);
  await expect(page.getByText("E-postadressen eller lösenordet stämmer inte.")).toBeVisible();
});

test.describe("utan JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("går det att ansöka, bifoga, och klistra in länken ur mejlet", async ({ page }) => {
    const tag = unique();
    const owner = `lo-${tag}@demo.insteg.example`;
    await page.goto("/sv/anslut");
    await fillDetails(page, `Verkstan ${tag}`, owner);
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        ...STATUTES,
        name: "for-stor.pdf",
        buffer: pdf(12_000_000),
      });
    await page
      .getByRole("button", { name: /^Ladda upp/ })
      .first()
      .click();
    await expect(page.getByText("Filen är för stor.")).toBeVisible();
    await fillEvidence(page);
    const link = await linkInMail(owner, /verification/);
    await page.goto("/sv/anslut/bekrafta");
    await page.getByLabel("Länken ur mejlet").fill(link);
    await page.getByRole("button", { name: "Öppna" }).click();
    await expect(page.getByText("E-postadressen är bekräftad.")).toBeVisible();
  });
});

async function completeWhatIsAsked(page: Page, owner: string): Promise<void> {
  const note = "Berätta om en vanlig vecka.";
  await askForMore(page, owner, "participation", note);
  await page.goto(await linkInMail(owner, /needs_more/));
  await expect(page.getByRole("heading", { name: "Samordnaren behöver mer" })).toBeVisible();
  await expect(page.getByText(note)).toBeVisible();
  await expectAccessible(page, "status, needs more");
  await page.getByRole("link", { name: "Komplettera ansökan" }).click();
  const card = page.getByRole("listitem").filter({ hasText: "Medarbetarna är delaktiga" });
  await card.getByLabel("Kommentar").fill("Varje måndag bestämmer vi veckan tillsammans.");
  await expectAccessible(page, "evidence");
  await page.getByRole("button", { name: "Skicka kompletteringen" }).click();
  await expect(page.getByRole("heading", { name: "Samordnaren läser" })).toBeVisible();
}

async function inviteEditor(page: Page, editor: string): Promise<void> {
  await page.getByRole("link", { name: "Medlemmar", exact: true }).click();
  await page.getByRole("button", { name: "Gör till redaktör: Kim Exempel" }).click();
  await expect(page.getByText("Företaget måste ha minst en ägare.")).toBeVisible();
  await page.getByLabel("E-post").fill(editor);
  await page.getByRole("button", { name: "Skicka inbjudan", exact: true }).click();
  await expect(page.getByText(`En inbjudan är på väg till ${editor}.`)).toBeVisible();
  await page.getByRole("button", { name: `Skicka igen: inbjudan till ${editor}` }).click();
  await expect(page.getByText("En ny inbjudan är på väg.")).toBeVisible();
  await expectAccessible(page, "members");
}

async function resetPassword(page: Page, email: string): Promise<void> {
  await page.getByRole("link", { name: "Glömt lösenordet?" }).click();
  await page.getByLabel("E-post").fill(email);
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await expect(page.getByText(`Om ${email} hör till ett konto`)).toBeVisible();
  await page.goto(await linkInMail(email, /password/));
  await expect(page.getByText(`För kontot ${email}.`)).toBeVisible();
  await expectAccessible(page, "new password");
  await page.getByLabel("Välj lösenord").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Byt lösenord" }).click();
  await expect(page.getByText("Lösenordet är bytt.")).toBeVisible();
  await signIn(page, email, PASSWORD);
  await expect(page.getByText("E-postadressen eller lösenordet stämmer inte.")).toBeVisible();
  await signIn(page, email, NEW_PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: "Hej, Robin Exempel" })).toBeVisible();
}
