import { describe, expect, test } from "vitest";
import { checkedEnterprise } from "./enterprise-rules";

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return "no error";
};

describe("an enterprise's fields", () => {
  test.each(["556036-0793", "5560360793", " 556036-0793 "])("%j is stored as 556036-0793", (n) => {
    expect(checkedEnterprise({ organisation_number: n }).organisation_number).toBe("556036-0793");
  });

  test.each([
    ["556036-0794", "organisation_number_checksum"],
    ["556036-07", "organisation_number_format"],
    ["811218-9876", "organisation_number_format"],
  ])("%s is refused: %s", (organisation_number, code) => {
    expect(codeOf(() => checkedEnterprise({ organisation_number }))).toBe(code);
  });

  test("the refusal tells neither the number nor whose it may be", () => {
    try {
      checkedEnterprise({ organisation_number: "811218-9876" });
      expect.unreachable();
    } catch (error) {
      const { message, data } = error as Error & { data: unknown };
      expect(`${message}${JSON.stringify(data)}`).not.toContain("811218");
    }
  });

  test.each([null, undefined, ""])(
    "a number that is %j is left out, as an enskild firma's is",
    (organisation_number) => {
      expect(checkedEnterprise({ organisation_number })).toEqual({ organisation_number });
    },
  );

  test.each(["2026-13-01", "2026-00-10", "2026-01-32", "26-01-01", "2026-1-1", "i dag"])(
    "%s is no day to be registered for VAT from or until",
    (day) => {
      expect(codeOf(() => checkedEnterprise({ vat_registered_from: day }))).toBe(
        "civil_date_invalid",
      );
      expect(codeOf(() => checkedEnterprise({ vat_registered_until: day }))).toBe(
        "civil_date_invalid",
      );
    },
  );

  test("what is right passes unchanged", () => {
    const fields = { vat_registered_from: "2020-01-01", vat_registered_until: null, name: "Biet" };
    expect(checkedEnterprise(fields)).toEqual(fields);
  });
});
