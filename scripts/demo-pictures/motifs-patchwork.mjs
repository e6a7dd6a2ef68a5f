import {
  bark,
  cream,
  darker,
  honey,
  indigo,
  ink,
  lighter,
  madder,
  moss,
  oat,
  rust,
  sky,
} from "./palette.mjs";
import { checks, floral, patches, seam, stripes } from "./patterns.mjs";

const scraps = [madder, lighter(sky, 0.2), honey, indigo, oat, moss, rust, lighter(madder, 0.4)];

export function quilt(pen) {
  const d = pen.outline(
    [
      [180, 150],
      [620, 150],
      [632, 640],
      [168, 640],
    ],
    { r: 20 },
  );
  const tones = [madder, lighter(madder, 0.35), honey, oat, sky, indigo];
  return (
    pen.shadow(400, 644, 250) +
    pen.cloth(
      d,
      oat,
      patches(
        pen,
        [160, 140, 490, 510],
        70,
        (row, column) => tones[(row + column) % tones.length],
      ) +
        pen.each(7, (i) =>
          seam(
            [
              [160, 176 + i * 70],
              [640, 176 + i * 70],
            ],
            cream,
            3,
          ),
        ),
    ) +
    `<path d="${d}" fill="none" stroke="${darker(indigo, 0.1)}" stroke-width="20"/>` +
    pen.box(130, 128, 540, 34, bark, { r: 16 })
  );
}

export function bunting(pen) {
  const flags = (y, sag, shift) =>
    pen.each(6, (i) => {
      const x = 96 + i * 106;
      const t = (x + 44 - 70) / 660;
      const top = y + Math.sin(t * Math.PI) * sag;
      const colour = scraps[(i + shift) % scraps.length];
      const d = pen.outline(
        [
          [x, top],
          [x + 90, top + 4],
          [x + 46, top + 130],
        ],
        { r: 8 },
      );
      const box = [x, top, 90, 130];
      const pattern =
        i % 3 === 0
          ? stripes(pen, box, [lighter(colour, 0.5)], 13, 20)
          : i % 3 === 1
            ? checks(pen, box, lighter(colour, 0.6), 11, 22)
            : "";
      return pen.cloth(d, colour, pattern);
    });
  const tape = (y, sag) =>
    pen.line(
      [
        [60, y - 6],
        [230, y + sag * 0.7],
        [400, y + sag],
        [570, y + sag * 0.7],
        [740, y - 6],
      ],
      cream,
      18,
    );
  return flags(200, 80, 0) + tape(200, 80) + flags(410, 90, 3) + tape(410, 90);
}

export function hare(pen, { colour, pattern }) {
  const ear = (x, degrees) => {
    const d = pen.softly([
      [x, 320],
      [x - 38, 220],
      [x - 24, 120],
      [x, 90],
      [x + 24, 120],
      [x + 38, 220],
    ]);
    return pen.turn(
      degrees,
      x,
      320,
      pen.cloth(d, colour, pattern([x - 40, 90, 80, 240])) +
        pen.blob(x, 210, 15, 74, lighter(madder, 0.55)),
    );
  };
  const limb = (x, y, rx, ry, degrees) =>
    pen.turn(degrees, x, y, pen.blob(x, y, rx, ry, darker(colour, 0.08)));
  const body = pen.round(400, 560, 108, 112, 0.02);
  const head = pen.round(400, 370, 98, 88, 0.02);
  return [
    pen.shadow(400, 662, 190),
    ear(356, -10),
    ear(444, 14),
    limb(286, 530, 34, 84, 38),
    limb(514, 530, 34, 84, -38),
    pen.cloth(body, colour, pattern([280, 440, 240, 240])),
    limb(338, 640, 66, 36, 8),
    limb(462, 640, 66, 36, -8),
    pen.cloth(head, colour, pattern([290, 270, 220, 200])),
    pen.blob(400, 396, 44, 34, cream),
    `<circle cx="364" cy="360" r="10" fill="${ink}"/><circle cx="436" cy="360" r="10" fill="${ink}"/>`,
    pen.blob(400, 384, 14, 10, madder),
    pen.line(
      [
        [400, 392],
        [398, 408],
        [384, 414],
      ],
      ink,
      4,
    ),
    pen.line(
      [
        [400, 392],
        [402, 408],
        [416, 414],
      ],
      ink,
      4,
    ),
    pen.shape(
      [
        [330, 452],
        [400, 470],
        [470, 452],
        [462, 480],
        [400, 490],
        [338, 480],
      ],
      rust,
      { r: 8 },
    ),
  ].join("");
}

export const flowered = (pen, petal, foliage) => (box) => floral(pen, box, petal, foliage);

export const striped = (pen, colours, width, gap) => (box) =>
  stripes(pen, box, colours, width, gap);

export const checked = (pen, colour, width, gap) => (box) => checks(pen, box, colour, width, gap);
