import {
  bark,
  cream,
  darker,
  honey,
  indigo,
  lighter,
  madder,
  oat,
  rust,
  wheat,
} from "./palette.mjs";
import { patches, seam, uprights } from "./patterns.mjs";

export function tote(pen, { colour, pattern }) {
  const d = pen.outline(
    [
      [210, 318],
      [590, 318],
      [612, 650],
      [188, 650],
    ],
    { r: 22 },
  );
  const handle = (tone, lift) =>
    pen.line(
      [
        [300, 340],
        [306, 210 - lift],
        [400, 140 - lift],
        [494, 210 - lift],
        [500, 340],
      ],
      tone,
      24,
    );
  return (
    pen.shadow(400, 652, 250) +
    handle(darker(rust, 0.3), 20) +
    pen.cloth(d, colour, pattern([190, 318, 420, 340])) +
    pen.clip(d, pen.box(180, 312, 450, 42, rust, { r: 4 })) +
    handle(rust, 0) +
    seam([
      [216, 344],
      [588, 344],
    ])
  );
}

export function pouch(pen, { tones }) {
  const d = pen.softly([
    [170, 330],
    [400, 312],
    [630, 330],
    [652, 500],
    [620, 620],
    [400, 640],
    [180, 620],
    [148, 500],
  ]);
  return [
    pen.shadow(400, 636, 260),
    pen.cloth(
      d,
      tones[0],
      patches(
        pen,
        [130, 300, 540, 350],
        109,
        (row, column) => tones[(row * 2 + column) % tones.length],
      ),
    ),
    pen.box(162, 306, 476, 42, darker(indigo, 0.2), { r: 16 }),
    seam(
      [
        [182, 327],
        [618, 327],
      ],
      wheat,
      7,
    ),
    pen.box(596, 320, 26, 76, honey, { r: 12 }),
  ].join("");
}

export function backpack(pen, { colour }) {
  const body = pen.softly([
    [230, 280],
    [290, 190],
    [400, 170],
    [510, 190],
    [570, 280],
    [586, 620],
    [400, 650],
    [214, 620],
  ]);
  return [
    pen.shadow(400, 646, 230),
    pen.line(
      [
        [330, 200],
        [350, 120],
        [450, 120],
        [470, 200],
      ],
      bark,
      22,
    ),
    pen.box(176, 380, 70, 220, darker(colour, 0.3), { r: 30 }),
    pen.box(554, 380, 70, 220, darker(colour, 0.3), { r: 30 }),
    pen.cloth(body, colour, uprights(pen, [210, 160, 380, 500], [lighter(colour, 0.1)], 3, 15)),
    pen.soft(
      [
        [226, 300],
        [280, 196],
        [400, 170],
        [520, 196],
        [574, 300],
        [560, 370],
        [400, 396],
        [240, 370],
      ],
      darker(colour, 0.16),
    ),
    seam(
      [
        [262, 356],
        [400, 378],
        [538, 356],
      ],
      honey,
    ),
    pen.shape(
      [
        [290, 440],
        [510, 440],
        [510, 570],
        [400, 618],
        [290, 570],
      ],
      lighter(colour, 0.16),
      { r: 14 },
    ),
    seam(
      [
        [304, 462],
        [400, 484],
        [496, 462],
      ],
      honey,
    ),
    pen.box(382, 350, 36, 92, bark, { r: 8 }),
    pen.box(378, 398, 44, 34, honey, { r: 8 }),
  ].join("");
}

export function laptopSleeve(pen, { colour, flap }) {
  return pen.turn(
    -4,
    400,
    420,
    [
      pen.shadow(400, 622, 290),
      pen.box(236, 180, 340, 120, darker(oat, 0.25), { r: 16 }),
      pen.box(130, 250, 540, 366, colour, { r: 30 }),
      uprights(pen, [150, 270, 500, 330], [lighter(colour, 0.08)], 3, 18),
      pen.shape(
        [
          [130, 252],
          [670, 252],
          [660, 372],
          [400, 452],
          [140, 372],
        ],
        flap,
        { r: 26 },
      ),
      seam(
        [
          [158, 362],
          [400, 434],
          [642, 362],
        ],
        cream,
      ),
      pen.blob(400, 420, 26, 26, honey),
      pen.blob(392, 416, 4, 4, bark),
      pen.blob(408, 424, 4, 4, bark),
      pen.box(540, 540, 96, 46, madder, { r: 6 }),
    ].join(""),
  );
}

export function keyStraps(pen, { colours }) {
  return colours
    .map((colour, i) => {
      const x = 230 + i * 170;
      const d = pen.outline(
        [
          [x - 38, 260],
          [x + 38, 260],
          [x + 38, 600],
          [x - 38, 600],
        ],
        { r: 10 },
      );
      const diamondsDown = pen.each(7, (row) =>
        pen.shape(
          [
            [x, 272 + row * 48],
            [x + 18, 296 + row * 48],
            [x, 320 + row * 48],
            [x - 18, 296 + row * 48],
          ],
          row % 2 ? cream : honey,
          { r: 2, wobble: 1 },
        ),
      );
      const ring = `<circle cx="${x}" cy="208" r="42" fill="none" stroke="${darker(honey, 0.15)}" stroke-width="12"/>`;
      return pen.turn(
        (i - 1) * -7,
        x,
        208,
        ring +
          pen.cloth(
            d,
            colour,
            uprights(pen, [x - 38, 260, 76, 340], [darker(colour, 0.25)], 7, 55) + diamondsDown,
          ) +
          pen.box(x - 46, 248, 92, 48, bark, { r: 10 }) +
          pen.each(5, (n) =>
            pen.line(
              [
                [x - 30 + n * 15, 598],
                [x - 30 + n * 15, 634],
              ],
              darker(colour, 0.1),
              7,
            ),
          ),
      );
    })
    .join("");
}
