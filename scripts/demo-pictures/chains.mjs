import { tote } from "./motifs-bags.mjs";
import { buns } from "./motifs-baking.mjs";
import { alder, ash, birch, cuttingBoard } from "./motifs-boards.mjs";
import { bean, coffeePot, cup } from "./motifs-coffee.mjs";
import { currants, raspberry } from "./motifs-garden.mjs";
import { comb } from "./motifs-honey.mjs";
import { harvest } from "./motifs-packets.mjs";
import { flowered } from "./motifs-patchwork.mjs";
import { bee, beeEmblem, jar } from "./motifs-vessels.mjs";
import { shawl } from "./motifs-woven.mjs";
import { hank, yarnBall } from "./motifs-yarn.mjs";
import {
  bark,
  cream,
  darker,
  honey,
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
import { basket, sheep, spruce } from "./scenery.mjs";

/** Stations on pale discs along a winding path. */
function sequence(pen, disc, stations) {
  const reach = stations.length > 4 ? 112 : 126;
  const spots = stations.map((_, i) => [
    160 + (880 / (stations.length - 1)) * i,
    i % 2 ? 446 : 232,
  ]);
  const path = [[-60, 400], ...spots, [1260, 300]];
  const dots = pen.line(path, darker(disc, 0.1), 8, { wobble: 0 });
  return [
    pen.soft(
      [
        [-80, 420],
        [300, 330],
        [700, 460],
        [1280, 300],
        [1280, 800],
        [-80, 800],
      ],
      lighter(disc, 0.6),
      { opacity: 0.45 },
    ),
    pen.line(path, cream, 40, { wobble: 0 }),
    dots.replace("<path", '<path stroke-dasharray="2 22"'),
    stations.map((station, i) => stop(pen, spots[i], reach, disc, station)).join(""),
  ].join("");
}

function stop(pen, [x, y], reach, disc, station) {
  return (
    pen.blob(x, y + 8, reach, reach, darker(disc, 0.2), { wobble: 0.03, opacity: 0.3 }) +
    pen.blob(x, y, reach, reach, cream, { wobble: 0.03 }) +
    pen.blob(x, y, reach * 0.88, reach * 0.88, lighter(disc, 0.66), { wobble: 0.03 }) +
    pen.place(Math.round(x), Math.round(y), reach / 126, station(pen))
  );
}

/** An 800 × 800 motif shrunk to a station. */
const shrunk = (pen, scale, content) => pen.place(-400 * scale, -410 * scale, scale, content);

const wool = (pen) =>
  sequence(pen, madder, [
    (p) => sheep(p, 12, -4, 0.95),
    (p) => yarnBall(p, 0, 0, 74, lighter(oat, 0.45)),
    (p) =>
      p.soft(
        [
          [-84, -30],
          [84, -30],
          [74, 50],
          [0, 84],
          [-74, 50],
        ],
        "#b0703d",
      ) +
      p.blob(0, -30, 86, 22, darker("#b0703d", 0.3)) +
      p.blob(0, -28, 68, 14, madder),
    (p) => hank(p, -40, -94, madder) + hank(p, 44, -90, woad),
    (p) => shrunk(p, 0.33, shawl(p, { colour: lighter(oat, 0.5), pattern: madder })),
  ]);

const remake = (pen) =>
  sequence(pen, woad, [
    (p) =>
      p.box(-90, -80, 180, 12, bark, { r: 5 }) +
      p.soft(
        [
          [-80, -72],
          [-10, -72],
          [-20, 20],
          [-40, 90],
          [-84, 92],
        ],
        lighter(madder, 0.3),
      ) +
      p.soft(
        [
          [80, -72],
          [10, -72],
          [20, 20],
          [40, 90],
          [84, 92],
        ],
        lighter(madder, 0.3),
      ),
    (p) =>
      p.box(-74, -84, 148, 170, cream, { r: 18 }) +
      p.blob(0, 12, 54, 54, "#8d857a") +
      p.blob(0, 12, 40, 40, sky) +
      p.blob(-46, -62, 10, 10, madder) +
      p.box(0, -70, 60, 14, oat, { r: 6 }),
    (p) =>
      p.box(-40, -86, 80, 24, wheat, { r: 8 }) +
      p.box(-34, -62, 68, 112, rust, { r: 10 }) +
      p.each(5, (i) =>
        p.line(
          [
            [-32, -46 + i * 22],
            [32, -52 + i * 22],
          ],
          darker(rust, 0.2),
          5,
        ),
      ) +
      p.box(-40, 46, 80, 24, wheat, { r: 8 }) +
      p.line(
        [
          [34, 30],
          [80, 50],
          [70, 90],
          [100, 70],
        ],
        rust,
        6,
      ),
    (p) =>
      shrunk(p, 0.33, tote(p, { colour: lighter(oat, 0.3), pattern: flowered(p, madder, moss) })),
  ]);

const garden = (pen) =>
  sequence(pen, honey, [
    (p) => p.place(-4, 0, 1.7, bee(p, 0, 0, 1)),
    (p) =>
      `${p.cloth(
        p.outline(
          [
            [-80, -80],
            [80, -80],
            [80, 80],
            [-80, 80],
          ],
          { r: 8 },
        ),
        honey,
        comb(p, [-80, -80, 160, 160], honey, 54),
      )}<path d="M-84-84H84V84H-84Z" fill="none" stroke="${wheat}" stroke-width="20"/>`,
    (p) => p.place(-400 * 0.34, -460 * 0.34, 0.34, harvest(p)) + basket(p, -92, 4, 184, 90),
    (p) => raspberry(p, -36, -6, 1.15) + p.place(48, 6, 0.72, currants(p, 0, 0)),
    (p) => shrunk(p, 0.4, jar(p, { fill: "#e9b44c", lid: pine, label: beeEmblem(p) })),
  ]);

const joinery = (pen) =>
  sequence(pen, moss, [
    (p) => spruce(p, -44, 96, 170) + spruce(p, 44, 96, 190, moss),
    (p) =>
      [
        [-50, 44],
        [50, 44],
        [0, -40],
      ]
        .map(
          ([x, y]) =>
            p.blob(x, y, 50, 50, bark) +
            p.blob(x, y, 40, 40, birch) +
            p.blob(x, y, 22, 22, darker(birch, 0.15)) +
            p.blob(x, y, 9, 9, birch),
        )
        .join(""),
    (p) =>
      p.each(4, (i) =>
        p.turn(
          i % 2 ? 3 : -3,
          0,
          0,
          p.box(-94, 50 - i * 38, 188, 26, [birch, alder, ash][i % 3], { r: 5 }),
        ),
      ),
    (p) => shrunk(p, 0.36, cuttingBoard(p, { tones: [birch, alder, birch, ash, birch] })),
  ]);

const table = (pen) =>
  sequence(pen, rust, [
    (p) => p.place(-410 * 0.42, -446 * 0.42, 0.42, harvest(p)),
    (p) => bean(p, -34, -30, 24, 1.25) + bean(p, 38, 12, -30, 1.25) + bean(p, -28, 50, -10, 1),
    (p) => p.place(-400 * 0.32, -490 * 0.32, 0.32, buns(p)),
    (p) => coffeePot(p, -8, 24, 0.46, madder) + cup(p, 54, 60, 0.42, honey),
    (p) =>
      p.shape(
        [
          [-90, -40],
          [90, -40],
          [72, 40],
          [-72, 40],
        ],
        honey,
        { r: 10 },
      ) +
      p.box(-84, -26, 168, 10, darker(honey, 0.2), { r: 3 }) +
      [-44, 44]
        .map(
          (x) => `<circle cx="${x}" cy="58" r="30" fill="none" stroke="${bark}" stroke-width="9"/>`,
        )
        .join("") +
      p.blob(-30, -50, 40, 24, "#cf8f4e") +
      p.box(20, -96, 42, 56, wheat, { r: 5 }),
  ]);

export const chainPictures = {
  "fran-farull-till-sjal": [paper.rose, wool],
  "andra-varvet": [paper.mist, remake],
  "bikupa-och-tappa": [paper.straw, garden],
  "stock-till-skarbrada": [paper.sage, joinery],
  "jord-till-fikabord": [paper.clay, table],
};
