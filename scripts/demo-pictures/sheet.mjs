import { lighter, mix } from "./palette.mjs";
import { createPen } from "./pen.mjs";

/** Joins neighbours that are drawn alike into one path. */
function joined(content) {
  const alike =
    /(<path (?:fill="#\w+"|fill="none" stroke="#\w+" stroke-width="[\d.]+") d=")([^"]+)"\/>(?=\1)\1/g;
  const once = content.replace(alike, "$1$2");
  return once === content ? content : joined(once);
}

const svg = (width, height, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" stroke-linecap="round" stroke-linejoin="round">${joined(content)}</svg>\n`;

/** Specks in the paper: dots drawn as lines of no length. */
function specks(pen, width, height, count) {
  const dots = pen.each(
    count,
    () => `M${Math.round(pen.random() * width)} ${Math.round(pen.random() * height)}h0`,
  );
  return `<path fill="none" stroke="#6e5a41" stroke-width="4" opacity=".13" d="${dots}"/>`;
}

/** A little closer, about the middle of the sheet. */
const enlarged = (content) => `<g transform="translate(-40 -46) scale(1.1)">${content}</g>`;

/** A product lying on tinted paper, before a soft disc of a related colour. */
export function productSheet(handle, [tint, disc, draw]) {
  const pen = createPen(handle);
  return svg(
    800,
    800,
    `<path fill="${tint}" d="M0 0h800v800H0z"/>${pen.blob(
      400 + pen.jitter(24),
      400 + pen.jitter(24),
      338,
      330,
      mix(tint, lighter(disc, 0.35), 0.42),
      { wobble: 0.05 },
    )}${specks(pen, 800, 800, 34)}${enlarged(draw(pen))}`,
  );
}

/** A wide scene on tinted paper. */
export function sceneSheet(handle, [tint, draw]) {
  const pen = createPen(handle);
  return svg(
    1200,
    675,
    `<path fill="${tint}" d="M0 0h1200v675H0z"/>${draw(pen)}${specks(pen, 1200, 675, 44)}`,
  );
}
