import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { authorities } from "./authorities";
import { CookieTable } from "./cookie-table";
import type { LegalText } from "./legal-page";

/** What is kept of persons, in Swedish. */
export const privacySv = (locale: Locale): LegalText => ({
  title: "Personuppgifter och kakor",
  lead: "Vad vi sparar om dig, varför och hur länge. Det här är en demo av ett påhittat nätverk: använd gärna påhittade uppgifter.",
  checked_on: "2026-11-27",
  sections: [
    {
      id: "ansvarig",
      title: "Vem som ansvarar",
      body: (
        <p>
          Nätverket bakom butiken är personuppgiftsansvarigt för kundkonton och beställningar. Varje
          säljare får se det den behöver för att skicka sin del: namn, adress, telefon och varorna.
          I demon är nätverket påhittat. Den som startar en riktig butik med Insteg skriver sitt
          namn och sina kontaktuppgifter här.
        </p>
      ),
    },
    {
      id: "deltagare",
      title: "Människorna på platserna",
      body: (
        <p>
          Vi sparar ingenting om dem som har en plats: inga namn, inga personnummer, inga uppgifter
          om hälsa eller stöd och ingen fri text. Bara antal platser, timmar och pengar per månad.
          Små grupper visas aldrig.
        </p>
      ),
    },
    {
      id: "sparas",
      title: "Vad vi sparar om dig som kund",
      body: (
        <ul className={layout.points}>
          <li>
            Beställningar: namn, adress, e-post, telefon om du anger den, varor och belopp. Det
            behövs för att uppfylla köpet.
          </li>
          <li>
            Bokföring: kvitton och verifikationer sparas i sju år efter kalenderåret, för att
            bokföringslagen kräver det.
          </li>
          <li>Konto, om du har ett: e-post, namn, adresser och vilket språk du vill ha.</li>
          <li>Förfrågningar och offerter för företag: kontaktperson och e-post.</li>
          <li>Ångrade köp: vad du ångrade och när, som bevis för båda.</li>
        </ul>
      ),
    },
    {
      id: "rattigheter",
      title: "Dina rättigheter",
      body: (
        <>
          <p>
            På ditt <a href={paths.account(locale)}>konto</a> kan du se och ändra dina uppgifter,
            ladda ner allt vi har och radera kontot. Det som bokföringen kräver finns kvar tills
            tiden har gått ut, utan att användas till något annat.
          </p>
          <p>
            Är du inte nöjd kan du klaga hos{" "}
            <a href={authorities.privacy}>Integritetsskyddsmyndigheten</a>.
          </p>
        </>
      ),
    },
    {
      id: "kakor",
      title: "Kakor",
      body: (
        <>
          <p>
            Vi använder bara kakor som behövs för det du gör. Ingen statistik, ingen reklam, inget
            från andra.
          </p>
          <CookieTable />
        </>
      ),
    },
  ],
});
