import { bark, cream, darker, honey, ink, lighter, mix, sky, wheat } from "./palette.mjs";
import { checks } from "./patterns.mjs";

const jarPoints = (x, y, w, h) => [
  [x, y + 34],
  [x + 34, y],
  [x + w - 34, y],
  [x + w, y + 34],
  [x + w, y + h],
  [x, y + h],
];

/** A glass jar with its contents; `inside` draws over the contents, `lid` is a colour. */
export function jar(pen, { x = 250, y = 230, w = 300, h = 400, fill, lid, label, inside = "" }) {
  const glass = pen.outline(jarPoints(x, y, w, h), { r: 36 });
  const level = y + 46;
  const contents =
    pen.soft(
      [
        [x - 20, level],
        [x + w * 0.3, level + 6],
        [x + w * 0.7, level - 5],
        [x + w + 20, level],
        [x + w + 20, y + h + 20],
        [x - 20, y + h + 20],
      ],
      fill,
    ) + inside;
  return [
    pen.shadow(x + w / 2, y + h + 2, w * 0.62),
    pen.cloth(glass, mix(cream, sky, 0.35), contents),
    pen.clip(glass, pen.box(x + w - 46, y + 20, 60, h, ink, { opacity: 0.08 })),
    pen.line(
      [
        [x + 34, y + 80],
        [x + 30, y + h * 0.5],
        [x + 34, y + h - 70],
      ],
      cream,
      13,
      { opacity: 0.55 },
    ),
    label ? paperLabel(pen, x + w * 0.2, y + h * 0.36, w * 0.6, h * 0.4, label) : "",
    lid ? screwLid(pen, x + 24, y - 52, w - 48, lid) : "",
  ].join("");
}

function screwLid(pen, x, y, w, colour) {
  return (
    pen.box(x, y, w, 64, colour, { r: 16 }) +
    pen.box(x + 4, y + 42, w - 8, 20, darker(colour, 0.18), { r: 8, wobble: 1 })
  );
}

/** A pale label with an emblem in place of words: `draw(cx, cy)`. */
function paperLabel(pen, x, y, w, h, draw) {
  return (
    pen.box(x, y, w, h, cream, { r: 12 }) +
    draw(Math.round(x + w / 2), Math.round(y + h / 2), Math.min(w, h))
  );
}

export const beeEmblem = (pen) => (cx, cy, size) => bee(pen, cx, cy + 4, size / 130);

export function bee(pen, x, y, scale) {
  return pen.place(
    x,
    y,
    scale,
    pen.blob(-12, -28, 17, 26, sky) +
      pen.blob(16, -28, 17, 26, lighter(sky, 0.3)) +
      pen.cloth(
        pen.round(0, 6, 42, 27, 0.02),
        honey,
        pen.box(-14, -30, 12, 70, ink, { r: 2, wobble: 1 }) +
          pen.box(10, -30, 12, 70, ink, { r: 2, wobble: 1 }),
      ) +
      `<circle cx="-30" cy="2" r="4" fill="${ink}"/>`,
  );
}

/** A checked cloth tied over a jar. */
export function clothLid(pen, x, y, w, colour) {
  const d = pen.softly([
    [x + 10, y],
    [x + w / 2, y - 26],
    [x + w - 10, y],
    [x + w + 30, y + 76],
    [x + w * 0.72, y + 96],
    [x + w / 2, y + 78],
    [x + w * 0.26, y + 98],
    [x - 30, y + 74],
  ]);
  return (
    pen.cloth(
      d,
      lighter(colour, 0.75),
      checks(pen, [x - 40, y - 40, w + 80, 160], colour, 14, 20),
    ) +
    pen.line(
      [
        [x + 2, y + 46],
        [x + w / 2, y + 54],
        [x + w - 2, y + 46],
      ],
      bark,
      8,
    )
  );
}

export function bottle(pen, { x = 400, fill, cap, label, h = 470, w = 190 }) {
  const top = 655 - h;
  const neck = w * 0.2;
  const glass = pen.outline(
    [
      [x - neck, top],
      [x + neck, top],
      [x + neck, top + h * 0.24],
      [x + w / 2, top + h * 0.42],
      [x + w / 2, 655],
      [x - w / 2, 655],
      [x - w / 2, top + h * 0.42],
      [x - neck, top + h * 0.24],
    ],
    { r: 34, wobble: 2 },
  );
  return [
    pen.shadow(x, 656, w * 0.66),
    pen.cloth(
      glass,
      mix(cream, sky, 0.4),
      pen.box(x - w, top + h * 0.17, w * 2, h, fill) +
        pen.box(x + w * 0.3, top, w, h, ink, { opacity: 0.1 }),
    ),
    pen.line(
      [
        [x - w * 0.34, top + h * 0.5],
        [x - w * 0.35, 560],
        [x - w * 0.34, 615],
      ],
      cream,
      11,
      { opacity: 0.5 },
    ),
    pen.box(x - neck - 7, top - 18, neck * 2 + 14, 50, cap, { r: 10, wobble: 2 }),
    label ? paperLabel(pen, x - w * 0.36, top + h * 0.54, w * 0.72, h * 0.3, label) : "",
  ].join("");
}

/** A herb salt: a squat jar with a cork. */
export function corkJar(pen, { x = 400, w = 250, h = 270, fill, inside }) {
  const y = 650 - h;
  return (
    pen.box(x - w * 0.32, y - 62, w * 0.64, 96, wheat, { r: 18 }) +
    pen.each(7, () =>
      pen.blob(x + pen.jitter(w * 0.25), y - 30 + pen.jitter(20), 5, 4, darker(wheat, 0.25)),
    ) +
    jar(pen, { x: x - w / 2, y, w, h, fill, inside })
  );
}
