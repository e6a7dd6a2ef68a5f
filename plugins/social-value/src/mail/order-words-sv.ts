import type { MailBook } from "./mails";

type OrderMails =
  | "withdrawal_link"
  | "withdrawal_received"
  | "withdrawal_to_seller"
  | "new_consignment"
  | "order_paid"
  | "quote_request_arrived";

/** The Swedish mails about what becomes of an order, and who has something to do with it. */
export const orderMailsSv: Pick<MailBook, OrderMails> = {
  withdrawal_link: ({ number, link }) => ({
    subject: `Ångra köp ${number}`,
    paragraphs: [
      "Hej!",
      `Någon har bett om en länk för att ångra beställning ${number}. Länken visar vad som går att ångra. Inget ångras förrän du har bekräftat det där.`,
    ],
    link: { label: "Ångra köpet", address: link },
    after: [
      "Länken är bara din: den som har den kan läsa beställningen och ångra den.",
      "Var det inte du som bad om den? Då behöver du inte göra något.",
    ],
  }),
  withdrawal_received: ({ number, points, at, amount, refund_by, is_paid, link }) => ({
    subject: `Vi har tagit emot din ånger av beställning ${number}`,
    paragraphs: [
      "Hej!",
      `Det här är en bekräftelse på att du har ångrat köpet av det här i beställning ${number}. Vi tog emot det ${at}. Spara mejlet.`,
    ],
    points: [...points, `Varornas pris: ${amount}`],
    link: { label: "Följ ärendet på beställningens sida", address: link },
    after: [
      ...(is_paid
        ? [
            `Pengarna ska vara tillbaka senast ${refund_by}. Säljaren får vänta tills varorna har kommit tillbaka eller du har visat att de är skickade.`,
          ]
        : ["Beställningen är inte betald. Du ska inte betala för det som du har ångrat."]),
      "Det som inte är packat tas ur beställningen direkt. Har varorna hunnit skickas, eller har du dem hemma: skicka tillbaka dem till säljaren inom 14 dagar. Adressen får du av säljaren.",
      "Ångrar du allt som du köpt av en säljare får du också tillbaka frakten för vanlig leverans. Kontrollera reglerna hos Konsumentverket: https://www.konsumentverket.se",
    ],
  }),
  withdrawal_to_seller: ({ enterprise, number, points, link }) => ({
    subject: `En kund har ångrat köp ${number}`,
    paragraphs: ["Hej!", `Kunden har ångrat det här av ${enterprise} i beställning ${number}:`],
    points,
    link: { label: "Se sändningen", address: link },
    after: [
      "Det som inte var packat är redan borttaget. Är varorna packade men inte skickade: skicka dem inte, utan ångra packningen. Är de skickade: ta emot returen på sändningens sida när de har kommit tillbaka, så betalas pengarna tillbaka.",
    ],
  }),
  new_consignment: ({ enterprise, number, points, link }) => ({
    subject: `Ny beställning ${number} att packa`,
    paragraphs: ["Hej!", `${enterprise} har fått en beställning, nummer ${number}:`],
    points,
    link: { label: "Se sändningen", address: link },
  }),
  order_paid: ({ number, total, link }) => ({
    subject: `Kvitto på beställning ${number}`,
    paragraphs: [
      "Hej!",
      `Nu är beställning ${number} betald: ${total}. Kvittot följer med mejlet, med en del för varje säljare. Spara det.`,
    ],
    link: { label: "Se vad köpet har betalat för", address: link },
    after: ["Länken är bara din: den som har den kan läsa beställningen."],
  }),
  quote_request_arrived: ({ number, buyer, points, link }) => ({
    subject: `Ny förfrågan om offert ${number}`,
    paragraphs: ["Hej!", `${buyer} ber om en offert, nummer ${number}:`],
    points,
    link: { label: "Öppna förfrågan", address: link },
  }),
};
