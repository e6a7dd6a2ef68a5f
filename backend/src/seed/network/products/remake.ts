import { words } from "../localised";
import { colour, pack, size } from "./options";
import { everywhere, type ProductRow, toConsumers, webAndShop, webAndWholesale } from "./product";

const sewn = {
  enterprise: "andra-sommen",
  chain: "andra-varvet",
  category: "remake-textil",
  vat_class: "standard",
} as const;
const woven = { ...sewn, enterprise: "tradlyckan" } as const;

export const remakeProducts: ProductRow[] = [
  {
    ...sewn,
    handle: "tygkasse-gardin",
    sku: "AND-KASSE",
    title: words("Tygkasse av gardin", "Tote bag from curtains"),
    description: words(
      "Rymlig kasse sydd av insamlade gardiner, fodrad och med långa handtag. Bär tolv kilo utan att klaga.",
      "A roomy tote sewn from collected curtains, lined and with long handles. Carries twelve kilos without complaint.",
    ),
    options: [colour],
    variants: [
      [["Blommig"], 249, 180, 22],
      [["Randig"], 249, 180, 18],
      [["Rutig"], 249, 180, 15],
    ],
    channels: everywhere,
  },
  {
    ...sewn,
    handle: "forklade-lakan",
    sku: "AND-FORKL",
    title: words("Förkläde av linnelakan", "Apron from linen sheets"),
    description: words(
      "Helt förkläde i mjuktvättat gammalt linne med stor framficka och knytband.",
      "Full apron in soft old linen with a large front pocket and ties.",
    ),
    options: [colour],
    variants: [
      [["Linnevit"], 445, 290, 10],
      [["Randig"], 445, 290, 9],
    ],
    channels: toConsumers,
  },
  {
    ...sewn,
    handle: "necessar-lapp",
    sku: "AND-NECES",
    title: words("Necessär Lapp", "Toiletry bag Patch"),
    description: words(
      "Liten väska av hopsydda lappar med återbrukad dragkedja. Avtorkbart foder.",
      "A small bag of pieced patches with a reclaimed zip. Wipe-clean lining.",
    ),
    options: [size],
    variants: [
      [["Liten"], 179, 85, 20],
      [["Stor"], 229, 120, 14],
    ],
    channels: everywhere,
  },
  {
    ...sewn,
    handle: "grytlappar-par",
    sku: "AND-GRYT",
    title: words("Grytlappar, par", "Pot holders, pair"),
    description: words(
      "Två tjocka grytlappar med bomullsfyllning och hängare. Quiltade så att de håller formen.",
      "Two thick pot holders with cotton filling and a loop. Quilted to keep their shape.",
    ),
    options: [colour],
    variants: [
      [["Rutig"], 139, 110, 26],
      [["Blommig"], 139, 110, 24],
    ],
    channels: everywhere,
  },
  {
    ...sewn,
    handle: "ryggsack-jeans",
    sku: "AND-RYGG",
    title: words("Ryggsäck av jeans", "Backpack from jeans"),
    description: words(
      "Stabil ryggsäck av tre par jeans. Bakfickan sitter kvar, nu som ytterfack.",
      "A sturdy backpack made from three pairs of jeans. The back pocket stays, now as an outer pocket.",
    ),
    options: [colour],
    variants: [
      [["Jeansblå"], 895, 640, 7],
      [["Svart"], 895, 640, 5],
    ],
    channels: webAndShop,
  },
  {
    ...sewn,
    handle: "servetter-dukning",
    sku: "AND-SERV",
    title: words("Tygservetter Dukning", "Cloth napkins"),
    description: words(
      "Servetter av gamla damastdukar, fållade med kulört tråd. Blir bara mjukare.",
      "Napkins from old damask tablecloths, hemmed with coloured thread. They only get softer.",
    ),
    options: [pack],
    variants: [
      [["4-pack"], 259, 160, 15],
      [["6-pack"], 369, 240, 11],
    ],
    channels: everywhere,
  },
  {
    ...sewn,
    handle: "lapptacke-trappa",
    sku: "AND-TACKE",
    title: words("Lapptäcke Trappa", "Quilt Steps"),
    description: words(
      "Lapptäcke i trappmönster av skjortor och lakan, med vadd av återvunnen ull. Varje täcke är numrerat.",
      "A quilt in a stepped pattern made from shirts and sheets, with wadding of recycled wool. Every quilt is numbered.",
    ),
    options: [size],
    variants: [
      [["90 × 120 cm"], 1450, 980, 4],
      [["150 × 200 cm"], 2950, 2100, 3],
    ],
    channels: webAndShop,
  },
  {
    ...sewn,
    handle: "vimpelslinga",
    sku: "AND-VIMP",
    title: words("Vimpelslinga", "Bunting"),
    description: words(
      "Tolv vimplar av spilltyg på fyra meter band. För kalas, balkong eller en vanlig onsdag.",
      "Twelve pennants of leftover cloth on four metres of tape. For parties, balconies or an ordinary Wednesday.",
    ),
    options: [colour],
    variants: [[["Blandade"], 219, 150, 20]],
    channels: toConsumers,
  },
  {
    ...sewn,
    handle: "tygharen-hoppsan",
    sku: "AND-HARE",
    title: words("Tygharen Hoppsan", "Cloth hare Hoppsan"),
    description: words(
      "Mjukdjur av gamla skjortor med broderad nos. Inga lösa delar. Tvättas i 40 grader.",
      "A soft toy made from old shirts with an embroidered nose. No loose parts. Washes at 40 degrees.",
    ),
    options: [colour],
    variants: [
      [["Randig"], 329, 160, 12],
      [["Rutig"], 329, 160, 10],
    ],
    channels: toConsumers,
  },
  {
    ...sewn,
    handle: "datorfodral",
    sku: "AND-DATOR",
    title: words("Datorfodral", "Laptop sleeve"),
    description: words(
      "Vadderat fodral av jeans och ullfilt med flik och knapp. Sys också i serie med företagets egna gamla arbetskläder.",
      "Padded sleeve of denim and wool felt with a flap and button. Also made in series from a company's own old workwear.",
    ),
    options: [size],
    variants: [
      [["13 tum"], 429, 230, 12],
      [["15 tum"], 459, 270, 10],
    ],
    channels: webAndWholesale,
  },
  {
    ...woven,
    handle: "trasmatta-strimma",
    sku: "TRA-MATTA",
    title: words("Trasmatta Strimma", "Rag rug Strimma"),
    description: words(
      "Tätt slagen trasmatta av lakan och skjortor på varp av lin. Tål att tvättas på bryggan.",
      "A firmly beaten rag rug of sheets and shirts on a linen warp. Can be scrubbed on the jetty.",
    ),
    category: "hem",
    options: [size],
    variants: [
      [["70 × 140 cm"], 995, 1600, 6],
      [["70 × 200 cm"], 1395, 2300, 5],
      [["80 × 300 cm"], 2195, 3900, 3],
    ],
    channels: webAndShop,
  },
  {
    ...woven,
    handle: "nyckelband",
    sku: "TRA-BAND",
    title: words("Vävt nyckelband", "Woven key strap"),
    description: words(
      "Bandvävt nyckelband med mässingsring, av trådar som annars blir över.",
      "Band-woven key strap with a brass ring, made of threads that would otherwise be left over.",
    ),
    options: [colour],
    variants: [
      [["Krappröd"], 99, 30, 40],
      [["Vejdeblå"], 99, 30, 38],
      [["Björkgul"], 99, 30, 35],
    ],
    channels: everywhere,
  },
];
