import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { authorities } from "./authorities";
import type { LegalText } from "./legal-page";

/** The terms of purchase, in Swedish. */
export const termsSv = (locale: Locale): LegalText => ({
  title: "Köpvillkor",
  lead: "Det här gäller när du som konsument handlar i Insteg. Det här är en demobutik: ingenting skickas och ingenting ska betalas.",
  checked_on: "2026-11-27",
  sections: [
    {
      id: "saljare",
      title: "Vem du köper av",
      body: (
        <>
          <p>
            Du köper av företaget som skickar varan. Dess namn står vid varje vara, i kassan och på
            kvittot, med organisationsnummer där det får visas. En beställning kan ha varor av flera
            företag: du får ett ordernummer, en betalning och ett kvitto med en del för varje
            säljare.
          </p>
          <p>
            Insteg förmedlar köpet och tar emot betalningen. Om nätverket självt är säljare står det
            på kvittot.
          </p>
        </>
      ),
    },
    {
      id: "pris",
      title: "Pris och moms",
      body: (
        <>
          <p>
            Alla priser är i svenska kronor och med moms. Momsen för varje momssats står i kassan
            och på kvittot. En säljare som inte är momsregistrerad lägger inte på någon moms.
          </p>
          <p>
            Är ett pris sänkt visas det lägsta priset under de senaste 30 dagarna. Frakten räknas
            för varje säljare för sig och syns innan du beställer.
          </p>
        </>
      ),
    },
    {
      id: "betalning",
      title: "Betalning",
      body: (
        <p>
          Du beställer mot faktura eller betalning vid leverans. Först när köpet är betalt räknas
          det som finansiering av platser.
        </p>
      ),
    },
    {
      id: "leverans",
      title: "Leverans",
      body: (
        <p>
          Varje säljare packar och skickar sin del för sig. På ordersidan ser du var varje sändning
          är. Länken dit finns i bekräftelsen som vi mejlar.
        </p>
      ),
    },
    {
      id: "anger",
      title: "Ångerrätt i 14 dagar",
      body: (
        <>
          <p>
            Du har rätt att ångra köpet inom 14 dagar från att du tagit emot varan. Du behöver inte
            säga varför. Gör det på sidan <a href={paths.withdraw(locale)}>Ångra köp</a>: du väljer
            vad du ångrar, bekräftar och får ett mejl om att det har kommit fram.
          </p>
          <p>Ångerrätten gäller inte:</p>
          <ul className={layout.points}>
            <li>varor som snabbt blir gamla eller dåliga,</li>
            <li>
              förseglade varor som av hälso- eller hygienskäl inte bör lämnas tillbaka, när du har
              brutit förseglingen,
            </li>
            <li>varor som görs på beställning efter dina önskemål.</li>
          </ul>
          <p>
            På de varorna står det innan du köper. Vem som betalar returfrakten och hur snabbt
            pengarna ska tillbaka: kontrollera hos{" "}
            <a href={authorities.consumerAgency}>Konsumentverket</a>.
          </p>
        </>
      ),
    },
    {
      id: "fel",
      title: "Fel på varan",
      body: (
        <p>
          Är något fel på varan, hör av dig till säljaren. Kontaktuppgifterna står på kvittot. Hur
          länge du kan reklamera och vad du har rätt till: kontrollera hos{" "}
          <a href={authorities.consumerAgency}>Konsumentverket</a>. Kommer ni inte överens,
          kontrollera hos <a href={authorities.disputes}>Allmänna reklamationsnämnden</a> om den kan
          pröva saken.
        </p>
      ),
    },
    {
      id: "platser",
      title: "Vad köpet betalar för",
      body: (
        <p>
          En del av priset går till platser för arbetsträning och instegsarbete hos företagen i
          värdekedjan. Hur mycket står vid varan och på din ordersida. Medan ångerrätten löper är
          summan preliminär. Ett köp betalar för platser, aldrig för en viss person.
        </p>
      ),
    },
  ],
});
