import sharp from "sharp";
import { sniffFile } from "./sniff-file";

export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
/** More than a phone takes, and what 160 MB of memory hold while one is read. */
export const MAX_PICTURE_PIXELS = 40_000_000;
const LONGEST_SIDE = 1600;
const SMALLEST_SIDE = 200;
const QUALITY = 82;

export type PictureRefusal =
  | "picture_type_refused"
  | "picture_too_large"
  | "picture_too_small"
  | "picture_broken";

/** One at a time: a picture takes much memory while it is read, and a page sends several. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A picture as the shop keeps it: turned as it was taken, at most 1600 pixels a side, WebP, without what
 * the camera wrote of place and time. By what it holds, whatever it is called; else why not.
 */
export function shopPicture(content: Buffer): Promise<Buffer | PictureRefusal> {
  const work = last.then(() => convert(content));
  last = work.catch(() => {});
  return work;
}

async function convert(content: Buffer): Promise<Buffer | PictureRefusal> {
  const type = sniffFile(content);
  if (!type || type === "application/pdf") {
    return "picture_type_refused";
  }
  try {
    const picture = sharp(content, { failOn: "error", limitInputPixels: false });
    const { width = 0, height = 0 } = await picture.metadata();
    if (width * height > MAX_PICTURE_PIXELS) {
      return "picture_too_large";
    }
    if (Math.min(width, height) < SMALLEST_SIDE) {
      return "picture_too_small";
    }
    const box = { width: LONGEST_SIDE, height: LONGEST_SIDE };
    return await picture
      .autoOrient()
      .resize({ ...box, fit: "inside", withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer();
  } catch {
    return "picture_broken";
  }
}
