import { words } from "./localised";
import type { DemoChain, DemoStage } from "./types";

/** Rows of [enterprise, activity, share_bp, contribution_bp], in order. */
type StageRow = readonly [string, string, number, number];

const stagesOf = (rows: readonly StageRow[]): DemoStage[] =>
  rows.map(([enterprise, activity_code, share_bp, contribution_bp], index) => ({
    position: index + 1,
    enterprise,
    activity_code,
    share_bp,
    contribution_bp,
  }));

export const chains: DemoChain[] = [
  {
    handle: "fran-farull-till-sjal",
    name: words("Från fårull till sjal", "From fleece to shawl"),
    description: words(
      "Svensk ull hämtas på gårdarna, kardas och spinns i Östersund, färgas med växter i Rättvik och vävs i Borås. Hyllan packar och skickar. Ullen reser några mil, inte några världsdelar.",
      "Swedish wool is collected from the farms, carded and spun in Östersund, dyed with plants in Rättvik and woven in Borås. Hyllan packs and ships. The wool crosses a few counties, not continents.",
    ),
    picture: "/static/demo/chains/fran-farull-till-sjal.svg",
    versions: [
      {
        published_on: "2025-08-15",
        stages: stagesOf([
          ["ullkorgen", "samla_in", 1000, 0],
          ["kardkvarnen", "spinna", 2300, 500],
          ["fargrytan", "farga", 1700, 2000],
          ["tradlyckan", "vava", 4000, 4000],
          ["hyllan", "forpacka", 1000, 2500],
        ]),
      },
      {
        // The weavers and dyers raised what they set aside for training.
        published_on: "2026-03-01",
        stages: stagesOf([
          ["ullkorgen", "samla_in", 1100, 0],
          ["kardkvarnen", "spinna", 2200, 500],
          ["fargrytan", "farga", 1800, 2500],
          ["tradlyckan", "vava", 4000, 4500],
          ["hyllan", "forpacka", 900, 2500],
        ]),
      },
    ],
  },
  {
    handle: "andra-varvet",
    name: words("Andra varvet", "Second time round"),
    description: words(
      "Gardiner, lakan och jeans som lämnats till återbruket tvättas i Linköping och sys om i Norrköping. Remsor som blir över vävs till mattor och band i Borås.",
      "Curtains, sheets and jeans left at the reuse centre are washed in Linköping and sewn into something new in Norrköping. Leftover strips are woven into rugs and bands in Borås.",
    ),
    picture: "/static/demo/chains/andra-varvet.svg",
    versions: [
      {
        published_on: "2025-08-15",
        stages: stagesOf([
          ["aterbruket-lyktan", "samla_in", 1200, 3000],
          ["blaklockan", "tvatta", 1500, 4000],
          ["andra-sommen", "sy", 4300, 4500],
          ["tradlyckan", "vava", 1800, 4000],
          ["hyllan", "salja", 1200, 2500],
        ]),
      },
    ],
  },
  {
    handle: "bikupa-och-tappa",
    name: words("Bikupa och täppa", "Hive and garden"),
    description: words(
      "Bin, bär och grönsaker från tre små odlare som hjälps åt. De slungar, plockar och lägger in; Hyllan märker burkarna och ställer dem i butiken.",
      "Bees, berries and vegetables from three small growers who help each other out. They extract, pick and preserve; Hyllan labels the jars and puts them on the shelf.",
    ),
    picture: "/static/demo/chains/bikupa-och-tappa.svg",
    versions: [
      {
        published_on: "2025-08-20",
        stages: stagesOf([
          ["humlesurr", "slunga", 3200, 1000],
          ["grobladet", "odla", 3400, 4000],
          ["hallonbacken", "plocka", 2000, 0],
          ["hyllan", "forpacka", 1400, 2500],
        ]),
      },
      {
        // The pickers join in from the season of 2026.
        published_on: "2026-06-15",
        stages: stagesOf([
          ["humlesurr", "slunga", 3000, 1000],
          ["grobladet", "odla", 3400, 4500],
          ["hallonbacken", "plocka", 2200, 1000],
          ["hyllan", "forpacka", 1400, 3000],
        ]),
      },
    ],
  },
  {
    handle: "stock-till-skarbrada",
    name: words("Från stock till skärbräda", "From log to board"),
    description: words(
      "Vindfällen sågas i Sunne, återbrukade brädor kommer från Norrköping och i Arvika blir de bruksting. Allt oljas, packas i spill och skickas från Örebro.",
      "Windfall timber is sawn in Sunne, reclaimed boards come from Norrköping, and in Arvika they become things for everyday use. Everything is oiled, packed in shavings and sent from Örebro.",
    ),
    picture: "/static/demo/chains/stock-till-skarbrada.svg",
    versions: [
      {
        published_on: "2025-08-15",
        stages: stagesOf([
          ["bjorkasen", "saga", 2200, 0],
          ["aterbruket-lyktan", "sortera", 1000, 3000],
          ["spanet", "snickra", 5600, 4500],
          ["hyllan", "salja", 1200, 2500],
        ]),
      },
    ],
  },
  {
    handle: "jord-till-fikabord",
    name: words("Från jord till fikabord", "From field to table"),
    description: words(
      "Grönsaker från Gnesta, kaffe från Botkyrka och bröd från Nykvarn möts i köket i Södertälje. Lådcyklar kör ut maten medan den är varm.",
      "Vegetables from Gnesta, coffee from Botkyrka and bread from Nykvarn meet in the kitchen in Södertälje. Cargo bikes take the food out while it is warm.",
    ),
    picture: "/static/demo/chains/jord-till-fikabord.svg",
    versions: [
      {
        published_on: "2025-08-25",
        stages: stagesOf([
          ["grobladet", "odla", 1600, 4000],
          ["morgonbonan", "rosta", 2200, 1000],
          ["kavelstugan", "baka", 2200, 3000],
          ["grytlocket", "laga_mat", 3200, 4500],
          ["trampen", "leverera", 800, 2000],
        ]),
      },
    ],
  },
];
