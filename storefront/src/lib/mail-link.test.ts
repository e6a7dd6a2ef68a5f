import { expect, test } from "vitest";
import { readMailLink } from "./mail-link";

test.each([
  ["#token=ab.c-d_e", { token: "ab.c-d_e" }],
  ["https://insteg.example/sv/anslut/bekrafta#token=abc", { token: "abc" }],
  [" id=eapp_1&token=a%2Bb ", { id: "eapp_1", token: "a+b" }],
  ["#token=abc&email=a%40b.example", { token: "abc", email: "a@b.example" }],
  ["abc.def-1", { token: "abc.def-1" }],
  ["", {}],
  ["#", {}],
  ["#token=", {}],
  ["https://insteg.example/sv/anslut/bekrafta", {}],
  ["två ord", {}],
])("%j holds %j", (text, secrets) => {
  expect(readMailLink(text)).toEqual(secrets);
});
