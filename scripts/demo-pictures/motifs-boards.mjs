import { bark, cream, darker, honey, madder } from "./palette.mjs";
import { grain } from "./patterns.mjs";

export const birch = "#e3c795";

export const ash = "#d2ab74";

export const alder = "#c08a58";

export function cuttingBoard(pen, { tones }) {
  const d = pen.softly(
    [
      [370, 120],
      [430, 120],
      [444, 250],
      [560, 282],
      [580, 460],
      [566, 640],
      [400, 656],
      [234, 640],
      [220, 460],
      [240, 282],
      [356, 250],
    ],
    2,
  );
  const staves = tones
    .map((tone, i) => pen.box(200 + i * 80, 100, 82, 580, tone, { r: 2, wobble: 1 }))
    .join("");
  const veins = pen.each(tones.length * 2, (i) => {
    const x = 224 + i * 40;
    return pen.line(
      [
        [x, 320 + pen.jitter(40)],
        [x + pen.jitter(5), 450],
        [x, 580 + pen.jitter(40)],
      ],
      darker(tones[Math.floor(i / 2)], 0.14),
      4,
    );
  });
  return pen.turn(
    7,
    400,
    400,
    pen.shadow(410, 656, 190) +
      pen.cloth(d, tones[0], staves + veins) +
      pen.blob(400, 172, 18, 18, bark),
  );
}

export function butterKnives(pen) {
  const knife = (x, degrees, tone) =>
    pen.turn(
      degrees,
      x,
      420,
      pen.soft(
        [
          [x - 24, 170],
          [x + 30, 190],
          [x + 44, 290],
          [x + 22, 390],
          [x + 20, 560],
          [x + 24, 640],
          [x, 660],
          [x - 24, 640],
          [x - 20, 560],
          [x - 18, 390],
          [x - 36, 280],
        ],
        tone,
      ) +
        pen.line(
          [
            [x, 400],
            [x + 2, 500],
            [x, 620],
          ],
          darker(tone, 0.18),
          5,
        ) +
        pen.blob(x, 622, 7, 7, bark),
    );
  return (
    pen.shadow(400, 656, 220) + knife(290, -14, birch) + knife(400, 2, alder) + knife(515, 16, ash)
  );
}

export function candleHolders(pen, { tones }) {
  const flame = (x, y) =>
    pen.soft(
      [
        [x, y - 50],
        [x + 17, y - 14],
        [x, y + 4],
        [x - 17, y - 14],
      ],
      honey,
      { wobble: 1 },
    );
  const holder = (x, top, tone) =>
    [
      flame(x, top - 120),
      pen.box(x - 19, top - 116, 38, 130, cream, { r: 6, wobble: 1 }),
      pen.box(x - 38, top, 76, 40, darker(tone, 0.12), { r: 14 }),
      pen.box(x - 18, top + 30, 36, 600 - top, tone, { r: 8 }),
      pen.blob(x, top + 100, 36, 30, tone),
      pen.blob(x, top + 100, 36, 9, darker(tone, 0.16)),
      pen.box(x - 64, 606, 128, 44, darker(tone, 0.08), { r: 18 }),
    ].join("");
  return (
    pen.shadow(400, 652, 260) +
    holder(246, 420, tones[0]) +
    holder(402, 290, tones[1]) +
    holder(556, 370, tones[2])
  );
}

export function tray(pen) {
  const cup = (x, y) =>
    pen.line(
      [
        [x + 40, y - 10],
        [x + 72, y + 8],
        [x + 40, y + 34],
      ],
      cream,
      11,
    ) +
    pen.soft(
      [
        [x - 46, y - 26],
        [x + 46, y - 26],
        [x + 34, y + 46],
        [x - 34, y + 46],
      ],
      cream,
    ) +
    pen.blob(x, y - 24, 40, 12, bark);
  return [
    pen.shadow(400, 612, 310),
    pen.shape(
      [
        [176, 350],
        [624, 350],
        [690, 540],
        [110, 540],
      ],
      birch,
      { r: 20 },
    ),
    grain(pen, [190, 370, 420, 150], birch, 4),
    pen.box(240, 280, 100, 146, madder, { r: 34 }),
    pen.line(
      [
        [336, 310],
        [384, 340],
        [338, 400],
      ],
      madder,
      16,
    ),
    pen.blob(290, 282, 40, 16, darker(madder, 0.3)),
    cup(450, 410),
    cup(560, 440),
    pen.shape(
      [
        [106, 500],
        [694, 500],
        [680, 602],
        [120, 602],
      ],
      ash,
      { r: 22 },
    ),
    grain(pen, [130, 516, 540, 80], ash, 2),
    pen.box(330, 530, 140, 36, darker(bark, 0.2), { r: 18 }),
  ].join("");
}
