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
  oat,
  paper,
  pine,
  rust,
  sky,
  wheat,
  woad,
} from "./palette.mjs";
import { checks, floral, leaf, seam, stripes } from "./patterns.mjs";
import { basket, cloud, door, hill, house, pane, room, sun, table } from "./scenery.mjs";
import { fargrytan, kardkvarnen, tradlyckan, ullkorgen } from "./scenes-wool.mjs";

function lyktan(pen) {
  const roof = pen.each(
    3,
    (i) =>
      pen.shape(
        [
          [190 + i * 230, 250],
          [190 + i * 230, 140],
          [420 + i * 230, 250],
        ],
        i % 2 ? darker(rust, 0.1) : rust,
        { r: 6 },
      ) + pane(pen, 208 + i * 230, 190, 50, 44),
  );
  const rail = [madder, cream, woad, honey, moss]
    .map((colour, i) =>
      pen.shape(
        [
          [232 + i * 62, 420],
          [270 + i * 62, 420],
          [284 + i * 62, 540],
          [220 + i * 62, 540],
        ],
        colour,
        { r: 12 },
      ),
    )
    .join("");
  return [
    sun(pen, 90, 130, 60),
    pen.box(-20, 430, 1240, 60, sky, { r: 4 }),
    roof,
    pen.box(180, 246, 710, 330, wheat, { r: 6 }),
    pen.box(200, 360, 370, 216, darker(bark, 0.35), { r: 6 }),
    pen.box(210, 396, 350, 12, cream, { r: 4 }),
    rail,
    door(pen, 640, 410, 110, 166, pine),
    pane(pen, 790, 350, 60, 80),
    pen.box(-20, 572, 1240, 120, "#b9ad9b", { r: 4, wobble: 3 }),
    pen.box(1000, 300, 16, 290, ink, { r: 5 }),
    pen.shape(
      [
        [966, 300],
        [1050, 300],
        [1034, 210],
        [982, 210],
      ],
      honey,
      { r: 8 },
    ),
    pen.box(960, 192, 96, 24, ink, { r: 8 }),
    pen.box(790, 510, 130, 96, bark, { r: 6 }),
    pen.box(850, 440, 120, 74, darker(wheat, 0.25), { r: 6 }),
    pen.soft(
      [
        [806, 512],
        [830, 486],
        [870, 496],
        [906, 512],
      ],
      madder,
    ),
    pen.box(80, 520, 110, 90, darker(wheat, 0.25), { r: 6 }),
  ].join("");
}

function blaklockan(pen) {
  const sheet = (x, w, h, colour, pattern) => {
    const d = pen.outline(
      [
        [x, 236],
        [x + w, 236],
        [x + w + 10, 236 + h],
        [x + 12, 246 + h],
      ],
      { r: 8, wobble: 6 },
    );
    return (
      pen.cloth(d, colour, pattern) +
      pen.box(x + 10, 222, 12, 36, bark, { r: 4 }) +
      pen.box(x + w - 22, 222, 12, 36, bark, { r: 4 })
    );
  };
  const bell = (x, y) =>
    pen.line(
      [
        [x, y + 96],
        [x - 10, y + 30],
        [x + 16, y - 14],
        [x + 34, y + 4],
      ],
      pine,
      6,
    ) +
    pen.shape(
      [
        [x + 22, y],
        [x + 46, y],
        [x + 66, y + 50],
        [x + 50, y + 42],
        [x + 34, y + 56],
        [x + 18, y + 42],
        [x + 2, y + 50],
      ],
      indigo,
      { r: 8, wobble: 1 },
    ) +
    leaf(pen, x - 4, y + 80, 50, -140, pine);
  return [
    cloud(pen, 300, 120, 1.2),
    cloud(pen, 900, 90, 0.9),
    hill(pen, 440, 80, lighter(moss, 0.4)),
    house(pen, 60, 330, 230, 170, lighter(sky, 0.1), indigo),
    pane(pen, 100, 370, 50, 60),
    door(pen, 190, 390, 64, 110, madder),
    hill(pen, 520, 30, moss),
    pen.box(330, 180, 18, 420, bark, { r: 6 }),
    pen.box(1120, 180, 18, 420, bark, { r: 6 }),
    pen.line(
      [
        [338, 222],
        [730, 240],
        [1128, 222],
      ],
      ink,
      6,
    ),
    sheet(376, 190, 230, cream, stripes(pen, [370, 400, 220, 80], [woad], 12, 16)),
    sheet(596, 130, 150, lighter(madder, 0.35), ""),
    sheet(756, 190, 250, lighter(oat, 0.4), floral(pen, [760, 236, 200, 250], woad, moss)),
    sheet(976, 120, 170, lighter(honey, 0.4), checks(pen, [970, 236, 140, 190], honey, 14, 22)),
    pen.box(-20, 580, 1240, 120, darker(moss, 0.1), { r: 4, wobble: 6 }),
    basket(pen, 640, 540, 180, 90),
    pen.blob(700, 536, 56, 28, cream),
    pen.blob(766, 540, 50, 24, lighter(sky, 0.2)),
    [110, 170, 240, 1010, 1080].map((x, i) => bell(x, 520 + (i % 2) * 22)).join(""),
  ].join("");
}

function andraSommen(pen) {
  const rolls = [madder, woad, honey, moss, lighter(rust, 0.3)]
    .map((colour, i) =>
      pen.box(900 + i * 48, 330 - (i % 2) * 40, 42, 246 + (i % 2) * 40, colour, { r: 10 }),
    )
    .join("");
  return [
    room(pen, lighter(rust, 0.72), "#c79f72"),
    pane(pen, 90, 60, 150, 330),
    pane(pen, 300, 60, 150, 330),
    pane(pen, 510, 60, 150, 330),
    rolls,
    table(pen, 120, 480, 720, 150, wheat),
    pen.cloth(
      pen.softly([
        [150, 476],
        [330, 462],
        [440, 478],
        [430, 560],
        [330, 600],
        [200, 560],
      ]),
      lighter(oat, 0.4),
      floral(pen, [140, 450, 320, 170], madder, moss),
    ),
    pen.box(440, 446, 330, 36, ink, { r: 12 }),
    pen.box(668, 290, 84, 170, ink, { r: 20 }),
    pen.soft(
      [
        [470, 276],
        [600, 290],
        [740, 276],
        [752, 350],
        [620, 346],
        [540, 360],
        [530, 400],
        [466, 400],
      ],
      ink,
    ),
    pen.box(490, 396, 18, 52, "#8d857a", { r: 4 }),
    pen.blob(772, 330, 24, 50, "#8d857a"),
    pen.box(560, 244, 34, 44, madder, { r: 6 }),
    seam(
      [
        [560, 320],
        [660, 318],
      ],
      honey,
    ),
  ].join("");
}

export const textileScenes = {
  ullkorgen: [paper.mist, ullkorgen],
  kardkvarnen: [paper.straw, kardkvarnen],
  fargrytan: [paper.clay, fargrytan],
  tradlyckan: [paper.mist, tradlyckan],
  "aterbruket-lyktan": [paper.rose, lyktan],
  blaklockan: [lighter(sky, 0.5), blaklockan],
  "andra-sommen": [paper.clay, andraSommen],
};
