import { alder, birch } from "./motifs-boards.mjs";
import { raspberry } from "./motifs-garden.mjs";
import { bee, clothLid, jar } from "./motifs-vessels.mjs";
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
  paper,
  pine,
  rust,
  sky,
  wheat,
} from "./palette.mjs";
import { flower } from "./patterns.mjs";
import {
  basket,
  cloud,
  hill,
  house,
  pane,
  room,
  roundTree,
  sprout,
  spruce,
  sun,
} from "./scenery.mjs";

function humlesurr(pen) {
  const hive = (x, y, colour) =>
    [
      pen.box(x + 12, y + 200, 16, 50, bark, { r: 4 }),
      pen.box(x + 132, y + 200, 16, 50, bark, { r: 4 }),
      pen.box(x, y + 110, 160, 96, darker(colour, 0.1), { r: 8 }),
      pen.box(x + 4, y + 20, 152, 92, colour, { r: 8 }),
      pen.box(x - 12, y, 184, 30, bark, { r: 8 }),
      pen.box(x + 44, y + 172, 72, 16, ink, { r: 6 }),
      pen.box(x + 58, y + 56, 44, 12, darker(colour, 0.3), { r: 6 }),
    ].join("");
  return [
    sun(pen, 220, 150, 84),
    cloud(pen, 840, 120, 1.1),
    hill(pen, 420, 120, lighter(pine, 0.5)),
    roundTree(pen, 1040, 460, 190),
    roundTree(pen, 110, 460, 150, pine),
    hill(pen, 500, 60, lighter(moss, 0.2)),
    hive(300, 330, sky),
    hive(540, 350, honey),
    hive(780, 326, madder),
    pen.box(-20, 576, 1240, 120, moss, { r: 4, wobble: 6 }),
    pen.each(11, (i) =>
      flower(pen, 70 + i * 108, 606 + (i % 3) * 18, 20, [cream, madder, lighter(sky, 0.2)][i % 3]),
    ),
    bee(pen, 480, 250, 0.7),
    bee(pen, 690, 220, 0.55),
    bee(pen, 960, 300, 0.6),
    bee(pen, 240, 300, 0.5),
  ].join("");
}

function grobladet(pen) {
  const glass = mix(cream, sky, 0.55);
  const bars = pen.each(6, (i) => pen.box(640 + i * 84, 276, 9, 254, cream, { r: 2 }));
  return [
    sun(pen, 160, 140, 74),
    hill(pen, 420, 90, lighter(pine, 0.45)),
    spruce(pen, 480, 450, 170),
    spruce(pen, 560, 456, 220),
    pen.shape(
      [
        [600, 290],
        [700, 150],
        [1020, 150],
        [1110, 290],
      ],
      lighter(sky, 0.2),
      { r: 8 },
    ),
    pen.box(640, 276, 430, 260, glass, { r: 4 }),
    pen.each(5, (i) => sprout(pen, 690 + i * 82, 530, 1.3 + (i % 2) * 0.4, i % 2 ? pine : moss)),
    pen.each(4, (i) => pen.blob(716 + i * 86, 450 + (i % 2) * 26, 15, 15, madder)),
    bars,
    pen.box(632, 268, 446, 14, cream, { r: 4 }),
    hill(pen, 530, 20, darker(wheat, 0.25)),
    pen.each(3, (row) =>
      pen.line(
        [
          [-20, 560 + row * 46],
          [600, 552 + row * 46],
          [1220, 562 + row * 46],
        ],
        bark,
        24,
      ),
    ),
    pen.each(10, (i) => sprout(pen, 60 + i * 120, 558, 0.8, moss)),
    pen.each(9, (i) => sprout(pen, 110 + i * 124, 604, 0.9, pine)),
    pen.each(9, (i) => sprout(pen, 50 + i * 134, 652, 1, i % 3 ? moss : madder)),
    pen.box(300, 330, 12, 210, bark, { r: 4 }),
    pen.shape(
      [
        [276, 520],
        [336, 520],
        [330, 590],
        [306, 606],
        [282, 590],
      ],
      "#8d857a",
      { r: 8 },
    ),
    pen.box(280, 320, 52, 16, bark, { r: 6 }),
  ].join("");
}

function hallonbacken(pen) {
  const bush = (x, y, size) =>
    pen.blob(x, y, size, size * 0.8, pine, { wobble: 0.08 }) +
    pen.blob(x - size * 0.3, y - size * 0.2, size * 0.46, size * 0.4, lighter(pine, 0.18), {
      wobble: 0.08,
    }) +
    pen.each(4, (i) =>
      pen.blob(
        x + Math.cos(i * 1.7) * size * 0.6,
        y + Math.sin(i * 1.4) * size * 0.46,
        9,
        10,
        madder,
      ),
    );
  return [
    sun(pen, 940, 170, 90, rust),
    pen.box(-20, 270, 1240, 120, sky, { r: 2, wobble: 3 }),
    hill(pen, 400, 70, lighter(moss, 0.35)),
    house(pen, 190, 290, 190, 110, cream, madder),
    pane(pen, 224, 320, 36, 40),
    pane(pen, 310, 320, 36, 40),
    hill(pen, 480, 90, lighter(moss, 0.15)),
    pen.each(4, (i) => bush(560 + i * 170, 430 + (i % 2) * 14, 62)),
    hill(pen, 570, 60, moss),
    pen.each(5, (i) => bush(100 + i * 250, 560 + (i % 2) * 12, 82)),
    basket(pen, 470, 560, 170, 90),
    raspberry(pen, 510, 546, 0.7),
    raspberry(pen, 560, 536, 0.76),

    pen.place(
      700,
      470,
      0.3,
      jar(pen, { x: 60, y: 200, h: 380, fill: madder }) + clothLid(pen, 74, 156, 272, madder),
    ),
  ].join("");
}

function bjorkasen(pen) {
  const log = (x, y, r) =>
    pen.blob(x, y, r, r, darker(bark, 0.1)) +
    pen.blob(x, y, r * 0.82, r * 0.82, birch) +
    pen.blob(x, y, r * 0.5, r * 0.5, darker(birch, 0.12)) +
    pen.blob(x, y, r * 0.22, r * 0.22, birch);
  const birchTree = (x, h) =>
    pen.box(x, 560 - h, 34, h, cream, { r: 6 }) +
    pen.each(5, (i) =>
      pen.box(x + (i % 2 ? 0 : 16), 590 - h + i * (h / 5.5), 18, 8, ink, { r: 3 }),
    ) +
    pen.blob(x + 17, 540 - h, 96, 76, lighter(moss, 0.15), { wobble: 0.08 });
  return [
    hill(pen, 420, 140, lighter(pine, 0.4)),
    [70, 170, 1090].map((x, i) => spruce(pen, x, 470, 240 - i * 30)).join(""),
    hill(pen, 500, 40, moss),
    birchTree(290, 330),
    birchTree(1010, 360),
    pen.box(420, 250, 26, 320, bark, { r: 6 }),
    pen.box(900, 250, 26, 320, bark, { r: 6 }),
    pen.shape(
      [
        [370, 260],
        [420, 170],
        [980, 200],
        [980, 270],
      ],
      "#9a9488",
      { r: 8 },
    ),
    pen.box(440, 470, 470, 34, darker(wheat, 0.3), { r: 6 }),
    pen.box(470, 400, 300, 72, birch, { r: 10 }),
    pen.blob(790, 440, 76, 76, "#c9c4ba", { wobble: 0.01 }),
    pen.each(12, (i) =>
      pen.turn(
        i * 30,
        790,
        440,
        pen.shape(
          [
            [780, 366],
            [800, 366],
            [796, 350],
          ],
          "#c9c4ba",
          { r: 1, wobble: 0 },
        ),
      ),
    ),
    pen.blob(790, 440, 18, 18, madder),
    pen.box(470, 500, 400, 60, darker(bark, 0.3), { r: 6 }),
    pen.box(-20, 556, 1240, 140, darker(wheat, 0.15), { r: 4, wobble: 6 }),
    [0, 1, 2].map((i) => log(110 + i * 92, 600, 46)).join(""),
    [0, 1].map((i) => log(156 + i * 92, 524, 46)).join(""),
    pen.each(5, (i) => pen.box(930, 620 - i * 26, 220, 20, i % 2 ? birch : alder, { r: 4 })),
  ].join("");
}

function spanet(pen) {
  const tool = (x, head) => pen.box(x - 8, 150, 16, 150, alder, { r: 6 }) + head;
  const curl = (x, y) =>
    pen.line(
      [
        [x, y],
        [x + 24, y - 22],
        [x + 44, y],
        [x + 26, y + 12],
        [x + 20, y - 4],
      ],
      birch,
      9,
    );
  return [
    room(pen, lighter(moss, 0.6), wheat),
    pane(pen, 70, 90, 200, 220),
    pen.box(340, 110, 520, 230, darker(birch, 0.1), { r: 12 }),
    tool(410, pen.box(376, 140, 68, 40, ink, { r: 8 })),
    tool(
      510,
      pen.shape(
        [
          [490, 180],
          [530, 180],
          [526, 130],
          [494, 130],
        ],
        "#8d857a",
        { r: 4 },
      ),
    ),
    pen.shape(
      [
        [570, 150],
        [590, 150],
        [720, 290],
        [570, 220],
      ],
      "#c9c4ba",
      { r: 6 },
    ),
    pen.box(556, 134, 60, 70, madder, { r: 18 }),
    tool(790, pen.box(760, 140, 60, 26, honey, { r: 8 })),
    pen.box(180, 440, 840, 44, birch, { r: 10 }),
    pen.box(180, 476, 840, 26, darker(birch, 0.18), { r: 6 }),
    pen.box(230, 494, 54, 130, alder, { r: 6 }),
    pen.box(910, 494, 54, 130, alder, { r: 6 }),
    pen.box(250, 560, 690, 26, darker(alder, 0.15), { r: 6 }),
    pen.box(940, 410, 60, 100, darker(alder, 0.2), { r: 8 }),
    pen.box(420, 416, 300, 28, alder, { r: 4 }),
    pen.box(470, 360, 170, 58, rust, { r: 14 }),
    pen.box(600, 320, 24, 60, bark, { r: 8 }),
    pen.blob(500, 350, 24, 24, bark),
    curl(660, 400),
    curl(720, 430),
    curl(380, 600),
    curl(560, 620),
    curl(700, 606),
    pen.box(1050, 300, 70, 320, birch, { r: 4 }),
    pen.box(1100, 260, 60, 360, alder, { r: 4 }),
  ].join("");
}

export const gardenScenes = {
  humlesurr: [paper.straw, humlesurr],
  grobladet: [paper.mist, grobladet],
  hallonbacken: [paper.rose, hallonbacken],
  bjorkasen: [paper.straw, bjorkasen],
  spanet: [paper.sage, spanet],
};
