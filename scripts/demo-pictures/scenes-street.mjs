import { bean } from "./motifs-coffee.mjs";
import { jar } from "./motifs-vessels.mjs";
import { yarnBall } from "./motifs-yarn.mjs";
import {
  bark,
  cream,
  darker,
  honey,
  indigo,
  ink,
  lighter,
  madder,
  moss,
  pine,
  rust,
  sky,
  wheat,
  woad,
} from "./palette.mjs";
import {
  basket,
  boardShelf,
  cloud,
  door,
  house,
  pane,
  roundTree,
  sprout,
  sun,
} from "./scenery.mjs";
import { bread } from "./scenes-food.mjs";

export function hyllan(pen) {
  const awning = pen.each(10, (i) => {
    const x = 250 + i * 70;
    return pen.shape(
      [
        [x, 230],
        [x + 70, 230],
        [x + 74, 320],
        [x + 36, 340],
        [x - 2, 320],
      ],
      i % 2 ? cream : madder,
      { r: 6, wobble: 1.5 },
    );
  });
  const parcel = (x, y, w, h) =>
    pen.box(x, y, w, h, darker(wheat, 0.12), { r: 6 }) +
    pen.box(x + w * 0.44, y, 12, h, madder, { r: 2 }) +
    pen.box(x, y + h * 0.4, w, 12, madder, { r: 2 });
  return [
    pen.box(-20, 60, 230, 520, lighter(rust, 0.35), { r: 6 }),
    pane(pen, 60, 150, 70, 100),
    pane(pen, 60, 340, 70, 100),
    pen.box(1000, 100, 240, 480, lighter(moss, 0.2), { r: 6 }),
    pane(pen, 1070, 180, 70, 100),
    pen.box(220, 90, 760, 490, wheat, { r: 8 }),
    pane(pen, 330, 120, 70, 70),
    pane(pen, 560, 120, 70, 70),
    pane(pen, 790, 120, 70, 70),
    pen.box(280, 330, 420, 210, lighter(sky, 0.2), { r: 8 }),
    boardShelf(pen, 300, 430, 380),
    boardShelf(pen, 300, 520, 380),
    [madder, honey, woad].map((c, i) => yarnBall(pen, 350 + i * 60, 402, 27, c)).join(""),
    pen.place(540, 352, 0.19, jar(pen, { x: 0, y: 50, fill: honey, lid: pine })),
    pen.place(610, 352, 0.19, jar(pen, { x: 0, y: 50, fill: madder, lid: cream })),
    pen.box(330, 480, 80, 40, rust, { r: 6 }),
    pen.box(430, 466, 60, 54, cream, { r: 6 }),
    pen.box(520, 476, 110, 44, moss, { r: 6 }),
    door(pen, 780, 360, 120, 220, pine),
    pen.box(800, 384, 80, 90, lighter(sky, 0.2), { r: 4 }),
    awning,
    pen.box(-20, 576, 1240, 120, "#b9ad9b", { r: 4, wobble: 3 }),
    parcel(930, 510, 120, 96),
    parcel(960, 446, 90, 66),
    parcel(1062, 540, 80, 66),
    basket(pen, 130, 530, 100, 76),
    sprout(pen, 180, 532, 1.3, moss),
  ].join("");
}

export function trampen(pen) {
  const wheel = (x, r) =>
    `<circle cx="${x}" cy="${590 - r + 20}" r="${r}" fill="none" stroke="${ink}" stroke-width="14"/>` +
    pen.each(6, (i) =>
      pen.turn(
        i * 30,
        x,
        610 - r,
        pen.box(x - 2, 610 - r * 2 + 6, 4, r * 2 - 12, "#8d857a", { r: 1, wobble: 0 }),
      ),
    ) +
    pen.blob(x, 610 - r, 12, 12, honey);
  const bar = (...points) => pen.line(points, madder, 16);
  return [
    sun(pen, 1000, 130, 64),
    cloud(pen, 520, 110, 1),
    house(pen, 60, 330, 200, 240, lighter(rust, 0.2), darker(bark, 0.1)),
    pane(pen, 100, 370, 44, 56),
    pane(pen, 180, 370, 44, 56),
    door(pen, 130, 466, 60, 104, pine),
    house(pen, 330, 390, 240, 180, wheat, madder),
    pane(pen, 370, 430, 48, 56),
    pane(pen, 480, 430, 48, 56),
    house(pen, 760, 350, 220, 220, lighter(woad, 0.25), indigo),
    pane(pen, 800, 390, 46, 56),
    pane(pen, 890, 390, 46, 56),
    roundTree(pen, 660, 570, 140),
    roundTree(pen, 1100, 570, 180, pine),
    pen.box(-20, 562, 1240, 140, "#b3a893", { r: 4, wobble: 3 }),
    pen.line(
      [
        [60, 656],
        [600, 656],
        [1140, 656],
      ],
      cream,
      7,
      { opacity: 0.6 },
    ),
    wheel(430, 84),
    wheel(820, 66),
    bar([430, 526], [520, 400], [640, 520]),
    bar([430, 526], [540, 540], [640, 520]),
    bar([520, 400], [500, 360]),
    bar([640, 520], [610, 380], [590, 320]),
    pen.line(
      [
        [560, 316],
        [610, 316],
        [636, 340],
      ],
      ink,
      13,
    ),
    pen.box(456, 344, 92, 24, ink, { r: 12 }),
    pen.blob(540, 536, 30, 30, ink),
    pen.shape(
      [
        [630, 400],
        [930, 400],
        [900, 556],
        [660, 556],
      ],
      honey,
      { r: 14 },
    ),
    pen.box(640, 430, 280, 16, darker(honey, 0.2), { r: 4 }),
    pen.blob(700, 388, 50, 30, bread),
    pen.box(770, 320, 60, 84, wheat, { r: 6 }),
    bean(pen, 800, 366, -20, 0.5),
    sprout(pen, 880, 404, 1.1, moss),
  ].join("");
}
