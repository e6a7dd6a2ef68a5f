import { cream, darker, lighter, mix, oat, rust, wheat } from "./palette.mjs";
import { stripes } from "./patterns.mjs";

/** A twisted skein of yarn; several stand beside each other. */
export function skein(pen, x, y, colour, scale = 1) {
  const turns = [54, 74, 84, 90, 92, 90, 84, 74, 54];
  const twist = turns
    .map((reach, i) => {
      const top = -196 + i * 49;
      const tone = i % 2 ? darker(colour, 0.1) : colour;
      const strand = pen.line(
        [
          [-reach * 0.72, top - 3],
          [0, top + 6],
          [reach * 0.72, top - 3],
        ],
        darker(tone, 0.14),
        6,
      );
      return pen.turn(-24, 0, top, pen.blob(0, top, reach, 37, tone) + strand);
    })
    .join("");
  const loop = pen.blob(6, -236, 40, 38, darker(colour, 0.16)) + pen.blob(6, -240, 16, 14, oat);
  const band = pen.box(-78, -40, 156, 84, cream, { r: 10 }) + pen.blob(0, 2, 20, 20, rust);
  return pen.place(
    x,
    y,
    scale,
    pen.blob(0, 226, 32, 26, darker(colour, 0.16)) + loop + twist + band,
  );
}

/** A hank hung up to dry. */
export function hank(pen, x, y, colour) {
  const strands = [-18, 0, 18].map((aside) =>
    pen.line(
      [
        [x + aside * 0.6, y + 20],
        [x + aside, y + 90],
        [x + aside * 0.8, y + 178],
      ],
      darker(colour, 0.18),
      5,
    ),
  );
  return (
    pen.soft(
      [
        [x - 22, y],
        [x + 22, y],
        [x + 36, y + 100],
        [x + 26, y + 190],
        [x - 26, y + 190],
        [x - 36, y + 100],
      ],
      colour,
    ) +
    strands.join("") +
    pen.box(x - 28, y + 30, 56, 18, cream, { r: 6 })
  );
}

export function yarnBall(pen, x, y, radius, colour) {
  const [few, all] = radius < 60 ? [3, 5] : [5, 9];
  const strands = pen.each(all, (i) => {
    const degrees = i < few ? -30 : 50;
    const offset = (i < few ? i - (few - 1) / 2 : i - (few + all - 1) / 2) * radius * (1.5 / few);
    return pen.turn(
      degrees,
      x,
      y,
      pen.line(
        [
          [x - radius * 1.1, y + offset * 0.6],
          [x, y + offset * 1.4],
          [x + radius * 1.1, y + offset * 0.6],
        ],
        i < few ? darker(colour, 0.18) : lighter(colour, 0.24),
        radius * 0.07,
      ),
    );
  });
  return pen.cloth(pen.round(x, y, radius, radius, 0.015), colour, strands);
}

/** Carded wool swelling out of a bag. */
export function fleece(pen, x, y, scale, colour = cream) {
  const puffs = [
    [-110, 10, 80],
    [-50, -60, 90],
    [50, -70, 92],
    [116, 0, 78],
    [0, 10, 110],
  ];
  const curl = (cx, cy, r) =>
    pen.line(
      [
        [cx - r, cy],
        [cx - r * 0.2, cy - r * 0.9],
        [cx + r * 0.7, cy - r * 0.1],
        [cx + r * 0.1, cy + r * 0.5],
        [cx - r * 0.3, cy],
      ],
      mix(colour, wheat, 0.55),
      7,
    );
  return pen.place(
    x,
    y,
    scale,
    puffs.map(([cx, cy, r]) => pen.blob(cx, cy, r, r * 0.9, colour)).join("") +
      [
        [-100, 4],
        [-36, -70],
        [60, -64],
        [110, 14],
        [6, 6],
      ]
        .map(([cx, cy]) => curl(cx, cy, 34))
        .join(""),
  );
}

/** Thread wound on five small cards. */
export function bobbins(pen, { colours }) {
  return (
    pen.shadow(400, 610, 280) +
    colours
      .map((colour, i) => {
        const x = 172 + i * 114;
        const y = 400 + (i % 2 ? 18 : -14);
        return (
          pen.shape(
            [
              [x - 50, y - 190],
              [x + 50, y - 190],
              [x + 36, y - 120],
              [x + 36, y + 120],
              [x + 50, y + 200],
              [x - 50, y + 200],
              [x - 36, y + 120],
              [x - 36, y - 120],
            ],
            wheat,
            { r: 16 },
          ) +
          pen.cloth(
            pen.outline(
              [
                [x - 46, y - 120],
                [x + 46, y - 120],
                [x + 46, y + 126],
                [x - 46, y + 126],
              ],
              { r: 22 },
            ),
            colour,
            stripes(pen, [x - 50, y - 120, 100, 250], [darker(colour, 0.16)], 7, 20),
          )
        );
      })
      .join("")
  );
}
