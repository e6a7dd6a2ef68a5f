import { expect, test } from "vitest";
import { checkDetails } from "./details";

const good = {
  email: "kund@example.com",
  first_name: "Kim",
  last_name: "Exempel",
  address_1: "Provgatan 1",
  address_2: "",
  postal_code: "151 32",
  city: "Södertälje",
  phone: "",
};

test("a good address passes, its postal code without the space", () => {
  expect(checkDetails(good)).toMatchObject({ details: { postal_code: "15132" }, errors: {} });
});

test("an empty form names each required field once", () => {
  const missing = ["email", "first_name", "last_name", "address_1", "postal_code", "city"];
  expect(checkDetails({}).errors).toEqual(Object.fromEntries(missing.map((f) => [f, "missing"])));
});

test.each([
  ["email", "kund@", "email"],
  ["postal_code", "1513", "postal_code"],
  ["postal_code", "ABCDE", "postal_code"],
  ["phone", "ring mig", "phone"],
  ["city", "x".repeat(81), "too_long"],
])("%s %j: %s", (field, value, error) => {
  expect(checkDetails({ ...good, [field]: value }).errors).toEqual({ [field]: error });
});
