import { fleece, hank, yarnBall } from "./motifs-yarn.mjs";
import {
  bark,
  cream,
  darker,
  honey,
  lighter,
  madder,
  mix,
  moss,
  oat,
  pine,
  rust,
  sky,
  wheat,
  woad,
} from "./palette.mjs";
import { stripes } from "./patterns.mjs";
import {
  basket,
  boardShelf,
  cloud,
  door,
  hill,
  house,
  pane,
  room,
  roundTree,
  sheep,
  spruce,
  steam,
  sun,
  tuft,
} from "./scenery.mjs";

export function ullkorgen(pen) {
  return [
    sun(pen, 980, 150, 80),
    cloud(pen, 250, 130, 1.1),
    hill(pen, 430, 110, mix(sky, pine, 0.35)),
    pen.box(-20, 400, 1240, 70, sky, { r: 4 }),
    hill(pen, 500, 50, lighter(moss, 0.3)),
    house(pen, 690, 320, 330, 190, madder, darker(bark, 0.2)),
    door(pen, 800, 390, 110, 120, cream),
    pane(pen, 726, 370, 40, 44),
    pane(pen, 942, 370, 40, 44),
    roundTree(pen, 1130, 500, 150),
    pen.box(-20, 540, 1240, 200, moss, { r: 4, wobble: 6 }),
    sheep(pen, 180, 500, 0.8, lighter(oat, 0.4)),
    sheep(pen, 330, 540, 1),
    sheep(pen, 560, 510, 0.75, "#8d857a"),
    fleece(pen, 1060, 546, 0.6),
    basket(pen, 976, 560, 170, 84),
    tuft(pen, 90, 640),
    tuft(pen, 640, 646),
    tuft(pen, 800, 620),
  ].join("");
}

export function kardkvarnen(pen) {
  const wheel = [
    `<circle cx="470" cy="440" r="118" fill="none" stroke="${bark}" stroke-width="22"/>`,
    `<circle cx="470" cy="440" r="80" fill="none" stroke="${bark}" stroke-width="9"/>`,
    pen.each(8, (i) =>
      pen.turn(i * 45, 470, 440, pen.box(463, 300, 14, 140, darker(bark, 0.15), { r: 3 })),
    ),
    pen.blob(470, 440, 24, 24, honey),
  ].join("");
  return [
    hill(pen, 420, 130, lighter(pine, 0.45)),
    [90, 190, 270, 1010, 1110].map((x, i) => spruce(pen, x, 470, 190 + (i % 3) * 50)).join(""),
    hill(pen, 480, 30, moss),
    house(pen, 520, 270, 330, 250, wheat, madder),
    pane(pen, 640, 320, 60, 70),
    pane(pen, 750, 320, 60, 70),
    door(pen, 700, 420, 74, 100, pine),
    pen.box(750, 90, 44, 90, darker(rust, 0.2), { r: 4 }),
    wheel,
    pen.soft(
      [
        [-40, 560],
        [300, 530],
        [560, 560],
        [800, 590],
        [1240, 570],
        [1240, 720],
        [-40, 720],
      ],
      sky,
    ),
    pen.each(5, (i) =>
      pen.line(
        [
          [120 + i * 220, 610 + (i % 2) * 30],
          [170 + i * 220, 602 + (i % 2) * 30],
          [220 + i * 220, 610 + (i % 2) * 30],
        ],
        cream,
        6,
      ),
    ),
    yarnBall(pen, 930, 520, 52, "#a39b8f"),
    yarnBall(pen, 1020, 530, 42, lighter(oat, 0.4)),
  ].join("");
}

export function fargrytan(pen) {
  const fire = (x) =>
    pen.soft(
      [
        [x - 50, 600],
        [x - 30, 550],
        [x, 520],
        [x + 28, 552],
        [x + 50, 600],
      ],
      rust,
    ) + pen.blob(x, 584, 22, 24, honey);
  const kettle = (x, dye) =>
    fire(x) +
    pen.soft(
      [
        [x - 105, 430],
        [x + 105, 430],
        [x + 96, 520],
        [x, 566],
        [x - 96, 520],
      ],
      "#b0703d",
    ) +
    pen.blob(x, 430, 108, 28, darker("#b0703d", 0.3)) +
    pen.blob(x, 432, 88, 19, dye) +
    steam(pen, x - 20, 400);
  return [
    sun(pen, 180, 150, 70, rust),
    hill(pen, 440, 120, lighter(moss, 0.35)),
    hill(pen, 520, 40, moss),
    pen.box(120, 150, 22, 440, bark, { r: 8 }),
    pen.box(1060, 150, 22, 440, bark, { r: 8 }),
    pen.line(
      [
        [130, 176],
        [600, 206],
        [1072, 176],
      ],
      darker(bark, 0.2),
      9,
    ),
    [madder, honey, woad, "#8a6a4a", moss, rust]
      .map((colour, i) => hank(pen, 230 + i * 148, 192 - Math.abs(2.5 - i) * 6, colour))
      .join(""),
    pen.box(-20, 590, 1240, 120, darker(moss, 0.12), { r: 4, wobble: 6 }),
    kettle(330, madder),
    kettle(610, woad),
    kettle(890, honey),
  ].join("");
}

export function tradlyckan(pen) {
  const warp = pen.each(16, (i) =>
    pen.line(
      [
        [420 + i * 24, 200],
        [420 + i * 24, 400],
      ],
      cream,
      5,
    ),
  );
  return [
    room(pen, lighter(sky, 0.35), wheat),
    pane(pen, 80, 100, 170, 230),
    pen.box(376, 110, 30, 500, bark, { r: 8 }),
    pen.box(796, 110, 30, 500, bark, { r: 8 }),
    pen.box(350, 96, 502, 36, darker(bark, 0.12), { r: 10 }),
    warp,
    pen.box(396, 230, 410, 26, darker(bark, 0.1), { r: 8 }),
    pen.box(396, 300, 410, 32, rust, { r: 8 }),
    pen.cloth(
      pen.outline(
        [
          [412, 396],
          [790, 396],
          [790, 540],
          [412, 540],
        ],
        { r: 6 },
      ),
      oat,
      stripes(pen, [400, 400, 400, 150], [madder, woad, honey, moss], 14, 10),
    ),
    pen.box(360, 530, 482, 40, bark, { r: 14 }),
    pen.box(440, 604, 320, 26, darker(bark, 0.15), { r: 8 }),
    boardShelf(pen, 900, 250, 240),
    boardShelf(pen, 900, 400, 240),
    [madder, honey, woad].map((c, i) => yarnBall(pen, 950 + i * 72, 216, 34, c)).join(""),
    [moss, rust, cream].map((c, i) => yarnBall(pen, 950 + i * 72, 366, 34, c)).join(""),
    basket(pen, 120, 520, 170, 100),
    yarnBall(pen, 170, 500, 44, rust),
    yarnBall(pen, 240, 506, 40, moss),
  ].join("");
}
