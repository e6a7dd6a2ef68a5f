import { expect, type Page, test } from "@playwright/test";
import { pngOf } from "../support/pictures";
import { expectAccessible } from "./accessible";
import { inviteToSeller } from "./coordinator";
import { linkInMail } from "./mail";

const PASSWORD = "garn nystan stickor";
const SHOTS = process.env.INSTEG_SHOTS_DIR;
const unique = () => Math.random().toString(36).slice(2, 8);

test("ett företag lägger upp en vara med bild, säljer den och fyller på från ett kalkylblad", async ({
  page,
}, { project }) => {
  // The narrowest phone that the shop promises to work on.
  if (project.name === "phone") {
    await page.setViewportSize({ width: 360, height: 780 });
  }
  const tag = unique();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  const shot = async (name: string) => {
    if (SHOTS) {
      await page.screenshot({ path: `${SHOTS}/${project.name}-${name}.png`, fullPage: true });
    }
  };
  await signInAsMember(page, `lisa-${tag}@demo.insteg.example`);

  await page.getByRole("link", { name: "Varor", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Varor" })).toBeVisible();
  await expectAccessible(page, "goods");
  await shot("lista");
  await page.getByRole("link", { name: "Lägg upp en vara" }).click();

  const title = `Provhonung ${tag}`;
  await page.getByLabel("Namn").fill(title);
  await page.getByLabel("Berättelse").fill("Slungad för hand, en solig dag.");
  await page.getByLabel("Pris (kr, med moms)").fill("89,50");
  await page.getByLabel("Antal i lager").fill("12");
  await page.getByLabel("Moms", { exact: true }).selectOption("food");
  await page.getByLabel("Innehåll").fill("0,35");
  await page.getByLabel("Jämförpris").selectOption("kg");
  const chain = page.getByLabel("Värdekedja");
  if ((await chain.inputValue()) === "") {
    await chain.selectOption({ index: 1 });
  }
  await expect(page.getByText("till arbetsträning").first()).toBeVisible();
  await expectAccessible(page, "new goods");
  await shot("ny");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(page.getByText("Varan är sparad. Nu kan du lägga till bilder.")).toBeVisible();

  await page.getByRole("button", { name: "Lägg till bilden" }).click();
  await expect(page.getByText(/välj en fil först/).first()).toBeVisible();
  const picture = { name: "burk.png", mimeType: "image/png", buffer: pngOf(900, 700) };
  await page.getByLabel("Bild", { exact: true }).setInputFiles(picture);
  await page.getByLabel("Beskriv bilden").fill("En burk honung på ett träbord");
  await page.getByRole("button", { name: "Lägg till bilden" }).click();
  await expect(page.getByRole("img", { name: "En burk honung på ett träbord" })).toBeVisible();
  await expectAccessible(page, "goods with a picture");
  await shot("redigera");

  // The enterprise has goods in the shop, so these go there at once.
  await page.getByRole("button", { name: "Spara och sälj" }).click();
  await expect(page.getByText("Klart! Varan är inskickad.")).toBeVisible();
  await page.getByRole("link", { name: "Se den i butiken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("255,71 kr per kg")).toBeVisible();
  await shot("i-butiken");

  await page.goto("/sv/portal/varor/importera");
  const table = `Namn;Pris;Berättelse\nSalt ${tag};25;Gott\nPeppar ${tag};-5;Starkt\n`;
  const chosen = { name: "varor.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.getByLabel("Kalkylblad").setInputFiles(chosen);
  await page.getByRole("button", { name: "Kontrollera filen" }).click();
  await expect(page.getByRole("heading", { name: "varor.csv" })).toBeVisible();
  await expect(page.getByText("Priset ska vara större än noll.")).toBeVisible();
  await expectAccessible(page, "import");
  await shot("importera");
  expect(failures).toEqual([]);
});

/** A new member of an enterprise that has goods in the shop, signed in. */
async function signInAsMember(page: Page, email: string): Promise<void> {
  await inviteToSeller(page, email);
  await page.goto(await linkInMail(email, /invitation/));
  await page.getByLabel("Ditt namn").fill("Lisa Exempel");
  await page.getByLabel("Välj lösenord").fill(PASSWORD);
  await page.getByRole("button", { name: "Gå med" }).click();
  await expect(page.getByText("Välkommen! Du är nu med i")).toBeVisible();
}
