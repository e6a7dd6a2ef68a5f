import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { shopPicture } from "./picture";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a0660a" } });

describe("shopPicture", () => {
  test("makes WebP of at most 1600 pixels, turned, without where it was taken", async () => {
    const photo = await plain(2400, 1200)
      .jpeg()
      .withExif({ IFD0: { Make: "Kamera" }, IFD3: { GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const made = await shopPicture(photo);
    const { format, width, height, exif } = await sharp(made as Buffer).metadata();
    expect({ format, width, height, exif }).toEqual({
      ...{ format: "webp", width: 800, height: 1600, exif: undefined },
    });
  });

  test("keeps a small one as small as it is", async () => {
    const made = await shopPicture(await plain(300, 200).png().toBuffer());
    expect(await sharp(made as Buffer).metadata()).toMatchObject({ width: 300, height: 200 });
  });

  test.each([
    [
      "text",
      async () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "picture_type_refused",
    ],
    ["a document", async () => Buffer.from("%PDF-1.7"), "picture_type_refused"],
    ["nothing", async () => Buffer.alloc(0), "picture_type_refused"],
    ["few pixels", () => plain(199, 400).png().toBuffer(), "picture_too_small"],
    ["very many pixels", () => plain(8_000, 5_001).png().toBuffer(), "picture_too_large"],
    [
      "half a picture",
      async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 2_000),
      "picture_broken",
    ],
    ["a name alone", async () => Buffer.from("\xff\xd8\xff", "latin1"), "picture_broken"],
  ])("refuses %s", async (_name, file, code) => {
    expect(await shopPicture(await file())).toBe(code);
  });
});
