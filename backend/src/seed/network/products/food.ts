import { words } from "../localised";
import { grind, kind, pack, serves, size } from "./options";
import { everywhere, type ProductRow, toConsumers, webAndWholesale } from "./product";

const roasted = {
  enterprise: "morgonbonan",
  chain: "jord-till-fikabord",
  category: "kaffe-och-bak",
  vat_class: "food",
} as const;
const baked = { ...roasted, enterprise: "kavelstugan" } as const;
const cooked = { ...roasted, enterprise: "grytlocket", category: "mat-och-catering" } as const;

export const foodProducts: ProductRow[] = [
  {
    ...roasted,
    handle: "kaffe-gryning",
    sku: "MOR-GRY",
    title: words("Kaffe Gryning, mellanrost", "Coffee Gryning, medium roast"),
    description: words(
      "Mellanrostat kaffe med ton av nöt och mjölkchoklad. Rostat på tisdag, skickat på onsdag.",
      "Medium-roast coffee with notes of nut and milk chocolate. Roasted on Tuesday, sent on Wednesday.",
    ),
    options: [grind, size],
    variants: [
      [["Hela bönor", "250 g"], 89, 265, 40],
      [["Hela bönor", "500 g"], 165, 520, 30],
      [["Bryggmalet", "250 g"], 89, 265, 44],
      [["Bryggmalet", "500 g"], 165, 520, 28],
    ],
    channels: everywhere,
  },
  {
    ...roasted,
    handle: "kaffe-skymning",
    sku: "MOR-SKY",
    title: words("Kaffe Skymning, mörkrost", "Coffee Skymning, dark roast"),
    description: words(
      "Mörkrostat kaffe med djup smak av kakao och bränt socker. Bra i bryggare och kokkaffepanna.",
      "Dark-roast coffee with a deep taste of cocoa and burnt sugar. Good in a filter machine or a kettle.",
    ),
    options: [grind],
    variants: [
      [["Hela bönor"], 95, 265, 36],
      [["Bryggmalet"], 95, 265, 38],
    ],
    channels: everywhere,
  },
  {
    ...baked,
    handle: "kavring",
    sku: "KAV-KAVR",
    title: words("Kavring på råg", "Rye kavring loaf"),
    description: words(
      "Mörkt, saftigt rågbröd med sirap och brödkryddor. Håller sig en vecka.",
      "Dark, moist rye bread with syrup and bread spices. Keeps for a week.",
    ),
    options: [size],
    variants: [[["700 g"], 65, 720, 25]],
    channels: toConsumers,
  },
  {
    ...baked,
    handle: "knackebrod",
    sku: "KAV-KNACK",
    title: words("Knäckebröd Hålkaka", "Crispbread rounds"),
    description: words(
      "Runda knäckekakor med hål, gräddade i vedugn. Råg, vatten, salt och surdeg.",
      "Round crispbreads with a hole, baked in a wood-fired oven. Rye, water, salt and sourdough.",
    ),
    options: [pack],
    variants: [
      [["4-pack"], 72, 420, 34],
      [["6-pack"], 99, 630, 20],
    ],
    channels: everywhere,
  },
  {
    ...baked,
    handle: "kardemummabullar",
    sku: "KAV-BULL",
    title: words("Kardemummabullar", "Cardamom buns"),
    description: words(
      "Knutna bullar med nymortlad kardemumma. Bakas samma morgon och bör ätas inom två dagar.",
      "Knotted buns with freshly ground cardamom. Baked the same morning and best within two days.",
    ),
    options: [pack],
    variants: [
      [["4-pack"], 84, 360, 18],
      [["6-pack"], 119, 540, 16],
    ],
    channels: toConsumers,
  },
  {
    ...cooked,
    handle: "lunchlada",
    sku: "GRY-LUNCH",
    title: words("Lunchlåda", "Lunch box"),
    description: words(
      "Dagens rätt i låda att ta med, med bröd och en liten sallad. Värm eller ät som den är.",
      "The dish of the day in a box to take away, with bread and a small salad. Heat it or eat it as it is.",
    ),
    options: [kind],
    variants: [
      [["Vegetarisk"], 105, 480, 30],
      [["Med fisk"], 119, 500, 20],
    ],
    channels: ["webbutiken", "torgstandet", "grossist"],
  },
  {
    ...cooked,
    handle: "motesfika",
    sku: "GRY-FIKA",
    title: words("Mötesfika", "Meeting fika"),
    description: words(
      "Kaffe, te, bullar och frukt, dukat på plats hos er. Vi plockar undan efteråt.",
      "Coffee, tea, buns and fruit, laid out on your premises. We clear away afterwards.",
    ),
    vat_class: "serving",
    options: [serves],
    variants: [
      [["10 personer"], 690, 5500, 12],
      [["20 personer"], 1290, 11000, 8],
    ],
    channels: webAndWholesale,
  },
  {
    ...cooked,
    handle: "skordebuffe",
    sku: "GRY-BUFFE",
    title: words("Skördebuffé", "Harvest buffet"),
    description: words(
      "Buffé efter säsong med fem rätter, bröd och efterrätt, serverad av oss. Säg till om allergier i god tid.",
      "A seasonal buffet of five dishes, bread and dessert, served by us. Tell us about allergies in good time.",
    ),
    vat_class: "serving",
    options: [serves],
    variants: [
      [["10 personer"], 2490, 14000, 6],
      [["20 personer"], 4690, 27000, 4],
    ],
    channels: webAndWholesale,
  },
];
