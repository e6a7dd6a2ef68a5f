import {
  bark,
  darker,
  honey,
  lighter,
  madder,
  mix,
  moss,
  oat,
  pine,
  rust,
  wheat,
} from "./palette.mjs";
import { checks, flower, leaf } from "./patterns.mjs";

export const cucumbers = (pen, x, y, w, h) =>
  pen.each(3, (row) =>
    pen.each(3, (column) => {
      const cx = x + w * (0.2 + column * 0.31) + pen.jitter(10);
      const cy = y + h * (0.26 + row * 0.29);
      return (
        pen.blob(cx, cy, 50, 48, pine) +
        pen.blob(cx, cy, 40, 38, lighter(moss, 0.5)) +
        pen.each(4, (i) => {
          const angle = (i / 4) * 6.28;
          return pen.blob(cx + Math.cos(angle) * 17, cy + Math.sin(angle) * 17, 6, 4, moss);
        })
      );
    }),
  );

export function dill(pen, x, y) {
  return (
    pen.line(
      [
        [x, y],
        [x + 10, y - 110],
        [x, y - 220],
      ],
      pine,
      7,
    ) +
    pen.each(9, (i) => {
      const angle = -2.9 + i * 0.33;
      const [ex, ey] = [x + Math.cos(angle) * 78, y - 220 + Math.sin(angle) * 62];
      return (
        pen.line(
          [
            [x, y - 220],
            [ex, ey],
          ],
          moss,
          4,
        ) + pen.blob(ex, ey, 11, 10, honey)
      );
    })
  );
}

export function apple(pen, x, y, radius, colour) {
  return (
    pen.line(
      [
        [x, y - radius * 0.7],
        [x + 4, y - radius * 1.25],
      ],
      bark,
      8,
    ) +
    leaf(pen, x + 4, y - radius * 0.95, radius * 0.8, -28, moss) +
    pen.soft(
      [
        [x, y - radius * 0.78],
        [x + radius * 0.6, y - radius * 0.94],
        [x + radius, y - radius * 0.1],
        [x + radius * 0.6, y + radius * 0.86],
        [x, y + radius * 0.84],
        [x - radius * 0.6, y + radius * 0.86],
        [x - radius, y - radius * 0.1],
        [x - radius * 0.6, y - radius * 0.94],
      ],
      colour,
    ) +
    pen.blob(
      x - radius * 0.45,
      y - radius * 0.3,
      radius * 0.16,
      radius * 0.26,
      lighter(colour, 0.5),
    )
  );
}

export const appleEmblem = (pen, colour) => (x, y, size) =>
  apple(pen, x, y + 8, size * 0.26, colour);

export function raspberry(pen, x, y, scale = 1) {
  const drupes = [
    [-24, -16],
    [0, -22],
    [24, -16],
    [-30, 8],
    [-8, 4],
    [16, 6],
    [32, 10],
    [-18, 30],
    [6, 30],
    [24, 30],
    [-4, 50],
    [14, 50],
  ];
  return pen.place(
    x,
    y,
    scale,
    drupes.map(([dx, dy], i) => pen.blob(dx, dy, 16, 16, i % 2 ? "#b3424a" : madder)).join("") +
      leaf(pen, 0, -30, 34, -150, moss) +
      leaf(pen, 0, -30, 34, -30, moss) +
      leaf(pen, 0, -30, 30, -90, pine),
  );
}

export function currants(pen, x, y) {
  return (
    pen.line(
      [
        [x, y - 90],
        [x + 12, y],
        [x + 4, y + 96],
      ],
      moss,
      6,
    ) +
    pen.each(8, (i) => {
      const [cx, cy] = [x + (i % 2 ? 34 : -18) + pen.jitter(4), y - 60 + i * 22];
      return (
        pen.blob(cx, cy, 25, 25, mix("#3a2b45", "#2f2a26", 0.2)) +
        pen.blob(cx - 8, cy - 8, 6, 5, lighter("#5b4b6b", 0.3))
      );
    }) +
    leaf(pen, x, y - 86, 110, -150, pine) +
    leaf(pen, x, y - 86, 100, -35, moss)
  );
}

export function appleRing(pen, x, y, radius) {
  return (
    pen.blob(x, y, radius, radius * 0.94, rust, { wobble: 0.05 }) +
    pen.blob(x, y, radius * 0.9, radius * 0.84, lighter(wheat, 0.45), { wobble: 0.04 }) +
    pen.blob(x, y, radius * 0.28, radius * 0.28, darker(wheat, 0.18), { wobble: 0.12 })
  );
}

export function bouquet(pen) {
  const stems = [
    [300, 230],
    [350, 180],
    [400, 210],
    [454, 172],
    [504, 236],
    [262, 300],
    [540, 300],
  ];
  const heads = stems
    .map(([x, y], i) => {
      if (i % 3 === 0) return flower(pen, x, y, 46, i ? honey : lighter(rust, 0.1), bark);
      if (i % 3 === 1) {
        return pen.each(7, (n) =>
          leaf(pen, x + (n % 2 ? 2 : -2), y + 50 - n * 16, 36, n % 2 ? -40 : -140, wheat),
        );
      }
      return (
        pen.blob(x, y, 34, 40, lighter(bark, 0.3)) +
        pen.box(x - 24, y - 52, 48, 16, bark, { r: 6, wobble: 1 })
      );
    })
    .join("");
  const stalks = stems
    .map(([x, y]) =>
      pen.line(
        [
          [x, y],
          [400 + (x - 400) * 0.2, 470],
          [400 - (x - 400) * 0.36, 650],
        ],
        moss,
        8,
      ),
    )
    .join("");
  const wrap = pen.outline([
    [300, 410],
    [500, 410],
    [452, 600],
    [348, 600],
  ]);
  return (
    stalks +
    leaf(pen, 330, 400, 120, -130, pine) +
    leaf(pen, 470, 400, 120, -50, moss) +
    heads +
    pen.cloth(wrap, oat, checks(pen, [290, 400, 220, 210], wheat, 10, 20)) +
    pen.box(340, 486, 120, 24, madder, { r: 8 })
  );
}

export function teaLeaves(pen, x, y) {
  return (
    leaf(pen, x, y, 150, -20, pine) +
    leaf(pen, x - 10, y - 4, 130, -75, moss) +
    leaf(pen, x - 8, y, 120, -140, darker(moss, 0.15)) +
    pen.line(
      [
        [x, y + 60],
        [x - 4, y + 20],
        [x - 6, y - 20],
      ],
      pine,
      7,
    )
  );
}
