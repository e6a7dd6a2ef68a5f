import { words } from "../localised";
import { kind, pack, size } from "./options";
import { everywhere, type ProductRow, toConsumers, webAndShop } from "./product";

const hive = {
  enterprise: "humlesurr",
  chain: "bikupa-och-tappa",
  category: "honung-och-bin",
  vat_class: "food",
} as const;
const garden = { ...hive, enterprise: "grobladet", category: "odlat-och-bar" } as const;
const berries = { ...hive, enterprise: "hallonbacken", category: "odlat-och-bar" } as const;

export const gardenProducts: ProductRow[] = [
  {
    ...hive,
    handle: "sommarhonung",
    sku: "HUM-SOMMAR",
    title: words("Sommarhonung", "Summer honey"),
    description: words(
      "Krämig honung från klöver, hallon och lind. Kallslungad och långsamt rörd. Ge inte honung till barn under ett år.",
      "Creamy honey from clover, raspberry and lime trees. Cold-extracted and slowly stirred. Do not give honey to children under one year.",
    ),
    options: [size],
    variants: [
      [["250 g"], 69, 400, 45],
      [["500 g"], 119, 720, 50],
      [["700 g"], 155, 980, 24],
    ],
    channels: everywhere,
  },
  {
    ...hive,
    handle: "ljunghonung",
    sku: "HUM-LJUNG",
    title: words("Ljunghonung", "Heather honey"),
    description: words(
      "Mörk och fyllig honung från ljunghedarna i augusti. Geléaktig, med en ton av knäck.",
      "Dark, full honey from the August heath. Jelly-like, with a note of toffee.",
    ),
    options: [size],
    variants: [
      [["250 g"], 89, 400, 30],
      [["500 g"], 159, 720, 20],
    ],
    channels: toConsumers,
  },
  {
    ...hive,
    handle: "honungskaka",
    sku: "HUM-KAKA",
    title: words("Honung i kaka", "Comb honey"),
    description: words(
      "En bit vaxkaka direkt ur kupan, i ask av trä. Ät på varm macka, vax och allt.",
      "A piece of comb straight from the hive, in a wooden box. Eat on warm toast, wax and all.",
    ),
    options: [size],
    variants: [[["300 g"], 145, 380, 14]],
    channels: toConsumers,
  },
  {
    ...hive,
    handle: "bivaxljus",
    sku: "HUM-LJUS",
    title: words("Bivaxljus", "Beeswax candles"),
    description: words(
      "Handrullade ljus av bikupans eget vax. Brinner i ungefär fem timmar och doftar svagt av honung.",
      "Hand-rolled candles of the hive's own wax. They burn for about five hours with a faint scent of honey.",
    ),
    category: "hem",
    vat_class: "standard",
    options: [pack],
    variants: [
      [["2-pack"], 129, 160, 30],
      [["4-pack"], 239, 310, 18],
    ],
    channels: everywhere,
  },
  {
    ...hive,
    handle: "bivaxduk",
    sku: "HUM-DUK",
    title: words("Bivaxduk", "Beeswax wrap"),
    description: words(
      "Bomullsduk med bivax och rapsolja som håller bröd och ost färska. Sköljs i kallt vatten.",
      "Cotton cloth with beeswax and rapeseed oil that keeps bread and cheese fresh. Rinse in cold water.",
    ),
    vat_class: "standard",
    options: [size],
    variants: [
      [["Mellan"], 99, 60, 28],
      [["Stor"], 139, 95, 22],
    ],
    channels: webAndShop,
  },
  {
    ...garden,
    handle: "appelmust",
    sku: "GRO-MUST",
    title: words("Äppelmust", "Apple juice"),
    description: words(
      "Pressad av äpplen från trakten, ofiltrerad och utan tillsatser. Skaka om.",
      "Pressed from local apples, cloudy and with nothing added. Shake before serving.",
    ),
    options: [size],
    variants: [
      [["330 ml"], 32, 560, 60],
      [["750 ml"], 59, 1250, 48],
    ],
    channels: everywhere,
  },
  {
    ...garden,
    handle: "ortsalt",
    sku: "GRO-SALT",
    title: words("Örtsalt", "Herb salt"),
    description: words(
      "Havssalt malet med libbsticka, timjan och gräslök ur trädgården.",
      "Sea salt ground with lovage, thyme and chives from the garden.",
    ),
    options: [size],
    variants: [
      [["90 g"], 59, 190, 36],
      [["200 g"], 99, 340, 20],
    ],
    channels: everywhere,
  },
  {
    ...garden,
    handle: "inlagd-gurka",
    sku: "GRO-GURKA",
    title: words("Inlagd gurka", "Pickled cucumber"),
    description: words(
      "Krispig gurka med dillkronor och senapsfrö, efter skördekökets eget recept.",
      "Crisp cucumber with dill crowns and mustard seed, after the harvest kitchen's own recipe.",
    ),
    options: [size],
    variants: [[["450 g"], 69, 760, 32]],
    channels: everywhere,
  },
  {
    ...garden,
    handle: "gronsakslada",
    sku: "GRO-LADA",
    title: words("Grönsakslåda", "Vegetable box"),
    description: words(
      "Veckans skörd i en trälåda som går i retur. Innehållet följer säsongen.",
      "The week's harvest in a wooden crate that goes back and forth. The contents follow the season.",
    ),
    options: [size],
    variants: [
      [["Liten"], 229, 4200, 15],
      [["Stor"], 349, 7500, 12],
    ],
    channels: everywhere,
  },
  {
    ...garden,
    handle: "fropasar",
    sku: "GRO-FRO",
    title: words("Fröpåsar", "Seed packets"),
    description: words(
      "Fyra påsar frö skördade i våra egna rader, med såråd på baksidan.",
      "Four packets of seed saved from our own rows, with sowing advice on the back.",
    ),
    vat_class: "standard",
    options: [kind],
    variants: [
      [["Ängsblommor"], 129, 40, 30],
      [["Kryddor"], 129, 40, 26],
      [["Grönsaker"], 129, 40, 28],
    ],
    channels: webAndShop,
  },
  {
    ...garden,
    handle: "torkad-bukett",
    sku: "GRO-BUKETT",
    title: words("Torkad bukett", "Dried bouquet"),
    description: words(
      "Eterneller, havre och vallmokapslar, buntade med lintråd. Håller hela vintern.",
      "Everlastings, oats and poppy heads, tied with linen thread. Lasts all winter.",
    ),
    category: "hem",
    vat_class: "standard",
    options: [size],
    variants: [
      [["Liten"], 149, 90, 16],
      [["Stor"], 249, 170, 10],
    ],
    channels: toConsumers,
  },
  {
    ...berries,
    handle: "hallonsylt",
    sku: "HAL-SYLT",
    title: words("Hallonsylt", "Raspberry jam"),
    description: words(
      "Sylt med 65 procent bär, kokt i små kastruller. Syrlig och mörkröd.",
      "Jam with 65 per cent berries, cooked in small pans. Tart and deep red.",
    ),
    options: [size],
    variants: [
      [["200 g"], 59, 340, 40],
      [["400 g"], 95, 640, 30],
    ],
    channels: everywhere,
  },
  {
    ...berries,
    handle: "svartvinbarssaft",
    sku: "HAL-SAFT",
    title: words("Svartvinbärssaft", "Blackcurrant cordial"),
    description: words(
      "Koncentrerad saft, en del till fem delar vatten. God varm i termos.",
      "Concentrated cordial, one part to five parts water. Good hot in a flask.",
    ),
    options: [size],
    variants: [[["500 ml"], 79, 900, 36]],
    channels: everywhere,
  },
  {
    ...berries,
    handle: "hallonbladste",
    sku: "HAL-TE",
    title: words("Te av hallonblad och mynta", "Raspberry leaf and mint tea"),
    description: words(
      "Handplockade blad, torkade i skugga. Ungefär tjugofem koppar i påsen.",
      "Hand-picked leaves dried in the shade. About twenty-five cups to a bag.",
    ),
    options: [size],
    variants: [[["50 g"], 75, 80, 28]],
    channels: toConsumers,
  },
  {
    ...berries,
    handle: "torkade-appelringar",
    sku: "HAL-RING",
    title: words("Torkade äppelringar", "Dried apple rings"),
    description: words(
      "Sega ringar av Ingrid Marie, torkade över vedspis. Inget tillsatt socker.",
      "Chewy rings of Ingrid Marie apples, dried over a wood stove. No added sugar.",
    ),
    options: [size],
    variants: [
      [["80 g"], 49, 95, 34],
      [["200 g"], 105, 220, 18],
    ],
    channels: everywhere,
  },
];
