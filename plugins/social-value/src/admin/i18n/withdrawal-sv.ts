/** Words about customers' withdrawals. */
export const withdrawalSv = {
  lead: "Kunder som har ångrat ett köp, per säljare. Det som kommer tillbaka betalas ut under Pengar tillbaka. Tills ett ärende är klart betalas raderna inte ut till företagen.",
  state: "Läge",
  open: "Pågår",
  ended: "Avslutade",
  empty: "Ingen kund väntar på att ett ångrat köp ska bli klart.",
  what: "Ångrat",
  at: "Ångrades",
  due: "Pengarna tillbaka senast",
  close: "Avsluta",
  closeTitle: "Avsluta utan återbetalning?",
  closeLead:
    "Till exempel när varorna aldrig har kommit tillbaka. Kunden ser skälet på beställningens sida, och raderna betalas ut till företagen igen.",
  reason: "Skäl",
  closed: "Ärendet är avslutat.",
  states: {
    withdrawn: "Hos säljaren",
    awaiting_goods: "Varorna ska komma tillbaka",
    received: "Ska betalas tillbaka",
    refunded: "Återbetalt",
    unpaid: "Var inte betalt",
    refused: "Nekat",
    closed: "Avslutat utan återbetalning",
  },
};
