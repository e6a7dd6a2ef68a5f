import { expect, test } from "vitest";
import { pictureWidths, sourceSet } from "./picture-source";

test("a photo is offered in every width, at the shop's own address", () => {
  const offered = sourceSet("/static/1-å.webp")?.split(", ") ?? [];
  expect(offered).toHaveLength(pictureWidths.length);
  expect(offered[0]).toBe("/_next/image?url=%2Fstatic%2F1-%C3%A5.webp&w=160&q=70 160w");
});

test("a drawing needs no other sizes", () => {
  expect(sourceSet("/static/demo/korg.svg")).toBeUndefined();
});
