import { cream, darker, indigo, ink, lighter, oat, rust } from "./palette.mjs";
import { leaf, seam, stripes, uprights } from "./patterns.mjs";

export function apron(pen, { colour, pocket, tie }) {
  const d = pen.softly([
    [304, 200],
    [400, 212],
    [496, 200],
    [512, 320],
    [600, 390],
    [592, 640],
    [400, 660],
    [208, 640],
    [200, 390],
    [288, 320],
  ]);
  return [
    pen.line(
      [
        [310, 210],
        [330, 120],
        [400, 96],
        [470, 120],
        [490, 210],
      ],
      tie,
      16,
    ),
    pen.line(
      [
        [206, 400],
        [140, 430],
        [120, 520],
        [150, 580],
      ],
      tie,
      15,
    ),
    pen.line(
      [
        [594, 400],
        [664, 430],
        [676, 510],
        [650, 590],
      ],
      tie,
      15,
    ),
    pen.cloth(d, colour, uprights(pen, [200, 200, 400, 460], [lighter(indigo, 0.35)], 5, 44)),
    pen.box(280, 420, 240, 150, pocket, { r: 18 }),
    seam([
      [292, 440],
      [508, 440],
    ]),
    pen.line(
      [
        [400, 446],
        [402, 500],
        [400, 560],
      ],
      darker(pocket, 0.2),
      4,
    ),
    leaf(pen, 330, 500, 46, -60, cream),
    pen.box(304, 204, 192, 18, tie, { r: 6, wobble: 2 }),
  ].join("");
}

export function potHolders(pen, { fills }) {
  const one = (x, y, degrees, colour, pattern) => {
    const d = pen.outline(
      [
        [x, y],
        [x + 280, y],
        [x + 280, y + 280],
        [x, y + 280],
      ],
      { r: 44 },
    );
    const box = [x, y, 280, 280];
    return pen.turn(
      degrees,
      x + 140,
      y + 140,
      pen.line(
        [
          [x + 250, y + 20],
          [x + 300, y - 40],
          [x + 320, y - 6],
          [x + 268, y + 28],
        ],
        rust,
        14,
      ) +
        pen.cloth(d, colour, pattern(box)) +
        `<path d="${d}" fill="none" stroke="${rust}" stroke-width="16"/>`,
    );
  };
  return (
    pen.shadow(410, 640, 260) + one(340, 190, 12, ...fills[0]) + one(190, 330, -9, ...fills[1])
  );
}

export function napkins(pen, { colour, edges }) {
  const folded = (i) => {
    const y = 540 - i * 58;
    const edge = edges[i % edges.length];
    return (
      pen.box(176 + i * 5, y, 430, 72, i % 2 ? colour : darker(colour, 0.07), { r: 26 }) +
      pen.line(
        [
          [200 + i * 5, y + 54],
          [400, y + 57],
          [590 + i * 5, y + 54],
        ],
        edge,
        7,
      )
    );
  };
  const top = pen.outline([
    [236, 250],
    [586, 236],
    [620, 372],
    [214, 384],
  ]);
  return (
    pen.shadow(400, 622, 260) +
    pen.each(4, folded) +
    pen.cloth(
      top,
      lighter(colour, 0.3),
      pen.each(12, (i) =>
        pen.blob(
          270 + (i % 4) * 92 + (i > 3 && i < 8 ? 30 : 0),
          270 + Math.floor(i / 4) * 42,
          12,
          9,
          darker(colour, 0.12),
        ),
      ),
    ) +
    seam(
      [
        [232, 368],
        [606, 356],
      ],
      edges[0],
      6,
    )
  );
}

export function rug(pen, { tones }) {
  const strip = pen.outline(
    [
      [210, 300],
      [590, 300],
      [600, 640],
      [200, 640],
    ],
    { r: 6 },
  );
  const fringe = pen.each(22, (i) =>
    pen.line(
      [
        [210 + i * 18, 636],
        [208 + i * 18 + pen.jitter(5), 676],
      ],
      oat,
      6,
    ),
  );
  const spiral = (x, y) =>
    [64, 46, 28, 12].map((r, i) => pen.blob(x, y, r * 0.62, r, i % 2 ? cream : tones[i])).join("");
  return [
    fringe,
    pen.cloth(strip, oat, stripes(pen, [190, 330, 420, 320], tones, 22, 7)),
    pen.cloth(
      pen.outline(
        [
          [180, 200],
          [620, 200],
          [620, 330],
          [180, 330],
        ],
        { r: 40 },
      ),
      darker(oat, 0.08),
      stripes(pen, [180, 196, 440, 140], [...tones].reverse(), 22, 7),
    ),
    pen.box(190, 318, 420, 22, ink, { r: 8, opacity: 0.12 }),
    spiral(604, 265),
  ].join("");
}
