import { alder, ash, birch } from "./motifs-boards.mjs";
import { bark, cream, darker, honey, ink, madder, moss, oat, wheat } from "./palette.mjs";
import { grain, leaf } from "./patterns.mjs";

export function nestingBox(pen) {
  return [
    pen.box(378, 110, 44, 560, darker(bark, 0.1), { r: 8 }),
    pen.shape(
      [
        [254, 300],
        [400, 190],
        [546, 300],
        [546, 620],
        [254, 620],
      ],
      ash,
      { r: 10 },
    ),
    grain(pen, [270, 330, 260, 270], ash, 5),
    pen.shape(
      [
        [214, 316],
        [400, 160],
        [586, 316],
        [560, 346],
        [400, 214],
        [240, 346],
      ],
      madder,
      { r: 12 },
    ),
    pen.blob(400, 388, 54, 54, darker(bark, 0.5)),
    pen.box(390, 480, 20, 56, bark, { r: 8 }),
    bird(pen, 470, 470),
    pen.box(236, 606, 328, 28, darker(ash, 0.2), { r: 8 }),
    leaf(pen, 420, 640, 120, 20, moss),
    leaf(pen, 380, 650, 100, 165, moss),
  ].join("");
}

function bird(pen, x, y) {
  return (
    pen.soft(
      [
        [x - 50, y - 8],
        [x - 20, y - 44],
        [x + 20, y - 30],
        [x + 70, y + 16],
        [x + 10, y + 34],
        [x - 36, y + 20],
      ],
      honey,
    ) +
    pen.blob(x - 28, y - 26, 26, 22, ink) +
    pen.blob(x - 24, y - 18, 12, 9, cream) +
    pen.shape(
      [
        [x - 52, y - 28],
        [x - 70, y - 20],
        [x - 50, y - 16],
      ],
      bark,
      { r: 2, wobble: 0 },
    ) +
    pen.soft(
      [
        [x - 4, y - 14],
        [x + 40, y + 0],
        [x + 66, y + 20],
        [x + 10, y + 14],
      ],
      moss,
    )
  );
}

export function beeHotel(pen) {
  const hole = (x, y, r, tone = darker(bark, 0.4)) => pen.blob(x, y, r, r, tone);
  const blocks = pen.each(3, (row) =>
    pen.each(4, (i) =>
      hole(290 + i * 72 + (row % 2 ? 10 : 0), 330 + row * 46, 9 + ((row + i) % 3) * 4),
    ),
  );
  const reeds = pen.each(3, (row) =>
    pen.each(8, (i) => {
      const [x, y] = [268 + i * 38, 492 + row * 38];
      return pen.blob(x, y, 18, 18, row % 2 ? wheat : honey) + hole(x, y, 8);
    }),
  );
  return [
    pen.shadow(400, 650, 220),
    pen.shape(
      [
        [232, 290],
        [400, 170],
        [568, 290],
        [568, 640],
        [232, 640],
      ],
      darker(bark, 0.15),
      { r: 10 },
    ),
    pen.box(250, 296, 300, 158, birch, { r: 8 }),
    blocks,
    pen.box(250, 466, 300, 156, darker(bark, 0.45), { r: 8 }),
    reeds,
    pen.shape(
      [
        [190, 310],
        [400, 140],
        [610, 310],
        [586, 338],
        [400, 196],
        [214, 338],
      ],
      alder,
      { r: 12 },
    ),
    pen.blob(400, 252, 22, 22, honey),
  ].join("");
}

export function kindling(pen) {
  const sticks = pen.each(11, (i) => {
    const x = 250 + i * 30;
    const tone = [birch, ash, alder][i % 3];
    return pen.turn(
      (i - 5) * 4,
      x,
      400,
      pen.box(x - 18, 190 + ((i * 37) % 60), 36, 260, tone, { r: 5 }) +
        pen.line(
          [
            [x, 230 + ((i * 37) % 60)],
            [x + 2, 330],
            [x, 400],
          ],
          darker(tone, 0.2),
          4,
        ),
    );
  });
  const sack = pen.softly([
    [222, 390],
    [400, 410],
    [578, 390],
    [600, 500],
    [620, 620],
    [400, 660],
    [180, 620],
    [200, 500],
  ]);
  const weave = pen.each(6, (i) =>
    pen.line(
      [
        [190, 450 + i * 34],
        [400, 462 + i * 34],
        [610, 448 + i * 34],
      ],
      darker(oat, 0.12),
      4,
    ),
  );
  return (
    pen.shadow(400, 654, 240) +
    sticks +
    pen.cloth(sack, darker(oat, 0.06), weave) +
    pen.soft(
      [
        [214, 386],
        [400, 400],
        [586, 386],
        [594, 430],
        [400, 452],
        [206, 430],
      ],
      darker(oat, 0.18),
    ) +
    leaf(pen, 380, 580, 90, -60, moss) +
    leaf(pen, 390, 580, 80, -120, moss)
  );
}
