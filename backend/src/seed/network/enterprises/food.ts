import { words } from "../localised";
import type { DemoEnterprise } from "../types";

export const foodEnterprises: DemoEnterprise[] = [
  {
    handle: "hyllan",
    name: "Hyllan butik och pack (svb)",
    kind: "social_enterprise",
    municipality_code: "1880",
    organisation_number: "559990-0452",
    vat_registered_from: "2020-09-01",
    tagline: words("Packar, skickar och står bakom disken", "Packs, ships and minds the counter"),
    story: words(
      "Hyllan är nätverkets gemensamma butik och packbord i Örebro. Hit kommer garn, täcken, honung och brädor från hela landet. Vi väger, märker, slår in och ser till att rätt sak hamnar i rätt låda. I butiken på hörnet får du klämma på allt innan du bestämmer dig.",
      "Hyllan is the network's shared shop and packing table in Örebro. Yarn, quilts, honey and boards arrive here from all over the country. We weigh, label and wrap, and see to it that the right thing ends up in the right box. In the corner shop you may touch everything before you decide.",
    ),
    website: null,
    picture: "/static/demo/enterprises/hyllan.svg",
  },
  {
    handle: "morgonbonan",
    name: "Morgonbönan kafferosteri",
    kind: "cooperative",
    municipality_code: "0127",
    organisation_number: "769999-1373",
    vat_registered_from: "2022-01-01",
    tagline: words("Rostar smått, varje tisdag", "Small batches, roasted every Tuesday"),
    story: words(
      "Morgonbönan rostar kaffe i en femkilosrost i en gammal brandstation i Botkyrka. Vi köper bönor från odlarkooperativ och skriver ut vad vi har betalat. Tisdag är rostdag, och då luktar hela kvarteret nybryggt. Kaffesumpen går till Grobladets kompost.",
      "Morgonbönan roasts coffee in a five-kilo drum in an old fire station in Botkyrka. We buy beans from growers' cooperatives and print what we paid. Tuesday is roasting day, and the whole block smells of fresh coffee. The grounds go to Grobladet's compost.",
    ),
    website: null,
    picture: "/static/demo/enterprises/morgonbonan.svg",
  },
  {
    handle: "kavelstugan",
    name: "Kavelstugans bageri (svb)",
    kind: "social_enterprise",
    municipality_code: "0140",
    organisation_number: "559990-0585",
    vat_registered_from: "2021-01-01",
    tagline: words("Surdeg, råg och en vedeldad ugn", "Sourdough, rye and a wood-fired oven"),
    story: words(
      "Kavelstugan bakar i en vedeldad ugn som kräver tålamod. Degen sätts på kvällen och får jäsa i sin egen takt. Råg och havre kommer från gårdar vi kan cykla till. Brödet är bäst dagen efter, det knäckta håller i månader.",
      "Kavelstugan bakes in a wood-fired oven that asks for patience. The dough is set in the evening and rises in its own time. Rye and oats come from farms within cycling distance. The bread is best the day after; the crispbread keeps for months.",
    ),
    website: null,
    picture: "/static/demo/enterprises/kavelstugan.svg",
  },
  {
    handle: "grytlocket",
    name: "Grytlocket kök och catering (svb)",
    kind: "work_integration_social_enterprise",
    municipality_code: "0181",
    organisation_number: "559990-0627",
    vat_registered_from: "2017-08-01",
    tagline: words("Mat för många, lagad från grunden", "Food for many, cooked from scratch"),
    story: words(
      "Grytlocket lagar mat för möten, högtider och vanliga tisdagar. Menyn följer vad Grobladet skördar, så den är kort och byts ofta. Köket i Södertälje är ljust och väl uppmärkt, med en uppgift för varje station. Det som blir över packas om till matlådor samma dag.",
      "Grytlocket cooks for meetings, celebrations and ordinary Tuesdays. The menu follows what Grobladet harvests, so it is short and changes often. The kitchen in Södertälje is bright and clearly marked, with one task for each station. Whatever is left over becomes lunch boxes the same day.",
    ),
    website: null,
    picture: "/static/demo/enterprises/grytlocket.svg",
  },
  {
    handle: "trampen",
    name: "Trampen cykelbud",
    kind: "association",
    municipality_code: "0126",
    organisation_number: "802999-2164",
    vat_registered_from: null,
    tagline: words(
      "Levererar på två hjul, i alla väder",
      "Delivers on two wheels, in all weathers",
    ),
    story: words(
      "Trampen är en cykelförening i Huddinge som började köra varor åt grannarna. Nu går fyra lådcyklar i skytteltrafik med kaffe, bröd och lunch. Vi lagar cyklarna själva och lånar gärna ut pumpen. I motvind tar det lite längre tid, men maten kommer fram varm.",
      "Trampen is a cycling association in Huddinge that started carrying goods for the neighbours. Now four cargo bikes shuttle coffee, bread and lunches. We mend the bikes ourselves and are happy to lend out the pump. In a headwind it takes a little longer, but the food arrives warm.",
    ),
    website: null,
    picture: "/static/demo/enterprises/trampen.svg",
  },
];
