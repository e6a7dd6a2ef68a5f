import { expect, test } from "vitest";
import { customerOnwardPath, onwardPath } from "./onward";

test.each(["/sv/portal", "/sv/portal/medlemmar", "/en/portal/konto?klart=sparat"])(
  "%s is followed",
  (path) => {
    expect(onwardPath("sv", path)).toBe(path);
  },
);

test.each([
  undefined,
  "",
  "medlemmar",
  "https://evil.example/sv/portal",
  "//evil.example/sv/portal",
  "/\\evil.example/sv/portal",
  "/sv/portal/../../om",
  "/sv/portal/..%2f..%2fom",
  "/sv/portalen",
  "/xx/portal",
  "/sv/korg",
  "/sv/portal/medlemmar#javascript",
  "/sv/portal\n/x",
  `/sv/portal/${"x".repeat(600)}`,
])("%j leads home", (path) => {
  expect(onwardPath("sv", path)).toBe("/sv/portal");
});

test("a customer is led to their own pages, and never to the portal or elsewhere", () => {
  for (const path of ["/sv/konto/adresser", "/en/order/order_1", "/sv/kassa"]) {
    expect(customerOnwardPath("sv", path)).toBe(path);
  }
  for (const path of [undefined, "/sv/portal", "//evil.example/sv/konto", "/sv/konto/../om"]) {
    expect(customerOnwardPath("sv", path)).toBe("/sv/konto");
  }
});
