import { backpack, keyStraps, laptopSleeve, pouch, tote } from "./motifs-bags.mjs";
import { apron, napkins, potHolders, rug } from "./motifs-household.mjs";
import { hat, mittens, slippers, socks } from "./motifs-knitted.mjs";
import { paperBag } from "./motifs-packets.mjs";
import { bunting, checked, flowered, hare, quilt, striped } from "./motifs-patchwork.mjs";
import { booklet, cushion, foldedBlanket, runner, seatPads, shawl } from "./motifs-woven.mjs";
import { bobbins, fleece, skein, yarnBall } from "./motifs-yarn.mjs";
import {
  cream,
  darker,
  honey,
  indigo,
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
  woad,
} from "./palette.mjs";

const grey = "#a39b8f";

const wool = {
  "sjal-vagor": [
    paper.rose,
    madder,
    (pen) => shawl(pen, { colour: lighter(oat, 0.5), pattern: mix(wheat, madder, 0.25) }),
  ],
  "filt-rander": [
    paper.sage,
    moss,
    (pen) => foldedBlanket(pen, { colour: lighter(oat, 0.35), bands: [madder, woad, honey] }),
  ],
  "kudde-gasoga": [
    paper.straw,
    honey,
    (pen) => cushion(pen, { colour: lighter(oat, 0.4), pattern: moss }),
  ],
  "lopare-rosengang": [
    paper.mist,
    sky,
    (pen) => runner(pen, { colour: lighter(oat, 0.5), bands: [madder, woad, honey, moss] }),
  ],
  "tovade-tofflor": [
    paper.clay,
    rust,
    (pen) => slippers(pen, { colour: grey, lining: darker(madder, 0.1) }),
  ],
  "tumvantar-stjarna": [
    paper.mist,
    woad,
    (pen) => mittens(pen, { colour: woad, pattern: cream, cuff: madder }),
  ],
  "mossa-topp": [
    paper.straw,
    honey,
    (pen) => hat(pen, { colour: honey, band: lighter(honey, 0.6), tuft: madder }),
  ],
  raggsockor: [
    paper.sage,
    moss,
    (pen) => socks(pen, { colour: "#c9c0b1", heel: madder, band: madder }),
  ],
  "sittunderlag-ring": [
    paper.linen,
    wheat,
    (pen) => seatPads(pen, { colour: grey, rings: [oat, mix(madder, oat, 0.2), honey] }),
  ],
  "garnharva-fjall": [
    paper.mist,
    sky,
    (pen) =>
      pen.shadow(400, 652, 260) +
      skein(pen, 222, 420, lighter(oat, 0.5), 0.9) +
      skein(pen, 578, 420, "#6b655e", 0.9) +
      skein(pen, 400, 412, grey),
  ],
  "sockgarn-rask": [
    paper.sage,
    moss,
    (pen) =>
      pen.shadow(400, 640, 270) +
      yarnBall(pen, 510, 370, 150, moss) +
      yarnBall(pen, 310, 470, 172, "#6b655e") +
      pen.line(
        [
          [470, 560],
          [540, 640],
          [640, 600],
          [700, 660],
        ],
        "#6b655e",
        10,
      ),
  ],
  kardflor: [
    paper.clay,
    rust,
    (pen) =>
      fleece(pen, 400, 300, 1.15) +
      paperBag(pen, {
        w: 340,
        h: 330,
        colour: darker(wheat, 0.05),
        emblem: (x, y) => fleece(pen, x, y, 0.4),
      }),
  ],
  "vaxtfargat-garn": [
    paper.linen,
    honey,
    (pen) =>
      pen.shadow(400, 652, 300) +
      skein(pen, 150, 440, darker(honey, 0.02), 0.8) +
      skein(pen, 650, 440, "#8a6a4a", 0.8) +
      skein(pen, 316, 424, madder, 0.88) +
      skein(pen, 484, 424, woad, 0.88),
  ],
  "broderigarn-fem-toner": [
    paper.rose,
    rust,
    (pen) => bobbins(pen, { colours: ["#ecd489", honey, "#cf7f3c", rust, madder] }),
  ],
  "haftet-tolv-vavar": [
    paper.sage,
    pine,
    (pen) => booklet(pen, { colour: woad, bands: [madder, woad, honey] }),
  ],
};

const remake = {
  "tygkasse-gardin": [
    paper.straw,
    honey,
    (pen) => tote(pen, { colour: lighter(oat, 0.3), pattern: flowered(pen, madder, moss) }),
  ],
  "forklade-lakan": [
    paper.clay,
    rust,
    (pen) => apron(pen, { colour: lighter(oat, 0.45), pocket: woad, tie: woad }),
  ],
  "necessar-lapp": [
    paper.mist,
    sky,
    (pen) => pouch(pen, { tones: [madder, oat, woad, honey, lighter(moss, 0.2)] }),
  ],
  "grytlappar-par": [
    paper.sage,
    moss,
    (pen) =>
      potHolders(pen, {
        fills: [
          [lighter(oat, 0.3), flowered(pen, woad, moss)],
          [lighter(oat, 0.5), checked(pen, madder, 26, 34)],
        ],
      }),
  ],
  "ryggsack-jeans": [paper.linen, wheat, (pen) => backpack(pen, { colour: indigo })],
  "servetter-dukning": [
    paper.rose,
    madder,
    (pen) => napkins(pen, { colour: lighter(oat, 0.5), edges: [rust, moss, woad, honey] }),
  ],
  "lapptacke-trappa": [paper.mist, sky, (pen) => quilt(pen)],
  vimpelslinga: [paper.straw, honey, (pen) => bunting(pen)],
  "tygharen-hoppsan": [
    paper.sage,
    moss,
    (pen) =>
      hare(pen, {
        colour: lighter(sky, 0.3),
        pattern: striped(pen, [mix(sky, indigo, 0.3)], 9, 20),
      }),
  ],
  datorfodral: [paper.clay, rust, (pen) => laptopSleeve(pen, { colour: indigo, flap: grey })],
  "trasmatta-strimma": [
    paper.linen,
    rust,
    (pen) => rug(pen, { tones: [madder, sky, cream, woad, honey, lighter(madder, 0.4), moss] }),
  ],
  nyckelband: [paper.mist, woad, (pen) => keyStraps(pen, { colours: [madder, woad, moss] })],
};

export const textileGoods = { ...wool, ...remake };
