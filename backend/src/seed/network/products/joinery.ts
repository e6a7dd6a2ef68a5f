import { words } from "../localised";
import { pack, size, wood } from "./options";
import { everywhere, type ProductRow, toConsumers, webAndShop, webAndWholesale } from "./product";

const joined = {
  enterprise: "spanet",
  chain: "stock-till-skarbrada",
  category: "snickeri",
  vat_class: "standard",
} as const;
const sawn = { ...joined, enterprise: "bjorkasen" } as const;

export const joineryProducts: ProductRow[] = [
  {
    ...joined,
    handle: "skarbrada-bygel",
    sku: "SPA-SKAR",
    title: words("Skärbräda Bygel", "Cutting board Bygel"),
    description: words(
      "Tjock bräda med handtag, limmad av smala stavar och oljad med linolja.",
      "A thick board with a handle, glued from narrow staves and finished with linseed oil.",
    ),
    options: [wood],
    variants: [
      [["Björk"], 349, 900, 14],
      [["Ask"], 399, 1000, 10],
      [["Al"], 379, 850, 9],
    ],
    channels: everywhere,
  },
  {
    ...joined,
    handle: "smorkniv",
    sku: "SPA-SMOR",
    title: words("Smörknivar", "Butter knives"),
    description: words(
      "Täljda och slipade smörknivar av spill från brädorna. Ingen är helt rak.",
      "Carved and sanded butter knives made of offcuts from the boards. None is quite straight.",
    ),
    options: [pack],
    variants: [
      [["2-pack"], 119, 60, 40],
      [["6-pack"], 319, 180, 16],
    ],
    channels: everywhere,
  },
  {
    ...joined,
    handle: "pall-stadig",
    sku: "SPA-PALL",
    title: words("Pall Stadig", "Stool Stadig"),
    description: words(
      "Trebent pall som står stadigt på ojämna golv. Sits av återbrukad furu, ben av ask.",
      "A three-legged stool that stands firm on uneven floors. Seat of reclaimed pine, legs of ash.",
    ),
    category: "hem",
    options: [size],
    variants: [
      [["30 cm"], 790, 2400, 6],
      [["45 cm"], 950, 3100, 6],
    ],
    channels: webAndWholesale,
  },
  {
    ...joined,
    handle: "fagelholk",
    sku: "SPA-HOLK",
    title: words("Fågelholk", "Nesting box"),
    description: words(
      "Holk av ohyvlad gran med tak av återbrukad bräda. Hålet är 32 mm och passar talgoxe.",
      "Nesting box of rough-sawn spruce with a roof of reclaimed board. The 32 mm hole suits great tits.",
    ),
    options: [pack],
    variants: [
      [["Standard"], 245, 1500, 18],
      [["3-pack"], 675, 4500, 5],
    ],
    channels: everywhere,
  },
  {
    ...joined,
    handle: "krokbrada",
    sku: "SPA-KROK",
    title: words("Krokbräda med fem knoppar", "Peg rail with five pegs"),
    description: words(
      "Svarvade knoppar på en list av gammalt golv. Skruv följer med.",
      "Turned pegs on a rail of old floorboard. Screws included.",
    ),
    category: "hem",
    options: [size],
    variants: [
      [["60 cm"], 425, 1300, 9],
      [["90 cm"], 545, 1900, 7],
    ],
    channels: webAndShop,
  },
  {
    ...joined,
    handle: "ljusstake-tre",
    sku: "SPA-STAKE",
    title: words("Ljusstake Tre", "Candle holder Three"),
    description: words(
      "Tre svarvade stakar i olika höjd, för bivaxljus eller vanliga kronljus.",
      "Three turned holders of different heights, for beeswax or ordinary candles.",
    ),
    category: "hem",
    options: [wood],
    variants: [
      [["Björk"], 465, 720, 10],
      [["Al"], 495, 690, 8],
    ],
    channels: toConsumers,
  },
  {
    ...joined,
    handle: "bihotell",
    sku: "SPA-BIHOT",
    title: words("Bihotell", "Bee hotel"),
    description: words(
      "Hus för vildbin med borrade kubbar och vass. Häng det i sol, gärna åt söder.",
      "A house for wild bees with drilled blocks and reeds. Hang it in the sun, preferably facing south.",
    ),
    category: "honung-och-bin",
    options: [size],
    variants: [
      [["Liten"], 295, 1400, 12],
      [["Stor"], 445, 2600, 8],
    ],
    channels: everywhere,
  },
  {
    ...joined,
    handle: "vagghylla",
    sku: "SPA-HYLLA",
    title: words("Vägghylla Spång", "Wall shelf Spång"),
    description: words(
      "Hylla med två plan och synliga sinkor. Lagom för kryddor, böcker eller en radio.",
      "A two-tier shelf with visible dovetails. Right for spices, books or a radio.",
    ),
    category: "hem",
    options: [wood],
    variants: [
      [["Björk"], 1190, 3800, 4],
      [["Ek"], 1490, 4600, 3],
    ],
    channels: webAndShop,
  },
  {
    ...joined,
    handle: "serveringsbricka",
    sku: "SPA-BRICKA",
    title: words("Serveringsbricka", "Serving tray"),
    description: words(
      "Bricka med höga kanter och uttag för händerna. Rymmer sex koppar och en kanna.",
      "A tray with high sides and cut-out grips. Holds six cups and a pot.",
    ),
    category: "hem",
    options: [wood],
    variants: [
      [["Björk"], 545, 1200, 9],
      [["Ask"], 595, 1350, 7],
    ],
    channels: toConsumers,
  },
  {
    ...sawn,
    handle: "tandved",
    sku: "BJO-TAND",
    title: words("Tändved i säck", "Kindling in a sack"),
    description: words(
      "Torra björkstickor och spill från sågen, i en säck av återbrukad väv.",
      "Dry birch sticks and offcuts from the saw, in a sack of reclaimed cloth.",
    ),
    options: [size],
    variants: [
      [["5 kg"], 119, 5100, 20],
      [["10 kg"], 199, 10200, 14],
    ],
    channels: ["torgstandet", "hyllans-butik", "grossist"],
  },
];
