import { expect, type Page } from "@playwright/test";

/** Öre of the first amount in a Swedish text: "1 234,50 kr har …" → 123450. */
export function minorOf(text: string | null): number {
  const [, kronor = "", ore = ""] = /(\d[\d\s]*),(\d\d)\s*kr/.exec(text ?? "") ?? [];
  expect(kronor, `an amount in “${text}”`).not.toBe("");
  return Number(`${kronor.replace(/\s/g, "")}${ore}`);
}

/** What a confirmation says goes to places and, beside that, to reserves: together, in öre. */
export async function shownContribution(page: Page): Promise<number> {
  const state = page.getByRole("region", { name: "Det här bidrar ditt köp till" });
  const toPlaces = state.getByText(/väntas gå till platser|har ditt köp finansierat/).locator("..");
  const reserved = state.getByText(/till väntas sparas|till är sparade/);
  const kept_minor = (await reserved.count()) > 0 ? minorOf(await reserved.textContent()) : 0;
  return minorOf(await toPlaces.textContent()) + kept_minor;
}

/** Öre of a number that stands by itself: "−1 234,50" → -123450. */
export function minorOfNumber(text: string | null): number {
  const [, sign = "", kronor = "", ore = ""] =
    /^([−+-]?)(\d[\d\s]*),(\d\d)$/.exec(text?.trim() ?? "") ?? [];
  expect(kronor, `a number in “${text}”`).not.toBe("");
  const amount_minor = Number(`${kronor.replace(/\s/g, "")}${ore}`);
  return sign === "−" || sign === "-" ? -amount_minor : amount_minor;
}
