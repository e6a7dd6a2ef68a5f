import { expect, it } from "vitest";
import { goodsName } from "./goods-name";

it("goods are named with their variant, unless it says nothing", () => {
  expect(goodsName("Honung", "350 g")).toBe("Honung (350 g)");
  expect(goodsName("Honung", "Honung")).toBe("Honung");
  expect(goodsName("Honung", "")).toBe("Honung");
  expect(goodsName("Honung", "Default variant")).toBe("Honung");
  expect(goodsName("Honung", "Standard")).toBe("Honung");
});
