import { bark, cream, darker, honey, ink, lighter, moss, pine } from "./palette.mjs";

export const bean = (pen, x, y, degrees, scale = 1, colour = bark) =>
  pen.turn(
    degrees,
    x,
    y,
    pen.blob(x, y, 34 * scale, 24 * scale, colour) +
      pen.line(
        [
          [x - 28 * scale, y + 4 * scale],
          [x, y - 5 * scale],
          [x + 28 * scale, y + 3 * scale],
        ],
        darker(colour, 0.45),
        5 * scale,
      ),
  );

/** The sun half over a hill, for the light roast. */
export const sunrise = (pen) => (x, y) =>
  pen.clip(
    pen.round(x, y, 82, 82, 0.01),
    pen.box(x - 90, y - 90, 180, 180, cream) +
      pen.blob(x, y + 16, 44, 44, honey) +
      pen.each(7, (i) => {
        const angle = Math.PI + (i / 6) * Math.PI;
        return pen.line(
          [
            [x + Math.cos(angle) * 54, y + 16 + Math.sin(angle) * 54],
            [x + Math.cos(angle) * 74, y + 16 + Math.sin(angle) * 74],
          ],
          honey,
          8,
        );
      }) +
      pen.soft(
        [
          [x - 100, y + 30],
          [x - 30, y + 14],
          [x + 40, y + 36],
          [x + 100, y + 22],
          [x + 100, y + 100],
          [x - 100, y + 100],
        ],
        moss,
      ),
  );

/** A moon over a hill, for the dark roast. */
export const moonlight = (pen) => (x, y) =>
  pen.clip(
    pen.round(x, y, 82, 82, 0.01),
    pen.box(x - 90, y - 90, 180, 180, lighter(ink, 0.12)) +
      pen.blob(x + 6, y - 16, 36, 36, honey) +
      pen.blob(x + 22, y - 26, 32, 32, lighter(ink, 0.12)) +
      pen.soft(
        [
          [x - 100, y + 40],
          [x - 30, y + 20],
          [x + 40, y + 44],
          [x + 100, y + 30],
          [x + 100, y + 100],
          [x - 100, y + 100],
        ],
        pine,
      ),
  );

export function coffeePot(pen, x, y, scale, colour) {
  return pen.place(
    x,
    y,
    scale,
    pen.line(
      [
        [84, -120],
        [160, -100],
        [150, 20],
        [92, 50],
      ],
      darker(colour, 0.25),
      24,
    ) +
      pen.shape(
        [
          [-80, -170],
          [80, -170],
          [110, 120],
          [-110, 120],
        ],
        colour,
        { r: 26 },
      ) +
      pen.shape(
        [
          [-76, -60],
          [-150, -130],
          [-170, -116],
          [-92, 20],
        ],
        colour,
        { r: 12 },
      ) +
      pen.box(-86, -200, 172, 44, darker(colour, 0.2), { r: 18 }) +
      pen.blob(0, -214, 20, 20, honey) +
      pen.line(
        [
          [-60, -120],
          [-74, 0],
          [-82, 80],
        ],
        lighter(colour, 0.4),
        12,
      ),
  );
}

export function cup(pen, x, y, scale, colour) {
  return pen.place(
    x,
    y,
    scale,
    pen.blob(0, 50, 96, 20, darker(colour, 0.18)) +
      pen.line(
        [
          [56, -22],
          [100, -6],
          [50, 26],
        ],
        colour,
        15,
      ) +
      pen.soft(
        [
          [-68, -40],
          [68, -40],
          [48, 44],
          [-48, 44],
        ],
        colour,
      ) +
      pen.blob(0, -38, 60, 16, bark),
  );
}
