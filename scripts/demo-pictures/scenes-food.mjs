import { ryeLoaf } from "./motifs-baking.mjs";
import { bean, cup } from "./motifs-coffee.mjs";
import {
  bark,
  cream,
  darker,
  honey,
  ink,
  lighter,
  madder,
  moss,
  oat,
  paper,
  pine,
  rust,
  sky,
  wheat,
  woad,
} from "./palette.mjs";
import { leaf } from "./patterns.mjs";
import { boardShelf, pane, pot, room, steam, table } from "./scenery.mjs";
import { hyllan, trampen } from "./scenes-street.mjs";

export const bread = "#cf8f4e";

function morgonbonan(pen) {
  const sack = (x, y, scale) =>
    pen.place(
      x,
      y,
      scale,
      pen.soft(
        [
          [-80, -90],
          [80, -90],
          [100, 40],
          [90, 110],
          [-90, 110],
          [-100, 40],
        ],
        darker(oat, 0.12),
      ) +
        pen.blob(0, -92, 84, 26, bark) +
        pen.each(8, (i) =>
          bean(pen, -54 + i * 16, -98 + (i % 2) * 10, i * 40, 0.5, darker(bark, 0.2)),
        ) +
        bean(pen, 0, 10, -30, 1.1, rust),
    );
  return [
    room(pen, lighter(honey, 0.62), "#b08a66"),
    pane(pen, 90, 90, 180, 200, lighter(rust, 0.6)),
    pen.box(640, -20, 60, 190, "#8d857a", { r: 6 }),
    pen.box(470, 260, 330, 220, madder, { r: 60 }),
    pen.blob(490, 370, 104, 108, darker(madder, 0.25)),
    pen.blob(490, 370, 78, 82, darker(bark, 0.35)),
    pen.each(9, (i) =>
      bean(
        pen,
        490 + Math.cos(i * 2.4) * (14 + i * 5),
        380 + Math.sin(i * 2.4) * (12 + i * 5),
        i * 50,
        0.6,
      ),
    ),
    pen.shape(
      [
        [590, 150],
        [750, 150],
        [700, 266],
        [640, 266],
      ],
      honey,
      { r: 12 },
    ),
    pen.box(540, 476, 40, 130, ink, { r: 6 }),
    pen.box(720, 476, 40, 130, ink, { r: 6 }),
    pen.blob(400, 530, 150, 40, "#8d857a"),
    pen.blob(400, 522, 130, 30, bark),
    pen.box(386, 540, 30, 76, ink, { r: 6 }),
    pen.blob(760, 330, 26, 26, cream),
    pen.line(
      [
        [760, 330],
        [772, 316],
      ],
      ink,
      5,
    ),
    steam(pen, 360, 490),
    sack(960, 500, 1),
    sack(1090, 530, 0.8),
    sack(190, 530, 0.8),
  ].join("");
}

function kavelstugan(pen) {
  const bricks = pen.each(5, (row) =>
    pen.each(6, (i) =>
      (row + i * 2) % 3
        ? ""
        : pen.box(440 + i * 76 + (row % 2) * 30, 130 + row * 78, 56, 26, darker(rust, 0.14), {
            r: 4,
          }),
    ),
  );
  const loaf = (x, y) =>
    pen.blob(x, y, 50, 32, bread) +
    pen.line(
      [
        [x - 20, y - 14],
        [x - 8, y + 6],
      ],
      cream,
      6,
    ) +
    pen.line(
      [
        [x + 8, y - 16],
        [x + 20, y + 4],
      ],
      cream,
      6,
    );
  return [
    room(pen, lighter(wheat, 0.5), "#b58e68"),
    pen.box(410, 80, 500, 500, rust, { r: 40 }),
    pen.box(560, -20, 200, 130, rust, { r: 6 }),
    bricks,
    pen.soft(
      [
        [500, 440],
        [510, 320],
        [660, 240],
        [810, 320],
        [820, 440],
      ],
      darker(bark, 0.5),
    ),
    pen.soft(
      [
        [560, 436],
        [590, 370],
        [630, 400],
        [660, 320],
        [700, 396],
        [740, 366],
        [764, 436],
      ],
      honey,
    ),
    pen.soft(
      [
        [610, 436],
        [640, 400],
        [664, 372],
        [690, 408],
        [716, 436],
      ],
      cream,
    ),
    pen.box(470, 436, 380, 30, darker(rust, 0.35), { r: 8 }),
    boardShelf(pen, 70, 220, 280),
    boardShelf(pen, 70, 340, 280),
    loaf(130, 188),
    loaf(240, 188),
    loaf(190, 308),
    loaf(296, 308),
    pen.blob(100, 300, 40, 40, wheat),
    pen.blob(100, 300, 9, 9, lighter(wheat, 0.5)),
    table(pen, 60, 500, 420, 120, birchTable),
    pen.blob(180, 478, 92, 34, lighter(oat, 0.4)),
    pen.turn(
      -8,
      360,
      474,
      pen.box(270, 462, 150, 34, bread, { r: 16 }) + pen.box(244, 472, 200, 14, bark, { r: 7 }),
    ),
    pen.place(884, 326, 0.41, ryeLoaf(pen)),
    table(pen, 930, 586, 240, 60, birchTable),
    pen.box(1000, 130, 18, 300, bark, { r: 6 }),
    pen.box(964, 110, 90, 110, wheat, { r: 26 }),
  ].join("");
}

const birchTable = "#d9bb88";

function grytlocket(pen) {
  const ladle = (x, h) =>
    pen.box(x - 5, 116, 10, h, "#8d857a", { r: 4 }) + pen.blob(x, 120 + h, 28, 24, "#8d857a");
  return [
    room(pen, lighter(sky, 0.3), "#c2a27c"),
    pen.each(3, (row) =>
      pen.each(9, (i) =>
        (row + i) % 2
          ? pen.box(60 + i * 122, 330 + row * 66, 116, 60, lighter(sky, 0.5), { r: 4 })
          : "",
      ),
    ),
    pen.box(300, 104, 600, 16, ink, { r: 6 }),
    ladle(360, 80),
    ladle(450, 100),
    pen.box(536, 116, 10, 60, "#8d857a", { r: 4 }),
    pen.blob(541, 206, 46, 46, ink),
    pen.each(3, (i) => leaf(pen, 660, 120, 90, 60 + i * 30, i % 2 ? moss : pine)),
    ladle(780, 74),
    pen.each(4, (i) => pen.blob(856, 136 + i * 28, 18, 17, i % 2 ? cream : lighter(madder, 0.4))),
    pen.box(320, 440, 420, 190, cream, { r: 14 }),
    pen.box(320, 430, 420, 26, ink, { r: 8 }),
    pen.box(370, 490, 200, 110, darker(bark, 0.4), { r: 14 }),
    pen.each(3, (i) => pen.blob(620 + i * 40, 490, 13, 13, madder)),
    pot(pen, 350, 330, 160, 104, madder),
    pot(pen, 560, 350, 140, 84, woad),
    steam(pen, 410, 290),
    steam(pen, 616, 310),
    table(pen, 790, 450, 360, 170, birchTable),
    pen.box(830, 430, 180, 24, wheat, { r: 8 }),
    pen.soft(
      [
        [850, 424],
        [930, 396],
        [996, 418],
        [930, 436],
      ],
      "#d9793b",
    ),
    pen.blob(1062, 404, 52, 48, moss),
    pen.blob(1062, 408, 34, 32, lighter(moss, 0.3)),
    table(pen, 40, 470, 230, 150, birchTable),
    cup(pen, 110, 424, 0.7, honey),
    cup(pen, 200, 424, 0.7, madder),
  ].join("");
}

export const foodScenes = {
  hyllan: [lighter(sky, 0.55), hyllan],
  morgonbonan: [paper.straw, morgonbonan],
  kavelstugan: [paper.linen, kavelstugan],
  grytlocket: [paper.mist, grytlocket],
  trampen: [lighter(sky, 0.5), trampen],
};
