import { describe, expect, test } from "vitest";
import { errorsSv } from "../i18n/errors-sv";
import {
  civilDate,
  filledIn,
  municipalityCode,
  organisationNumber,
  pictureAddress,
  vatDates,
  webAddress,
} from "./field-checks";

describe("what is typed in a form", () => {
  test.each([
    [municipalityCode, "0181"],
    [organisationNumber, "556036-0793"],
    [organisationNumber, "2120000142"],
    [webAddress, "https://exempel.se/om-oss"],
    [pictureAddress, "https://exempel.se/bild.webp"],
    [pictureAddress, "/static/bild.webp"],
    [civilDate, "2024-02-29"],
  ])("passes %o: %s", (check, typed) => {
    expect(check(typed)).toBeNull();
  });

  test.each([
    [municipalityCode, "181", "errors.municipality_code_invalid"],
    [municipalityCode, "Nacka", "errors.municipality_code_invalid"],
    [organisationNumber, "556036-079", "errors.organisation_number_format"],
    [organisationNumber, "811218-9876", "errors.organisation_number_format"],
    [organisationNumber, "556036-0794", "errors.organisation_number_checksum"],
    [webAddress, "www.exempel.se", "errors.web_address_invalid"],
    [webAddress, "https://exempel se", "errors.web_address_invalid"],
    [pictureAddress, "bild.webp", "errors.picture_address_invalid"],
    [civilDate, "2026-02-29", "errors.civil_date_invalid"],
  ])("is told apart by %o: %s is %s", (check, typed, problem) => {
    expect(check(typed)).toBe(problem);
    expect(errorsSv).toHaveProperty(problem.replace("errors.", ""));
  });

  test("is checked only where something is typed, without the spaces around it", () => {
    const typed = { website: " ", picture_url: " /bild.webp " };
    const checks = { website: webAddress, picture_url: pictureAddress };
    expect(filledIn(typed, checks)).toEqual({});
    expect(filledIn({ ...typed, website: "exempel" }, checks)).toEqual({
      website: "errors.web_address_invalid",
    });
  });

  test.each([
    ["2026-01-01", "2026-01-01", {}],
    ["2026-01-01", "", {}],
    ["", "2026-01-01", {}],
    ["2026-01-02", "2026-01-01", { vat_registered_until: "errors.vat_dates_reversed" }],
  ])("of VAT dates from %s to %s gives %j", (vat_registered_from, vat_registered_until, found) => {
    expect(vatDates({ vat_registered_from, vat_registered_until })).toEqual(found);
  });
});
