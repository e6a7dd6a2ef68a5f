import { words } from "../localised";
import type { DemoEnterprise } from "../types";

export const gardenAndWoodEnterprises: DemoEnterprise[] = [
  {
    handle: "humlesurr",
    name: "Humlesurr bigård",
    kind: "small_producer",
    municipality_code: "0480",
    // A sole trader: its number would be a person's, so none is kept.
    organisation_number: null,
    vat_registered_from: null,
    tagline: words("Tolv kupor vid en äng", "Twelve hives beside a meadow"),
    story: words(
      "Humlesurr har tolv bikupor vid en slåtteräng utanför Nyköping. Honungen slungas kall i ett litet slungrum och rörs tills den blir krämig. Bina får behålla gott om vinterfoder, så vissa år blir det färre burkar. Då säger vi som det är och hoppas på mer klöver nästa sommar.",
      "Humlesurr keeps twelve hives beside a hay meadow outside Nyköping. The honey is extracted cold in a small room and stirred until it turns creamy. The bees keep plenty of winter stores, so some years there are fewer jars. Then we say so, and hope for more clover next summer.",
    ),
    website: null,
    picture: "/static/demo/enterprises/humlesurr.svg",
  },
  {
    handle: "grobladet",
    name: "Grobladet odling (svb)",
    kind: "work_integration_social_enterprise",
    municipality_code: "0461",
    organisation_number: "559990-0270",
    vat_registered_from: "2019-05-01",
    tagline: words(
      "Grönsaker från jord som får vila",
      "Vegetables from soil that is allowed to rest",
    ),
    story: words(
      "Grobladet odlar på två hektar och i ett växthus som räddades från rivning. Vi börjar dagen med att gå en runda bland raderna och se vad som behöver göras. Kompost, täckodling och växelbruk håller jorden levande. Det som inte säljs färskt blir must, örtsalt och inläggningar i vårt eget skördekök.",
      "Grobladet grows on two hectares and in a greenhouse that was saved from demolition. We start the day by walking the rows to see what needs doing. Compost, mulch and crop rotation keep the soil alive. What is not sold fresh becomes juice, herb salt and pickles in our own harvest kitchen.",
    ),
    website: null,
    picture: "/static/demo/enterprises/grobladet.svg",
  },
  {
    handle: "hallonbacken",
    name: "Hallonbackens odlarförening",
    kind: "association",
    municipality_code: "1291",
    organisation_number: "802999-2016",
    // Passes the limit in 2026: sales before this day carry no VAT.
    vat_registered_from: "2026-07-01",
    tagline: words(
      "Bär och blad från österlenska backar",
      "Berries and leaves from the hills of Österlen",
    ),
    story: words(
      "Hallonbacken är en förening för odlare med små ytor och stora bärbuskar. Vi plockar tillsammans, kokar i gemensamt kök och delar på burkar, vagnar och goda råd. Hallonen plockas sent på dagen när solen gjort sitt. Alla som vill lära sig beskära en vinbärsbuske är välkomna i mars.",
      "Hallonbacken is an association of growers with small plots and large berry bushes. We pick together, cook in a shared kitchen, and share jars, carts and good advice. The raspberries are picked late in the day, when the sun has done its work. Anyone who wants to learn to prune a currant bush is welcome in March.",
    ),
    website: null,
    picture: "/static/demo/enterprises/hallonbacken.svg",
  },
  {
    handle: "bjorkasen",
    name: "Björkåsens bysåg",
    kind: "small_producer",
    municipality_code: "1766",
    // A sole trader: its number would be a person's, so none is kept.
    organisation_number: null,
    vat_registered_from: "2020-01-01",
    tagline: words("Sågar det som stormen fällt", "Saws what the storm has felled"),
    story: words(
      "Björkåsens bysåg står under ett plåttak i en skogsbacke utanför Sunne. Vi sågar björk, ask och al som blåst ner eller måste gallras. Virket får torka ett helt år i luften innan det går vidare. Stickor, bark och spill blir tändved, så inget lämnas kvar på backen.",
      "Björkåsen's village sawmill stands under a tin roof on a wooded slope outside Sunne. We saw birch, ash and alder that have blown down or need thinning. The timber dries in the open air for a full year before it moves on. Splinters, bark and offcuts become kindling, so nothing is left behind.",
    ),
    website: null,
    picture: "/static/demo/enterprises/bjorkasen.svg",
  },
  {
    handle: "spanet",
    name: "Spånet snickeri (svb)",
    kind: "work_integration_social_enterprise",
    municipality_code: "1784",
    organisation_number: "559990-0312",
    vat_registered_from: "2014-10-01",
    tagline: words("Bruksting i svenskt trä", "Everyday things in Swedish wood"),
    story: words(
      "Spånet gör saker som ska användas: brädor, pallar, holkar och hyllor. I verkstaden i Arvika står maskinerna glest så att alla kan röra sig i lugn och ro. Vi oljar med linolja och slipar tills handen är nöjd. Går något sönder lagar vi det, även om det inte är vi som har gjort det.",
      "Spånet makes things to be used: boards, stools, nesting boxes and shelves. In the Arvika workshop the machines stand well apart so that everyone can move about in peace. We finish with linseed oil and sand until the hand is content. If something breaks we mend it, even if we did not make it.",
    ),
    website: null,
    picture: "/static/demo/enterprises/spanet.svg",
  },
];
