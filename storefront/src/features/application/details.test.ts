import { expect, test } from "vitest";
import { checkDetails } from "./details";

const municipalities = [
  { code: "0181", name: "Södertälje" },
  { code: "0114", name: "Upplands Väsby" },
  { code: "1480", name: "Göteborg" },
];
const good = {
  kind: "work_integration_social_enterprise",
  name: "Provverket",
  is_sole_trader: "",
  organisation_number: "212000-0142",
  municipality: "Södertälje",
  website: "",
  story: "Vi syr.",
  contact_name: "Kim Exempel",
  email: "kim@provverket.example",
  phone: "",
};
const check = (changed: Partial<typeof good>) =>
  checkDetails({ ...good, ...changed }, municipalities);

test("a good form passes", () => {
  expect(check({})).toMatchObject({
    errors: {},
    input: { municipality_code: "0181", organisation_number: "212000-0142", website: null },
  });
});

test("a sole trader's number never leaves the form, right or wrong", () => {
  for (const organisation_number of ["212000-0142", "19800101-1234", "nonsens"]) {
    const { input, errors } = check({ is_sole_trader: "on", organisation_number });
    expect(errors).toEqual({});
    expect(input.organisation_number).toBeNull();
    expect(JSON.stringify(input)).not.toContain(organisation_number);
  }
});

test.each([
  ["södertälje", "0181"],
  ["Södertälje kommun", "0181"],
  [" Upplands väsby ", "0114"],
  ["Göteborgs kommun", "1480"],
])("municipality %j is %s", (municipality, code) => {
  expect(check({ municipality }).input.municipality_code).toBe(code);
});

test.each([
  ["exempel.se", "https://exempel.se"],
  ["http://exempel.se/om", "http://exempel.se/om"],
])("website %j is %j", (website, whole) => {
  expect(check({ website }).input.website).toBe(whole);
});

test.each([
  ["kind", "", "required"],
  ["kind", "aktiebolag", "required"],
  ["name", "  ", "required"],
  ["name", "x".repeat(121), "too_long"],
  ["organisation_number", "", "required"],
  ["organisation_number", "212000-0143", "organisation_number_checksum"],
  ["organisation_number", "800101-1234", "organisation_number_format"],
  ["municipality", "", "required"],
  ["municipality", "Storstad", "municipality_unknown"],
  ["website", "vår sida", "web_address_invalid"],
  ["website", "exempel", "web_address_invalid"],
  ["website", "javascript://x.y", "web_address_invalid"],
  ["contact_name", "", "required"],
  ["email", "", "required"],
  ["email", "kim@", "email_invalid"],
] as const)("%s %j: %s", (field, value, error) => {
  expect(check({ [field]: value }).errors).toEqual({ [field]: error });
});
