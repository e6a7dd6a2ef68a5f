import { buns, crispbread, ryeLoaf } from "./motifs-baking.mjs";
import {
  alder,
  ash,
  birch,
  butterKnives,
  candleHolders,
  cuttingBoard,
  tray,
} from "./motifs-boards.mjs";
import { bean, moonlight, sunrise } from "./motifs-coffee.mjs";
import { pegRail, stool, wallShelf } from "./motifs-furniture.mjs";
import { beeHotel, kindling, nestingBox } from "./motifs-garden-wood.mjs";
import { buffet, fika, lunchBox } from "./motifs-meals.mjs";
import { paperBag } from "./motifs-packets.mjs";
import { bark, darker, honey, madder, moss, paper, pine, rust, sky, wheat } from "./palette.mjs";

const joinery = {
  "skarbrada-bygel": [
    paper.sage,
    moss,
    (pen) => cuttingBoard(pen, { tones: [birch, alder, birch, ash, birch] }),
  ],
  smorkniv: [paper.straw, honey, (pen) => butterKnives(pen)],
  "pall-stadig": [paper.clay, rust, (pen) => stool(pen, { seat: alder, leg: birch })],
  fagelholk: [paper.mist, sky, (pen) => nestingBox(pen)],
  krokbrada: [paper.sage, pine, (pen) => pegRail(pen)],
  "ljusstake-tre": [
    paper.rose,
    madder,
    (pen) => candleHolders(pen, { tones: [ash, alder, birch] }),
  ],
  bihotell: [paper.straw, moss, (pen) => beeHotel(pen)],
  vagghylla: [paper.linen, wheat, (pen) => wallShelf(pen)],
  serveringsbricka: [paper.mist, sky, (pen) => tray(pen)],
  tandved: [paper.clay, rust, (pen) => kindling(pen)],
};

const food = {
  "kaffe-gryning": [
    paper.straw,
    honey,
    (pen) =>
      paperBag(pen, { x: 370, w: 320, h: 470, colour: wheat, band: rust, emblem: sunrise(pen) }) +
      bean(pen, 600, 630, 20) +
      bean(pen, 650, 600, -30) +
      bean(pen, 560, 655, -12),
  ],
  "kaffe-skymning": [
    paper.mist,
    pine,
    (pen) =>
      paperBag(pen, {
        x: 430,
        w: 320,
        h: 470,
        colour: darker(bark, 0.3),
        band: honey,
        emblem: moonlight(pen),
      }) +
      bean(pen, 200, 630, 20, 1, darker(bark, 0.3)) +
      bean(pen, 150, 600, -30, 1, darker(bark, 0.3)) +
      bean(pen, 240, 655, -12, 1, darker(bark, 0.3)),
  ],
  kavring: [paper.clay, rust, (pen) => ryeLoaf(pen)],
  knackebrod: [paper.sage, moss, (pen) => crispbread(pen)],
  kardemummabullar: [paper.rose, madder, (pen) => buns(pen)],
  lunchlada: [paper.mist, sky, (pen) => lunchBox(pen)],
  motesfika: [paper.linen, rust, (pen) => fika(pen)],
  skordebuffe: [paper.sage, moss, (pen) => buffet(pen)],
};

export const tableGoods = { ...joinery, ...food };
