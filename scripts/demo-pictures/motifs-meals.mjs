import { coffeePot, cup } from "./motifs-coffee.mjs";
import {
  bark,
  cream,
  darker,
  honey,
  lighter,
  madder,
  moss,
  oat,
  pine,
  rust,
  sky,
  wheat,
} from "./palette.mjs";
import { checks, leaf } from "./patterns.mjs";

export function lunchBox(pen) {
  const rice = pen.each(12, () => pen.blob(310 + pen.jitter(90), 390 + pen.jitter(64), 9, 6, oat));
  const beans = pen.each(9, (i) =>
    pen.blob(500 + (i % 3) * 38, 330 + Math.floor(i / 3) * 36, 15, 13, i % 2 ? moss : pine),
  );
  return [
    pen.shadow(400, 620, 290),
    pen.box(140, 250, 520, 360, darker(wheat, 0.2), { r: 44 }),
    pen.box(156, 250, 488, 330, wheat, { r: 40 }),
    pen.box(180, 272, 440, 286, darker(bark, 0.1), { r: 30 }),
    pen.box(192, 284, 238, 262, cream, { r: 24 }),
    rice,
    pen.box(442, 284, 168, 140, lighter(moss, 0.55), { r: 22 }),
    beans,
    pen.box(442, 434, 168, 112, lighter(madder, 0.5), { r: 22 }),
    pen.blob(486, 488, 30, 28, madder),
    pen.blob(552, 496, 32, 28, honey),
    pen.soft(
      [
        [220, 470],
        [300, 440],
        [400, 476],
        [390, 526],
        [290, 536],
        [216, 516],
      ],
      rust,
    ),
    leaf(pen, 250, 330, 76, -20, pine),
    leaf(pen, 262, 336, 66, 30, moss),
  ].join("");
}

const cloth = (pen, y, colour) => {
  const d = pen.outline(
    [
      [80, y],
      [720, y],
      [740, 690],
      [60, 690],
    ],
    { r: 14 },
  );
  return pen.cloth(d, cream, checks(pen, [60, y, 680, 700 - y], colour, 20, 40));
};

export function fika(pen) {
  const bun = (x, y) =>
    pen.blob(x, y, 50, 38, "#cf8f4e") +
    pen.line(
      [
        [x - 30, y + 6],
        [x, y - 20],
        [x + 30, y + 2],
      ],
      lighter("#cf8f4e", 0.4),
      11,
    );
  return [
    cloth(pen, 560, sky),
    coffeePot(pen, 250, 450, 1.1, madder),
    bun(470, 486),
    bun(570, 486),
    bun(520, 440),
    pen.blob(520, 534, 150, 22, lighter(sky, 0.3)),
    pen.box(490, 540, 60, 42, lighter(sky, 0.1), { r: 8 }),
    cup(pen, 404, 596, 0.72, cream),
    cup(pen, 640, 604, 0.72, cream),
  ].join("");
}

export function buffet(pen) {
  const dish = (x, y, rx, tone) =>
    pen.blob(x, y, rx, rx * 0.34, tone) +
    pen.blob(x, y - 5, rx * 0.86, rx * 0.26, darker(tone, 0.08));
  return [
    cloth(pen, 500, honey),
    pen.blob(250, 420, 120, 66, "#cf8f4e"),
    pen.each(3, (i) =>
      pen.line(
        [
          [190 + i * 56, 376],
          [206 + i * 56, 410],
        ],
        cream,
        10,
      ),
    ),
    dish(250, 484, 150, cream),
    pen.blob(250, 438, 118, 54, "#cf8f4e"),
    pen.each(3, (i) =>
      pen.line(
        [
          [190 + i * 56, 402],
          [212 + i * 56, 436],
        ],
        lighter("#cf8f4e", 0.5),
        9,
      ),
    ),
    pen.box(484, 380, 170, 120, madder, { r: 40 }),
    pen.blob(569, 384, 86, 24, darker(madder, 0.3)),
    pen.blob(569, 380, 72, 18, honey),
    pen.line(
      [
        [600, 380],
        [640, 300],
        [668, 240],
      ],
      bark,
      12,
    ),
    dish(400, 566, 130, sky),
    leaf(pen, 330, 560, 100, -24, moss),
    leaf(pen, 370, 566, 110, -60, pine),
    leaf(pen, 420, 566, 100, -130, moss),
    leaf(pen, 430, 566, 96, -30, moss),
    pen.blob(380, 546, 24, 22, madder),
    pen.blob(440, 542, 22, 20, honey),
    dish(610, 606, 96, cream),
    pen.each(5, (i) => pen.blob(556 + i * 27, 590 - (i % 2) * 16, 20, 18, i % 2 ? rust : madder)),
    dish(180, 620, 90, lighter(moss, 0.4)),
    pen.each(4, (i) =>
      pen.box(126 + i * 28, 588 - (i % 2) * 10, 30, 26, i % 2 ? honey : oat, { r: 5 }),
    ),
  ].join("");
}
