import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { authorities } from "./authorities";
import type { LegalText } from "./legal-page";

/** The accessibility statement, in Swedish. */
export const accessibilitySv = (locale: Locale): LegalText => ({
  title: "Tillgänglighet",
  lead: "Alla ska kunna handla här. Vi siktar på WCAG 2.2, nivå AA.",
  checked_on: "2026-11-27",
  sections: [
    {
      id: "lagen",
      title: "Vad som gäller",
      body: (
        <p>
          Lagen om vissa produkters och tjänsters tillgänglighet (2023:254) gäller e-handel sedan
          den 28 juni 2025. Vilka undantag som finns och vilken myndighet som har tillsyn:
          kontrollera hos <a href={authorities.post}>Post- och telestyrelsen</a> och{" "}
          <a href={authorities.digital}>Digg</a>.
        </p>
      ),
    },
    {
      id: "provat",
      title: "Så har vi provat",
      body: (
        <ul className={layout.points}>
          <li>
            Butikens sidor prövas automatiskt med axe: på telefon i ljust och på dator i mörkt, de
            flesta på både svenska och engelska.
          </li>
          <li>
            Sökningen prövas med bara tangentbord, och butiken utan JavaScript fram till korgen.
          </li>
          <li>
            Start, varulista, vara, företag och värdekedja prövas i 320 punkters bredd, som
            förstorat till 400 procent: inget ska behöva rullas i sidled utom tabeller och diagram.
          </li>
          <li>Rörelser stängs av för den som har bett sin webbläsare om det.</li>
          <li>Varje diagram har samma siffror i en tabell.</li>
        </ul>
      ),
    },
    {
      id: "brister",
      title: "Kända brister",
      body: (
        <ul className={layout.points}>
          <li>
            Ingen med funktionsnedsättning har ännu provat butiken åt oss, och inga skärmläsare har
            använts hela vägen: automatiska prov hittar inte allt.
          </li>
          <li>Företagens egna texter och bildbeskrivningar kan vara ofullständiga.</li>
          <li>
            Kvitton, fakturor och avräkningar i PDF är inte märkta för skärmläsare. Samma uppgifter
            står på ordersidan.
          </li>
          <li>Kassan är inte prövad med bara tangentbord.</li>
        </ul>
      ),
    },
    {
      id: "beratta",
      title: "Berätta om hinder",
      body: (
        <p>
          Hittar du något som inte går att använda vill vi veta det. I en riktig butik står
          nätverkets e-post och telefon här. Det här är en demo, men du kan läsa mer{" "}
          <a href={paths.about(locale)}>om Insteg</a>.
        </p>
      ),
    },
  ],
});
