import {
  apple,
  appleEmblem,
  appleRing,
  bouquet,
  cucumbers,
  currants,
  dill,
  raspberry,
  teaLeaves,
} from "./motifs-garden.mjs";
import { combBox, heather, honeyDipper, rolledCandles, waxWrap } from "./motifs-honey.mjs";
import { crate, flowerEmblem, harvest, packet, paperBag } from "./motifs-packets.mjs";
import { bee, beeEmblem, bottle, clothLid, corkJar, jar } from "./motifs-vessels.mjs";
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
  paper,
  pine,
  rust,
  sky,
  wheat,
} from "./palette.mjs";
import { leaf } from "./patterns.mjs";

const amber = "#a8622a";

export const gardenGoods = {
  sommarhonung: [
    paper.straw,
    honey,
    (pen) =>
      jar(pen, { x: 210, fill: "#e9b44c", lid: pine, label: beeEmblem(pen) }) +
      pen.shadow(600, 652, 80) +
      honeyDipper(pen, 600, 540, 12) +
      bee(pen, 610, 240, 0.8),
  ],
  ljunghonung: [
    paper.rose,
    madder,
    (pen) =>
      heather(pen, 580, 650, 380, 60) +
      heather(pen, 540, 650, 300, 110) +
      jar(pen, {
        x: 210,
        fill: amber,
        lid: bark,
        label: (x, y) => heather(pen, x - 8, y + 62, 124, 14),
      }),
  ],
  honungskaka: [paper.linen, honey, (pen) => combBox(pen)],
  bivaxljus: [paper.sage, moss, (pen) => rolledCandles(pen)],
  bivaxduk: [paper.mist, sky, (pen) => waxWrap(pen)],
  appelmust: [
    paper.sage,
    moss,
    (pen) =>
      bottle(pen, {
        x: 330,
        fill: "#dfa845",
        cap: madder,
        label: appleEmblem(pen, madder),
        w: 220,
        h: 490,
      }) +
      pen.shadow(560, 656, 100) +
      apple(pen, 560, 570, 84, madder),
  ],
  ortsalt: [
    paper.mist,
    sky,
    (pen) =>
      pen.shadow(240, 652, 110) +
      leaf(pen, 170, 640, 190, -70, moss) +
      leaf(pen, 190, 640, 170, -40, pine) +
      leaf(pen, 560, 640, 190, -50, moss) +
      leaf(pen, 570, 644, 160, -15, pine) +
      corkJar(pen, {
        w: 300,
        h: 310,
        fill: "#e9e6d2",
        inside: pen.each(46, (i) =>
          pen.blob(400 + pen.jitter(140), 520 + pen.jitter(120), 7, 5, i % 3 ? moss : pine),
        ),
      }),
  ],
  "inlagd-gurka": [
    paper.linen,
    moss,
    (pen) =>
      dill(pen, 630, 650) +
      jar(pen, {
        x: 210,
        w: 340,
        fill: "#dcdca2",
        lid: darker(honey, 0.05),
        inside: cucumbers(pen, 210, 290, 340, 350),
      }),
  ],
  gronsakslada: [paper.straw, moss, (pen) => crate(pen, { contents: harvest(pen) })],
  fropasar: [
    paper.clay,
    rust,
    (pen) =>
      pen.shadow(400, 640, 280) +
      packet(pen, 130, 270, -12, pine, flowerEmblem(pen, madder)) +
      packet(pen, 480, 270, 12, madder, flowerEmblem(pen, honey)) +
      packet(pen, 305, 300, 1, honey, flowerEmblem(pen, mix(sky, "#3d5775", 0.35))) +
      pen.each(9, () => pen.blob(400 + pen.jitter(200), 650 + pen.jitter(16), 8, 6, bark)),
  ],
  "torkad-bukett": [paper.mist, wheat, (pen) => bouquet(pen)],
  hallonsylt: [
    paper.rose,
    madder,
    (pen) =>
      jar(pen, {
        x: 220,
        y: 260,
        h: 380,
        fill: madder,
        label: (x, y) => raspberry(pen, x, y - 8, 1.15),
      }) +
      clothLid(pen, 234, 216, 272, madder) +
      pen.shadow(600, 648, 80, 16) +
      raspberry(pen, 580, 596, 0.95) +
      raspberry(pen, 650, 610, 0.8),
  ],
  svartvinbarssaft: [
    paper.sage,
    pine,
    (pen) =>
      bottle(pen, {
        x: 330,
        fill: "#4b2f47",
        cap: wheat,
        w: 200,
        h: 510,
        label: (x, y) =>
          pen.blob(x - 14, y, 22, 22, "#3a2b45") +
          pen.blob(x + 20, y + 14, 22, 22, "#4f3d5c") +
          leaf(pen, x, y - 18, 54, -40, moss),
      }) +
      pen.shadow(590, 650, 90, 16) +
      currants(pen, 580, 510),
  ],
  hallonbladste: [
    paper.straw,
    moss,
    (pen) =>
      paperBag(pen, {
        x: 350,
        w: 300,
        h: 440,
        colour: lighter(pine, 0.1),
        band: cream,
        emblem: (x, y) => teaLeaves(pen, x, y - 4),
      }) +
      leaf(pen, 520, 640, 130, -20, moss) +
      leaf(pen, 540, 650, 120, -70, pine),
  ],
  "torkade-appelringar": [
    paper.clay,
    rust,
    (pen) =>
      paperBag(pen, {
        x: 340,
        w: 310,
        h: 440,
        colour: wheat,
        window: pen.clip(
          pen.round(340, 480, 108, 108, 0.01),
          pen.box(220, 360, 240, 240, darker(oat, 0.1)) +
            appleRing(pen, 300, 440, 66) +
            appleRing(pen, 396, 460, 66) +
            appleRing(pen, 330, 540, 70) +
            appleRing(pen, 420, 560, 60),
        ),
      }) +
      pen.shadow(610, 640, 90, 16) +
      appleRing(pen, 600, 580, 74) +
      appleRing(pen, 654, 500, 58),
  ],
};
