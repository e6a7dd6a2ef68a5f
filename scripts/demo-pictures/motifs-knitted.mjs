import { bark, cream, darker } from "./palette.mjs";
import { stripes, uprights, waves } from "./patterns.mjs";

export function slippers(pen, { colour, lining }) {
  const one = (x, y, tone) => {
    const upper = [
      [x, y + 10],
      [x + 70, y - 16],
      [x + 146, y + 4],
      [x + 190, y + 96],
      [x + 300, y + 126],
      [x + 352, y + 190],
      [x + 330, y + 240],
      [x + 160, y + 250],
      [x + 10, y + 244],
      [x - 14, y + 130],
    ];
    return [
      pen.box(x - 14, y + 220, 372, 44, bark, { r: 20 }),
      pen.soft(upper, tone),
      pen.blob(x + 72, y + 12, 80, 30, darker(tone, 0.1)),
      pen.blob(x + 72, y + 10, 62, 20, lining),
      pen.line(
        [
          [x + 150, y + 30],
          [x + 176, y + 110],
          [x + 120, y + 170],
          [x + 60, y + 240],
        ],
        darker(tone, 0.16),
        6,
      ),
      pen.blob(x + 258, y + 160, 22, 20, lining),
      pen.blob(x + 258, y + 160, 9, 8, cream),
    ].join("");
  };
  return pen.shadow(400, 636, 270) + one(290, 250, darker(colour, 0.12)) + one(150, 370, colour);
}

const star = (pen, x, y, reach, colour) =>
  pen.each(8, (i) =>
    pen.turn(
      i * 45,
      x,
      y,
      pen.shape(
        [
          [x, y - 4],
          [x + reach * 0.22, y - reach * 0.55],
          [x, y - reach],
          [x - reach * 0.22, y - reach * 0.55],
        ],
        colour,
        { r: 3, wobble: 1 },
      ),
    ),
  );

export function mittens(pen, { colour, pattern, cuff }) {
  const one = (x, side) => {
    const d = pen.softly([
      [x - 84, 560],
      [x - 92, 400],
      [x - 78, 240],
      [x, 170],
      [x + 78, 240],
      [x + 92, 400],
      [x + 84, 560],
    ]);
    const thumb = [
      [x + side * 60, 500],
      [x + side * 104, 380],
      [x + side * 160, 350],
      [x + side * 168, 410],
      [x + side * 128, 510],
      [x + side * 80, 560],
    ];
    const wrist = pen.outline(
      [
        [x - 88, 530],
        [x + 88, 530],
        [x + 96, 650],
        [x - 96, 650],
      ],
      { r: 16 },
    );
    return (
      pen.soft(thumb, darker(colour, 0.14)) +
      pen.cloth(d, colour, stripes(pen, [x - 110, 490, 220, 40], [pattern], 10, 12)) +
      star(pen, x, 350, 76, pattern) +
      pen.cloth(wrist, cuff, uprights(pen, [x - 100, 530, 200, 130], [darker(cuff, 0.16)], 9, 13))
    );
  };
  return pen.turn(-8, 270, 420, one(270, -1)) + pen.turn(8, 530, 420, one(530, 1));
}

export function hat(pen, { colour, band, tuft }) {
  const d = pen.softly([
    [196, 520],
    [206, 380],
    [290, 250],
    [400, 214],
    [510, 250],
    [594, 380],
    [604, 520],
    [400, 536],
  ]);
  const brim = pen.outline(
    [
      [176, 500],
      [624, 500],
      [630, 624],
      [170, 624],
    ],
    { r: 30 },
  );
  return [
    pen.shadow(400, 632, 240),
    pen.cloth(
      d,
      colour,
      waves(pen, [180, 250, 440, 240], band, 12, 74) +
        uprights(pen, [190, 220, 420, 300], [darker(colour, 0.12)], 4, 36),
    ),
    pen.cloth(brim, darker(colour, 0.08), uprights(pen, [170, 500, 460, 130], [band], 8, 24)),
    pen.blob(400, 190, 66, 62, tuft, { wobble: 0.14 }),
    pen.each(10, () => {
      const [x, y] = [400 + pen.jitter(40), 190 + pen.jitter(36)];
      return pen.line(
        [
          [x, y],
          [x + pen.jitter(14), y + pen.jitter(14)],
        ],
        darker(tuft, 0.18),
        5,
      );
    }),
  ].join("");
}

export function socks(pen, { colour, heel, band }) {
  const one = (x, y) => {
    const d = pen.softly([
      [x, y],
      [x + 136, y],
      [x + 140, y + 160],
      [x + 150, y + 250],
      [x + 250, y + 320],
      [x + 262, y + 386],
      [x + 190, y + 416],
      [x + 70, y + 380],
      [x + 4, y + 300],
      [x - 2, y + 150],
    ]);
    const details =
      stripes(pen, [x - 20, y + 90, 200, 60], [band], 16, 14) +
      uprights(pen, [x - 10, y - 10, 170, 92], [darker(colour, 0.14)], 7, 13) +
      pen.blob(x + 28, y + 330, 66, 72, heel) +
      pen.blob(x + 254, y + 372, 62, 62, heel) +
      pen.box(x - 10, y + 82, 180, 8, darker(colour, 0.2), { r: 3, wobble: 1 });
    return pen.cloth(d, colour, details);
  };
  return pen.shadow(400, 632, 250) + pen.turn(-10, 400, 400, one(372, 176)) + one(176, 216);
}
