import { bark, cream, darker, lighter, madder, moss, pine, wheat } from "./palette.mjs";
import { flower, leaf } from "./patterns.mjs";

/** A paper bag with a rolled top and an emblem. */
export function paperBag(pen, { x = 400, w = 300, h = 430, colour, band, emblem, window = "" }) {
  const top = 655 - h;
  const left = x - w / 2;
  return [
    pen.shadow(x, 656, w * 0.6),
    pen.shape(
      [
        [left + 14, top + 40],
        [left + w - 14, top + 40],
        [left + w, 655],
        [left, 655],
      ],
      colour,
      { r: 12 },
    ),
    pen.shape(
      [
        [left + w - 62, top + 60],
        [left + w - 14, top + 44],
        [left + w, 655],
        [left + w - 40, 655],
      ],
      darker(colour, 0.12),
      { r: 4 },
    ),
    pen.box(left + 6, top, w - 12, 62, darker(colour, 0.22), { r: 8 }),
    band ? pen.box(left + 2, top + h * 0.36, w - 4, h * 0.4, band, { r: 4 }) : "",
    window,
    emblem ? emblem(x, Math.round(top + h * 0.56)) : "",
  ].join("");
}

export function crate(pen, { contents }) {
  const slat = (y, colour) => pen.box(170, y, 460, 66, colour, { r: 8 });
  return [
    pen.shadow(400, 652, 270),
    pen.box(184, 430, 432, 70, darker(bark, 0.35), { r: 8 }),
    contents,
    slat(470, wheat),
    slat(544, darker(wheat, 0.08)),
    pen.box(170, 616, 460, 34, darker(wheat, 0.18), { r: 6 }),
    pen.box(186, 456, 44, 190, darker(wheat, 0.28), { r: 6 }),
    pen.box(570, 456, 44, 190, darker(wheat, 0.28), { r: 6 }),
    ...[208, 592].flatMap((x) =>
      [500, 574].map((y) => `<circle cx="${x}" cy="${y}" r="6" fill="${bark}"/>`),
    ),
  ].join("");
}

export function harvest(pen) {
  const carrot = (x, degrees) =>
    pen.turn(
      degrees,
      x,
      460,
      leaf(pen, x, 350, 110, -110, moss) +
        leaf(pen, x, 350, 120, -85, pine) +
        leaf(pen, x, 350, 100, -60, moss) +
        pen.soft(
          [
            [x - 30, 356],
            [x, 340],
            [x + 30, 356],
            [x + 14, 470],
            [x, 560],
            [x - 14, 470],
          ],
          "#d9793b",
        ),
    );
  const cabbage =
    pen.blob(400, 400, 96, 90, moss) +
    pen.blob(400, 406, 70, 68, lighter(moss, 0.3)) +
    pen.line(
      [
        [400, 336],
        [396, 400],
        [404, 470],
      ],
      cream,
      7,
      { opacity: 0.7 },
    ) +
    pen.line(
      [
        [350, 370],
        [398, 420],
        [446, 366],
      ],
      cream,
      6,
      { opacity: 0.7 },
    );
  const beet = (x, y) =>
    leaf(pen, x, y - 40, 120, -105, pine) +
    leaf(pen, x, y - 40, 110, -75, moss) +
    pen.blob(x, y, 52, 50, madder);
  return carrot(250, -12) + carrot(300, 4) + beet(520, 420) + cabbage + beet(566, 450);
}

/** A packet of seeds: an emblem on coloured paper, its top folded. */
export function packet(pen, x, y, degrees, colour, emblem) {
  return pen.turn(
    degrees,
    x + 95,
    y + 140,
    pen.box(x, y, 190, 270, colour, { r: 6 }) +
      pen.box(x, y, 190, 44, darker(colour, 0.2), { r: 6 }) +
      pen.box(x + 22, y + 70, 146, 168, cream, { r: 8 }) +
      emblem(x + 95, y + 154),
  );
}

export const flowerEmblem = (pen, petal) => (x, y) =>
  pen.line(
    [
      [x, y],
      [x + 3, y + 34],
      [x, y + 68],
    ],
    pine,
    7,
  ) +
  leaf(pen, x, y + 52, 40, -25, moss) +
  flower(pen, x, y - 16, 44, petal);
