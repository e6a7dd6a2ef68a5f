import { create } from "qrcode";

/** Quiet modules around a code: what a camera needs to find it. */
const MARGIN = 4;

/** A QR code as one path of squares, in a picture so many squares wide and high. */
export function drawnCode(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) squares.push(`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * MARGIN, path: squares.join("") };
}
