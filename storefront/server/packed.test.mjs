import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { codingOf, pack } from "./packed.mjs";

test("every coding holds the same page", async () => {
  const plain = Buffer.from("Följ pengarna ".repeat(50));
  const { br, gzip } = await pack(plain);
  expect(brotliDecompressSync(br).equals(plain) && gunzipSync(gzip).equals(plain)).toBe(true);
});

test("takes the smallest that the reader takes", () => {
  expect(codingOf("gzip, deflate, br, zstd")).toBe("br");
  expect(codingOf("gzip;q=1.0, br;q=0")).toBe("gzip");
  expect(codingOf("deflate")).toBeNull();
  expect(codingOf(undefined)).toBeNull();
});
