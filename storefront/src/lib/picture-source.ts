/** The widths that the shop's pictures are made in, in pixels; Next makes no others. */
export const pictureWidths = [160, 320, 480, 640, 960, 1280, 1600];
export const pictureQuality = 70;

/**
 * A picture in all its widths, as `srcset`; AVIF or WebP, as the browser takes. A drawn one (SVG) is sharp
 * in every size as it is.
 */
export function sourceSet(url: string): string | undefined {
  if (/\.svg$/i.test(url)) return undefined;
  return pictureWidths.map((width) => `${inWidth(url, width)} ${width}w`).join(", ");
}

const inWidth = (url: string, width: number) =>
  `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=${pictureQuality}`;
