import { expect, test } from "vitest";
import { DEFAULT_SHIPPING, shippingOptionInput } from "./shipping-option-input";

test("öre become the kronor that Medusa keeps, exactly", () => {
  const template = { code: "parcel", name: "Paket", description: "", price_minor: 6905 };
  const input = shippingOptionInput(template, "zone", "profile");
  expect(input).toMatchObject({
    service_zone_id: "zone",
    shipping_profile_id: "profile",
    type: { code: "parcel" },
    prices: [{ currency_code: "sek", amount: 69.05 }],
  });
});

test("a new enterprise sends parcels and hands out, under a code each", () => {
  expect(DEFAULT_SHIPPING.map((template) => template.code)).toEqual(["parcel", "pickup"]);
});
