import { expect, test } from "vitest";
import { sniffFile } from "./sniff-file";

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(
    values.map((value) =>
      typeof value === "string" ? Buffer.from(value, "latin1") : Buffer.from([value]),
    ),
  );

test.each([
  ["application/pdf", bytes("%PDF-1.7\n")],
  ["image/jpeg", bytes(0xff, 0xd8, 0xff, 0xe0, "JFIF")],
  ["image/png", bytes(0x89, "PNG\r\n", 0x1a, "\n")],
  ["image/webp", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 ")],
])("%s is known by its first bytes", (type, content) => {
  expect(sniffFile(content)).toBe(type);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["a page with a script", bytes("<html><script>alert(1)</script>")],
  ["a drawing that may hold a script", bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
  ["a PDF that begins elsewhere", bytes("x%PDF-1.7")],
  ["a sound in the same box as WebP", bytes("RIFF", 1, 2, 3, 4, "WAVEfmt ")],
  ["half a head", bytes(0xff, 0xd8)],
  ["a program", bytes("MZ")],
])("%s is not taken", (_name, content) => {
  expect(sniffFile(content)).toBeNull();
});
