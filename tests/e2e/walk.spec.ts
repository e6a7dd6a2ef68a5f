import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { pngOf } from "../support/pictures";
import { expectAccessible } from "./accessible";
import { minorOf } from "./amounts";
import { fillDetails, fillEvidence } from "./application";
import { chooseShipping, fillAddress } from "./checkout";
import { approve } from "./coordinator";
import {
  acceptGoods,
  capture,
  enterpriseNamed,
  openPlace,
  proposeChain,
  publishChain,
  runPayouts,
  sellWholesale,
  type Terms,
  termsOf,
} from "./first-sale";
import { linkInMail } from "./mail";
import { acceptInvitation } from "./member";

const PRICE_MINOR = 10_000;
const CONTRIBUTION_BP = 2_000;
const WEB_PIECES = 2;
const WHOLESALE_PIECES = 12;
/** Bankgirot's own example. */
const BANKGIRO = "991-2346";

test("från ansökan till första försäljningen och avräkningen av utbetalningen", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "phone", "an enterprise does it all on a phone");
  const tag = Math.random().toString(36).slice(2, 8);
  const [name, owner] = [`Vägen ${tag}`, `vagen-${tag}@demo.insteg.example`];
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));

  const enterprise_id = await join(page, name, owner);
  await openPlace(page, enterprise_id, `Syateljén ${tag}`);
  const stage = { enterprise_id, contribution_bp: CONTRIBUTION_BP };
  const version_id = await proposeChain(page, stage, `Kedjan ${tag}`);
  await agreeToChain(page, `Kedjan ${tag}`);
  await publishChain(page, version_id);

  const title = `Grytlapp ${tag}`;
  await listGoods(page, title);
  await acceptGoods(page, enterprise_id);
  await page.reload();
  await expect(page.getByText("Varan säljs.")).toBeVisible();
  await page.getByRole("link", { name: "Se den i butiken" }).click();
  const { order, freight_minor } = await buy(page, title);
  await capture(page, order.id);
  await sendConsignment(page, order.number, title);

  const wholesale = await termsOf(page, "wholesale");
  const { channel_id } = wholesale;
  await sellWholesale(page, { enterprise_id, channel_id, pieces: WHOLESALE_PIECES });
  const due = shareOf(WHOLESALE_PIECES * PRICE_MINOR, wholesale);
  const web = shareOf(WEB_PIECES * PRICE_MINOR, await termsOf(page, "web"));
  await seeMoney(page, {
    due_minor: due.own_minor,
    waiting_minor: web.own_minor + freight_minor + web.places_minor + due.places_minor,
  });
  await fillAccount(page);
  await runPayouts(page);
  await readStatement(page, title, due.own_minor);
  expect(failures).toEqual([]);
});

/** From the shop's page to the portal; gives the enterprise. */
async function join(page: Page, name: string, owner: string): Promise<string> {
  await page.goto("/sv/anslut");
  await fillDetails(page, name, owner);
  await fillEvidence(page);
  await page.goto(await linkInMail(owner, /verification/));
  await expect(page.getByText("E-postadressen är bekräftad.")).toBeVisible();
  await approve(page, owner);
  await acceptInvitation(page, await linkInMail(owner, /approved|invitation/), "Kim Exempel");
  return enterpriseNamed(page, name);
}

/** The owner reads which stage the enterprise has in the chain, and says yes to it. */
async function agreeToChain(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Värdekedjor", exact: true }).click();
  await expect(page.getByText("Ett förslag väntar på ert svar.")).toBeVisible();
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await expect(
    page.getByText(/Nytt steg: .+ 100\s%\sav värdet, varav 20\s%\still platser/),
  ).toBeVisible();
  await expectAccessible(page, "a proposed chain");
  await page.getByRole("button", { name: "Ja, vi tar våra steg" }).click();
  await expect(page.getByText("Tack, ert ja är sparat.")).toBeVisible();
  await expect(page.getByText("1 av 1 har sagt ja.")).toBeVisible();
}

async function listGoods(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: "Varor", exact: true }).click();
  await expect(page.getByText("Inga varor än")).toBeVisible();
  await page.getByRole("link", { name: "Lägg upp en vara" }).click();
  await page.getByLabel("Namn").fill(title);
  await page.getByLabel("Berättelse").fill("Sydd av överblivet linne.");
  await page.getByLabel("Pris (kr, med moms)").fill("100");
  await page.getByLabel("Antal i lager").fill("40");
  // Their one chain is chosen already.
  await expect(page.getByLabel("Värdekedja")).not.toHaveValue("");
  for (const channel of await page.getByRole("checkbox").all()) await channel.check();
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(page.getByText("Varan är sparad. Nu kan du lägga till bilder.")).toBeVisible();
  const picture = { name: "lapp.png", mimeType: "image/png", buffer: pngOf(600, 600) };
  await page.getByLabel("Bild", { exact: true }).setInputFiles(picture);
  await page.getByLabel("Beskriv bilden").fill("En grytlapp av linne");
  await page.getByRole("button", { name: "Lägg till bilden" }).click();
  await expect(page.getByRole("img", { name: "En grytlapp av linne" })).toBeVisible();
  await page.getByRole("button", { name: "Spara och skicka in" }).click();
  await expect(page.getByText("Klart! Varan är inskickad.")).toBeVisible();
}

/** A customer buys on the goods' own page. */
async function buy(page: Page, title: string) {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  for (let piece = 0; piece < WEB_PIECES; piece += 1) {
    await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
    await expect(page.getByText("Varan ligger i korgen.")).toBeVisible();
    if (piece < WEB_PIECES - 1)
      await page.getByRole("link", { name: "Tillbaka till varan" }).click();
  }
  await page.getByRole("link", { name: "Till kassan" }).click();
  await fillAddress(page);
  await chooseShipping(page, 1);
  await page.getByRole("button", { name: "Granska beställningen" }).click();
  await page.getByRole("button", { name: "Beställ och förbind dig att betala" }).click();
  await page.waitForURL(/\/order\/.+token=/);
  const number = (await page.getByText(/^Order \d+/).textContent())?.match(/\d+/)?.[0] ?? "";
  const id = /order\/(order_[^?]+)/.exec(page.url())?.[1] ?? "";
  return { order: { id, number }, freight_minor: 6_900 };
}

/** Packs and sends what the customer bought; the page is a phone in a packing room. */
async function sendConsignment(page: Page, number: string, title: string): Promise<void> {
  await page.goto("/sv/portal/sandningar");
  await expectAccessible(page, "consignments");
  await page.getByRole("link", { name: new RegExp(number) }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();
  await expect(page.getByText(`${WEB_PIECES} × ${title}`).first()).toBeVisible();
  await page.getByRole("button", { name: "Packa", exact: true }).click();
  await expect(page.getByText("Paketet är packat.")).toBeVisible();
  await expectAccessible(page, "a packed consignment");
  await page.getByRole("button", { name: "Skicka", exact: true }).click();
  await expect(page.getByText("Paketet är skickat. Kunden får ett mejl.")).toBeVisible();
}

/**
 * What the enterprise gets of a sale of so many öre, and its places. It is not registered for VAT: net
 * is gross. Öre.
 */
function shareOf(gross_minor: number, { commission_bp, is_network_registered }: Terms) {
  const commission_minor = (gross_minor * commission_bp) / 10_000;
  const fee_minor = commission_minor * (is_network_registered ? 1.25 : 1);
  const left_minor = gross_minor - fee_minor;
  const places_minor = (left_minor * CONTRIBUTION_BP) / 10_000;
  const parts = { places_minor, own_minor: left_minor - places_minor };
  expect(Object.values(parts).every(Number.isInteger), "amounts without rounding").toBe(true);
  return parts;
}

/** The ledger has both sales: the wholesale one is due, the other waits for its delivery. */
async function seeMoney(
  page: Page,
  { due_minor, waiting_minor }: { due_minor: number; waiting_minor: number },
): Promise<void> {
  const read = async (name: string) => {
    const heading = page.getByRole("heading", { level: 3, name });
    return minorOf(await heading.locator("+ p").textContent());
  };
  await expect
    .poll(async () => {
      await page.goto("/sv/portal/pengar");
      return [await read("Att betala ut nu"), await read("Intjänat, förfaller senare")];
    })
    .toEqual([due_minor, waiting_minor]);
  await expectAccessible(page, "money");
}

async function fillAccount(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Fyll i kontot" }).click();
  await page.getByLabel("Nummer").fill("991-2347");
  await page.getByRole("button", { name: "Spara kontot" }).click();
  await expect(page.getByText("Det här behöver rättas")).toBeVisible();
  await page.getByLabel("Nummer").fill(BANKGIRO);
  await page.getByRole("button", { name: "Spara kontot" }).click();
  await expect(page.getByText("Kontot är sparat.")).toBeVisible();
}

/** The member reads the payout, and fetches its statement in both kinds. */
async function readStatement(page: Page, title: string, due_minor: number): Promise<void> {
  await page.goto("/sv/portal/pengar/utbetalningar");
  await page.getByRole("link", { name: /^Utbetalning / }).click();
  await expect(page.getByRole("heading", { name: "Det som betalas (1)" })).toBeVisible();
  expect(minorOf(await page.locator("h1 + p").textContent())).toBe(due_minor);
  const line = page.getByRole("listitem").filter({ hasText: title });
  expect(minorOf(await line.getByText(/kr$/).first().textContent())).toBe(due_minor);
  await expect(line).toContainText(/såldes för 1\s200,00\skr/);
  await expectAccessible(page, "payout");
  const fetched = async (kind: string) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: `Hämta avräkning (${kind})` }).click();
    return readFile(await (await coming).path());
  };
  expect((await fetched("PDF")).subarray(0, 5).toString()).toBe("%PDF-");
  const csv = (await fetched("CSV")).toString("utf8");
  expect(csv).toContain(title);
  expect(csv).toContain((due_minor / 100).toFixed(2).replace(".", ","));
}
