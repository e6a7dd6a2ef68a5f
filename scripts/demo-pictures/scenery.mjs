import {
  bark,
  cream,
  darker,
  honey,
  ink,
  lighter,
  madder,
  mix,
  moss,
  oat,
  pine,
  sky,
} from "./palette.mjs";
import { leaf } from "./patterns.mjs";

/** What several scenes share. A scene is 1200 × 675; the ground lies at about y = 560. */
export const hill = (pen, y, rise, colour) =>
  pen.soft(
    [
      [-60, y],
      [240, y - rise],
      [560, y - rise * 0.2],
      [900, y - rise * 0.8],
      [1260, y],
      [1260, 800],
      [-60, 800],
    ],
    colour,
    { wobble: 12 },
  );

export const sun = (pen, x, y, radius, colour = honey) =>
  pen.blob(x, y, radius, radius, lighter(colour, 0.45));

export const cloud = (pen, x, y, scale) =>
  pen.place(
    x,
    y,
    scale,
    pen.soft(
      [
        [-90, 20],
        [-60, -20],
        [-20, -20],
        [10, -44],
        [54, -18],
        [94, 20],
        [0, 28],
      ],
      cream,
    ),
  );

export const spruce = (pen, x, y, height, colour = pine) =>
  pen.box(x - 9, y - 30, 18, 40, bark, { r: 4 }) +
  pen.each(3, (i) => {
    const top = y - 24 - height * (0.42 + i * 0.29);
    const reach = height * (0.3 - i * 0.07);
    return pen.shape(
      [
        [x, top],
        [x + reach, top + height * 0.46],
        [x - reach, top + height * 0.46],
      ],
      i % 2 ? lighter(colour, 0.1) : colour,
      { r: 12 },
    );
  });

export const roundTree = (pen, x, y, size, colour = moss) =>
  pen.box(x - 8, y - size * 0.9, 16, size * 0.95, bark, { r: 5 }) +
  pen.blob(x, y - size * 1.2, size * 0.56, size * 0.66, colour, { wobble: 0.06 }) +
  pen.blob(x - size * 0.14, y - size * 1.3, size * 0.26, size * 0.3, lighter(colour, 0.25), {
    wobble: 0.08,
  });

export const pane = (pen, x, y, w, h, glass = lighter(sky, 0.25)) =>
  pen.box(x - 7, y - 7, w + 14, h + 14, cream, { r: 5 }) +
  pen.box(x, y, w, h, glass, { r: 4 }) +
  pen.box(x + w / 2 - 3, y, 6, h, cream, { r: 2, wobble: 0 }) +
  pen.box(x, y + h / 2 - 3, w, 6, cream, { r: 2, wobble: 0 });

export const door = (pen, x, y, w, h, colour) =>
  pen.box(x - 7, y - 7, w + 14, h + 7, cream, { r: 5 }) +
  pen.box(x, y, w, h, colour, { r: 4 }) +
  `<circle cx="${x + w - 13}" cy="${y + h / 2}" r="5" fill="${honey}"/>`;

/** A gabled house whose ridge runs along the picture. */
export const house = (pen, x, y, w, h, wall, roof) =>
  pen.box(x, y, w, h, wall, { r: 6 }) +
  pen.each(Math.floor(w / 44), (i) =>
    pen.line(
      [
        [x + 30 + i * 44, y + 14],
        [x + 30 + i * 44, y + h - 8],
      ],
      darker(wall, 0.14),
      4,
    ),
  ) +
  pen.shape(
    [
      [x - 34, y + 14],
      [x + w * 0.1, y - h * 0.56],
      [x + w * 0.9, y - h * 0.56],
      [x + w + 34, y + 14],
    ],
    roof,
    { r: 10 },
  );

/** A workshop wall and floor to stand things in. */
export const room = (pen, wall, floor) =>
  pen.box(-20, -20, 1240, 600, wall, { r: 0, wobble: 0 }) +
  pen.box(-20, 556, 1240, 140, floor, { r: 0, wobble: 2 }) +
  pen.box(-20, 546, 1240, 16, lighter(wall, 0.5), { r: 2 }) +
  pen.each(4, (i) =>
    pen.line(
      [
        [0, 590 + i * 26],
        [600, 592 + i * 26],
        [1200, 590 + i * 26],
      ],
      darker(floor, 0.1),
      3,
    ),
  );

export const table = (pen, x, y, w, h, colour) =>
  pen.box(x + 20, y + 20, 26, h, darker(colour, 0.25), { r: 5 }) +
  pen.box(x + w - 46, y + 20, 26, h, darker(colour, 0.25), { r: 5 }) +
  pen.box(x, y, w, 32, colour, { r: 10 });

export const boardShelf = (pen, x, y, w) =>
  pen.box(x + 24, y, 14, 40, darker(bark, 0.1), { r: 4 }) +
  pen.box(x + w - 38, y, 14, 40, darker(bark, 0.1), { r: 4 }) +
  pen.box(x, y, w, 18, bark, { r: 6 });

export const sheep = (pen, x, y, scale, fleece = cream) =>
  pen.place(
    x,
    y,
    scale,
    [-46, -18, 22, 48].map((dx) => pen.box(dx, 30, 12, 56, ink, { r: 4, wobble: 1 })).join("") +
      [
        [-46, 0, 40],
        [-10, -22, 46],
        [34, -16, 44],
        [58, 8, 34],
        [0, 18, 52],
      ]
        .map(([cx, cy, r]) => pen.blob(cx, cy, r, r * 0.86, fleece))
        .join("") +
      pen.blob(-84, -18, 26, 32, ink) +
      pen.blob(-62, -30, 16, 8, ink) +
      pen.blob(-78, -42, 22, 14, fleece),
  );

export const tuft = (pen, x, y, colour = pine) =>
  leaf(pen, x, y, 44, -110, colour) +
  leaf(pen, x, y, 54, -84, colour) +
  leaf(pen, x, y, 40, -56, colour);

export const sprout = (pen, x, y, scale, colour) =>
  leaf(pen, x, y, 60 * scale, -150, colour) +
  leaf(pen, x, y, 70 * scale, -90, lighter(colour, 0.15)) +
  leaf(pen, x, y, 60 * scale, -30, colour);

export const basket = (pen, x, y, w, h) =>
  pen.shape(
    [
      [x, y],
      [x + w, y],
      [x + w * 0.9, y + h],
      [x + w * 0.1, y + h],
    ],
    mix(oat, bark, 0.35),
    { r: 14 },
  ) +
  pen.each(3, (i) =>
    pen.line(
      [
        [x + 8 + i * 4, y + (i + 0.8) * (h / 3.4)],
        [x + w - 8 - i * 4, y + (i + 0.8) * (h / 3.4)],
      ],
      darker(oat, 0.45),
      5,
    ),
  );

export const steam = (pen, x, y) =>
  pen.each(2, (i) =>
    pen.line(
      [
        [x + i * 30, y],
        [x + i * 30 - 14, y - 34],
        [x + i * 30 + 12, y - 66],
        [x + i * 30 - 4, y - 104],
      ],
      cream,
      10,
      { opacity: 0.75 },
    ),
  );

export const pot = (pen, x, y, w, h, colour) =>
  pen.box(x - 22, y + h * 0.24, w + 44, 20, darker(colour, 0.25), { r: 10 }) +
  pen.box(x, y, w, h, colour, { r: 26 }) +
  pen.box(x - 6, y - 12, w + 12, 26, darker(colour, 0.15), { r: 10 }) +
  pen.blob(x + w / 2, y - 20, 16, 13, madder === colour ? honey : darker(colour, 0.3));
