/** The Swedish words of disputed payments; dispute-en.ts has the same keys. */
export const disputeSv = {
  title: "Betalningar under tvist",
  lead: "Kundens bank har ifrågasatt betalningen. Svara på tvisten hos Stripe, före sista dagen. Det som banken har tagit står på nätverkets konto för tvister tills det är vunnet; inget företag och ingen plats blir av med något.",
  opened: "Öppnad",
  order: "Köp",
  number: "Köp {{number}}",
  status: "Läge",
  answerBy: "Svara senast",
  taken: "Taget",
  fee: "Avgift",
  states: {
    open: "Pågår",
    won: "Vunnen",
    lost: "Förlorad",
    ended: "Avslutad",
  },
};
