import { words } from "../localised";
import { colour, kind, pack, size } from "./options";
import { everywhere, type ProductRow, toConsumers, webAndShop } from "./product";

const woven = {
  enterprise: "tradlyckan",
  chain: "fran-farull-till-sjal",
  vat_class: "standard",
} as const;
const spun = { ...woven, enterprise: "kardkvarnen", category: "ull-och-garn" } as const;
const dyed = { ...woven, enterprise: "fargrytan", category: "ull-och-garn" } as const;

export const woolProducts: ProductRow[] = [
  {
    ...woven,
    handle: "sjal-vagor",
    sku: "TRA-SJAL",
    title: words("Ullsjal Vågor", "Wool shawl Waves"),
    description: words(
      "Lätt sjal i svensk ull, vävd i ett mjukt vågmönster med fransar. 55 × 190 cm. Vädra hellre än tvätta.",
      "A light shawl in Swedish wool, woven in a soft wave pattern with fringes. 55 × 190 cm. Air rather than wash.",
    ),
    category: "ull-och-garn",
    options: [colour],
    variants: [
      [["Naturvit"], 1190, 320, 9],
      [["Krappröd"], 1290, 320, 7],
      [["Vejdeblå"], 1290, 320, 6],
    ],
    channels: toConsumers,
  },
  {
    ...woven,
    handle: "filt-rander",
    sku: "TRA-FILT",
    title: words("Ullfilt Ränder", "Wool blanket Stripes"),
    description: words(
      "Tät filt i kypert med ränder i växtfärgad ull. Värmer två i soffan eller en i hängmattan.",
      "A dense twill blanket with stripes of plant-dyed wool. Warms two on the sofa or one in the hammock.",
    ),
    category: "hem",
    options: [size],
    variants: [
      [["130 × 170 cm"], 1890, 1150, 5],
      [["150 × 200 cm"], 2390, 1500, 4],
    ],
    channels: webAndShop,
  },
  {
    ...woven,
    handle: "kudde-gasoga",
    sku: "TRA-KUDDE",
    title: words("Vävd kudde Gåsöga", "Woven cushion Bird's-eye"),
    description: words(
      "Kuddfodral i det gamla mönstret gåsöga, med baksida av återbrukat linne. 45 × 45 cm, innerkudde ingår.",
      "Cushion cover in the old bird's-eye pattern, backed with reclaimed linen. 45 × 45 cm, inner cushion included.",
    ),
    category: "hem",
    options: [colour],
    variants: [
      [["Mossgrön"], 590, 620, 8],
      [["Krappröd"], 590, 620, 8],
    ],
    channels: toConsumers,
  },
  {
    ...woven,
    handle: "lopare-rosengang",
    sku: "TRA-LOPARE",
    title: words("Bordslöpare Rosengång", "Table runner Rosengång"),
    description: words(
      "Smal löpare i rosengång, inslag av restgarn från färgeriet. Ingen är den andra lik. 35 × 120 cm.",
      "A narrow runner in the Rosengång pattern, with weft of leftover yarn from the dyers. No two are alike. 35 × 120 cm.",
    ),
    category: "hem",
    options: [size],
    variants: [[["35 × 120 cm"], 690, 280, 10]],
    channels: webAndShop,
  },
  {
    ...woven,
    handle: "tovade-tofflor",
    sku: "TRA-TOFFLA",
    title: words("Tovade tofflor", "Felted slippers"),
    description: words(
      "Handtovade tofflor med mockasula. De formar sig efter foten på ett par dagar.",
      "Hand-felted slippers with a suede sole. They take the shape of your feet within a few days.",
    ),
    category: "ull-och-garn",
    options: [size],
    variants: [
      [["36–37"], 649, 340, 6],
      [["38–39"], 649, 350, 9],
      [["40–41"], 649, 370, 8],
      [["42–43"], 649, 390, 5],
    ],
    channels: toConsumers,
  },
  {
    ...woven,
    handle: "tumvantar-stjarna",
    sku: "TRA-VANTE",
    title: words("Tumvantar Stjärna", "Mittens Star"),
    description: words(
      "Tvåändsstickade vantar med en stjärna på handryggen. Vindtäta, slitstarka och lagom långa i mudden.",
      "Twined-knit mittens with a star on the back of the hand. Windproof, hard-wearing and just long enough at the wrist.",
    ),
    category: "ull-och-garn",
    options: [size],
    variants: [
      [["S"], 449, 110, 8],
      [["M"], 449, 120, 12],
      [["L"], 449, 130, 9],
    ],
    channels: everywhere,
  },
  {
    ...woven,
    handle: "mossa-topp",
    sku: "TRA-MOSSA",
    title: words("Stickad mössa Topp", "Knitted hat Peak"),
    description: words(
      "Dubbelstickad mössa med tofs av restgarn. Vikt kant över öronen.",
      "Double-knit hat with a pompom of leftover yarn. Folded brim over the ears.",
    ),
    category: "ull-och-garn",
    options: [colour],
    variants: [
      [["Björkgul"], 399, 105, 10],
      [["Vejdeblå"], 399, 105, 9],
      [["Ljusgrå"], 379, 105, 11],
    ],
    channels: toConsumers,
  },
  {
    ...woven,
    handle: "raggsockor",
    sku: "TRA-SOCKA",
    title: words("Raggsockor", "Ragg wool socks"),
    description: words(
      "Tjocka sockor med förstärkt häl. Ett par för stugan, ett för stövlarna.",
      "Thick socks with a reinforced heel. One pair for the cabin, one for the boots.",
    ),
    category: "ull-och-garn",
    options: [size],
    variants: [
      [["36–38"], 249, 140, 14],
      [["39–41"], 249, 150, 18],
      [["42–45"], 269, 165, 12],
    ],
    channels: everywhere,
  },
  {
    ...woven,
    handle: "sittunderlag-ring",
    sku: "TRA-SITT",
    title: words("Sittunderlag Ring", "Seat pad Ring"),
    description: words(
      "Runt, tjockt sittunderlag tovat av ull som är för grov för garn. 36 cm i diameter.",
      "A thick round seat pad felted from wool too coarse for yarn. 36 cm across.",
    ),
    category: "hem",
    options: [pack],
    variants: [
      [["Standard"], 289, 260, 12],
      [["4-pack"], 1049, 1040, 4],
    ],
    channels: everywhere,
  },
  {
    ...spun,
    handle: "garnharva-fjall",
    sku: "KAR-FJALL",
    title: words("Garnhärva Fjäll", "Yarn skein Fjäll"),
    description: words(
      "Tvåtrådigt ullgarn i fårens egna färger, 100 g och ungefär 220 meter. Stickor 3,5–4.",
      "Two-ply wool yarn in the sheep's own colours, 100 g and about 220 metres. Needles 3.5–4 mm.",
    ),
    options: [colour],
    variants: [
      [["Naturvit"], 145, 105, 30],
      [["Ljusgrå"], 145, 105, 26],
      [["Mörkgrå"], 149, 105, 18],
    ],
    channels: everywhere,
  },
  {
    ...spun,
    handle: "sockgarn-rask",
    sku: "KAR-RASK",
    title: words("Sockgarn Rask", "Sock yarn Rask"),
    description: words(
      "Hårt tvinnat nystan för sockor som ska hålla. 100 g, ungefär 300 meter.",
      "A firmly plied ball for socks that should last. 100 g, about 300 metres.",
    ),
    options: [colour],
    variants: [
      [["Mörkgrå"], 139, 105, 22],
      [["Mossgrön"], 155, 105, 16],
    ],
    channels: toConsumers,
  },
  {
    ...spun,
    handle: "kardflor",
    sku: "KAR-FLOR",
    title: words("Kardflor för tovning", "Carded wool for felting"),
    description: words(
      "Luftigt kardflor i påse, för nåltovning, våttovning eller en första tråd på sländan.",
      "Airy carded wool in a bag, for needle felting, wet felting or your first thread on the spindle.",
    ),
    options: [size],
    variants: [
      [["200 g"], 119, 210, 20],
      [["500 g"], 259, 515, 10],
    ],
    channels: webAndShop,
  },
  {
    ...dyed,
    handle: "vaxtfargat-garn",
    sku: "FAR-GARN",
    title: words("Växtfärgat garn", "Plant-dyed yarn"),
    description: words(
      "Garnhärva färgad i gryta med krapp, vejde, björklöv eller lav. 100 g. Små skillnader mellan baden hör till.",
      "A skein dyed in the pot with madder, woad, birch leaves or lichen. 100 g. Small differences between baths are part of it.",
    ),
    options: [colour],
    variants: [
      [["Krappröd"], 195, 105, 18],
      [["Vejdeblå"], 209, 105, 14],
      [["Björkgul"], 189, 105, 20],
      [["Lavbrun"], 189, 105, 15],
    ],
    channels: toConsumers,
  },
  {
    ...dyed,
    handle: "broderigarn-fem-toner",
    sku: "FAR-BROD",
    title: words("Broderigarn Fem toner", "Embroidery yarn Five tones"),
    description: words(
      "Fem små dockor tunt ullgarn, från blekaste gult till djupaste rött. 8 meter av varje.",
      "Five small bobbins of fine wool, from palest yellow to deepest red. 8 metres of each.",
    ),
    options: [kind],
    variants: [[["Blandade"], 165, 45, 24]],
    channels: webAndShop,
  },
  {
    ...woven,
    handle: "haftet-tolv-vavar",
    sku: "TRA-HAFTE",
    title: words("Häftet Tolv vävar", "Booklet Twelve weaves"),
    description: words(
      "Mönsterhäfte med tolv vävar för vanlig fyrskaftad vävstol. 48 sidor, häftat, på svenska.",
      "Pattern booklet with twelve weaves for an ordinary four-shaft loom. 48 pages, stitched, in Swedish.",
    ),
    category: "ull-och-garn",
    vat_class: "culture",
    options: [pack],
    variants: [[["Standard"], 149, 160, 25]],
    channels: webAndShop,
  },
];
