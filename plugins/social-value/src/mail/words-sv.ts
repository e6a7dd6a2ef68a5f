import type { MailBook } from "./mails";
import { orderMailsSv } from "./order-words-sv";
import { quoteMailsSv } from "./quote-words-sv";

const ACCOUNTS = { bankgiro: "bankgirot", iban: "kontot" } as const;
const ROLES = { owner: "ägare", editor: "redaktör" } as const;

export const mailsSv: MailBook = {
  ...orderMailsSv,
  ...quoteMailsSv,
  verification: ({ contact_name, name, link, hours }) => ({
    subject: "Bekräfta din e-postadress",
    paragraphs: [
      `Hej ${contact_name}!`,
      `Någon har ansökt om att ${name} ska bli en del av nätverket, med den här e-postadressen. Bekräfta adressen så går ansökan till samordnaren.`,
    ],
    link: { label: "Bekräfta adressen", address: link },
    after: [
      `Länken gäller i ${hours} timmar och kan användas en gång.`,
      "Var det inte du? Då behöver du inte göra något: ansökan läses inte förrän adressen är bekräftad.",
    ],
  }),
  application_received: ({ contact_name, name, link }) => ({
    subject: `Ansökan för ${name} har kommit fram`,
    paragraphs: [
      `Hej ${contact_name}!`,
      `Tack, nu ligger ansökan för ${name} hos samordnaren. Du får ett mejl när den är läst.`,
    ],
    link: { label: "Se ansökan", address: link },
    after: ["Länken är bara din: den som har den kan läsa ansökan."],
  }),
  needs_more: ({ contact_name, name, message, points, link }) => ({
    subject: `Ansökan för ${name} behöver kompletteras`,
    paragraphs: [`Hej ${contact_name}!`, "Samordnaren har läst ansökan och skriver:", message],
    points,
    link: { label: "Komplettera ansökan", address: link },
    after: ["Länken är bara din: den som har den kan läsa och ändra ansökan."],
  }),
  approved: ({ contact_name, name, link, days }) => ({
    subject: `Välkommen! ${name} är med`,
    paragraphs: [
      `Hej ${contact_name}!`,
      `Ansökan är godkänd och ${name} är med i nätverket. Skapa din inloggning så kan ni lägga upp era första varor.`,
    ],
    link: { label: "Skapa inloggning", address: link },
    after: [`Länken gäller i ${days} dagar och kan användas en gång.`],
  }),
  refused: ({ contact_name, name, reason }) => ({
    subject: `Besked om ansökan för ${name}`,
    paragraphs: [
      `Hej ${contact_name}!`,
      `Samordnaren har läst ansökan för ${name} och kan inte godkänna den. Så här skriver samordnaren:`,
      reason,
      "Ni är välkomna att ansöka igen när något har ändrats.",
    ],
  }),
  invitation: ({ enterprise, role, link, days }) => ({
    subject: `Du är inbjuden till ${enterprise}`,
    paragraphs: [
      "Hej!",
      `${enterprise} har bjudit in dig att logga in för företaget som ${ROLES[role]}.`,
    ],
    link: { label: "Tacka ja", address: link },
    after: [
      `Länken gäller i ${days} dagar och kan användas en gång.`,
      "Känner du inte till företaget? Då behöver du inte göra något.",
    ],
  }),
  account_requested: ({ link, hours }) => ({
    subject: "Skapa ditt konto",
    paragraphs: [
      "Hej!",
      "Någon vill skapa ett konto i butiken med den här e-postadressen. Följ länken, välj ett lösenord, så är kontot klart. Beställningar som du redan har gjort med adressen följer med.",
    ],
    link: { label: "Skapa kontot", address: link },
    after: [
      `Länken gäller i ${hours} timmar.`,
      "Var det inte du? Då behöver du inte göra något: inget konto skapas, och vi sparar inte din adress.",
    ],
  }),
  account_exists: ({ link }) => ({
    subject: "Du har redan ett konto",
    paragraphs: [
      "Hej!",
      "Någon ville skapa ett konto i butiken med den här e-postadressen, men du har redan ett. Logga in med ditt lösenord. Har du glömt det kan du välja ett nytt på samma sida.",
    ],
    link: { label: "Logga in", address: link },
    after: ["Var det inte du? Då behöver du inte göra något: kontot är som förut."],
  }),
  password_reset: ({ link, minutes }) => ({
    subject: "Välj ett nytt lösenord",
    paragraphs: ["Hej!", "Någon har bett om ett nytt lösenord för den här e-postadressen."],
    link: { label: "Välj lösenord", address: link },
    after: [
      `Länken gäller i ${minutes} minuter och kan användas en gång.`,
      "Var det inte du? Då behöver du inte göra något: lösenordet är som förut.",
    ],
  }),
  suspended: ({ enterprise, reason }) => ({
    subject: `${enterprise} är pausat`,
    paragraphs: [
      "Hej!",
      `Samordnaren har pausat ${enterprise}: varorna visas och säljs inte just nu. Beställningar som redan är gjorda ska skickas som vanligt. Så här skriver samordnaren:`,
      reason,
    ],
  }),
  reinstated: ({ enterprise }) => ({
    subject: `${enterprise} är igång igen`,
    paragraphs: ["Hej!", `${enterprise} är inte längre pausat: varorna visas och säljs som förut.`],
  }),
  payment_returned: ({ amount }) => ({
    subject: "Vi har betalat tillbaka dina pengar",
    paragraphs: [
      "Hej!",
      `Din betalning på ${amount} kom fram, men beställningen kunde inte läggas: en vara hade tagit slut eller ändrats medan du betalade. Därför har vi skickat tillbaka hela beloppet samma väg som du betalade.`,
      "Det kan dröja några bankdagar innan pengarna syns på ditt konto. Du behöver inte göra något. Vill du köpa det som finns kvar är du välkommen tillbaka till butiken.",
    ],
  }),
  departed: ({ enterprise }) => ({
    subject: `${enterprise} har lämnat nätverket`,
    paragraphs: [
      "Hej!",
      `Som ni bad om har ${enterprise} lämnat nätverket. Varorna säljs inte längre. Det som är sålt finns kvar i huvudboken, och ni kan fortfarande logga in för att läsa och hämta era uppgifter.`,
      "Tack för att ni var med.",
    ],
  }),
  payout_account_changed: ({ enterprise, by, kind, account }) => ({
    subject: `Kontot för utbetalningar till ${enterprise}`,
    paragraphs: [
      "Hej!",
      kind === "stripe"
        ? `${by} har öppnat Stripes sida för att fylla i vart utbetalningar till ${enterprise} ska gå.`
        : `${by} har ändrat vart utbetalningar till ${enterprise} går. De går nu till ${ACCOUNTS[kind]} som slutar på ${account}.`,
      "Mejlet går till alla ägare. Känner ni inte till ändringen? Rätta kontot i portalen, byt lösenord och hör av er till samordnaren genast, före nästa utbetalning.",
    ],
  }),
  second_factor_on: () => ({
    subject: "Inloggning i två steg är påslagen",
    paragraphs: [
      "Hej!",
      "Från och med nu behövs en kod ur din app, utöver lösenordet, när du loggar in i företagsportalen. Spara reservkoderna där du hittar dem utan telefonen.",
      "Var det inte du? Byt lösenord och hör av dig till en ägare i företaget eller till samordnaren genast.",
    ],
  }),
  second_factor_off: () => ({
    subject: "Inloggning i två steg är avslagen",
    paragraphs: [
      "Hej!",
      "Nu räcker lösenordet när du loggar in i företagsportalen.",
      "Var det inte du? Byt lösenord och hör av dig till en ägare i företaget eller till samordnaren genast.",
    ],
  }),
  second_factor_reset: () => ({
    subject: "Din inloggning i två steg är borttagen",
    paragraphs: [
      "Hej!",
      "En ägare i företaget eller samordnaren har tagit bort din inloggning i två steg, för att du ska kunna logga in utan din app. Nu räcker lösenordet. Slå på den igen under Konto.",
      "Har du inte bett om det? Byt lösenord och hör av dig till samordnaren genast.",
    ],
  }),
  goods_accepted: ({ enterprise, title, link }) => ({
    subject: `${title} finns nu i butiken`,
    paragraphs: [
      "Hej!",
      `Samordnaren har godkänt ${title} från ${enterprise}. Varan säljs nu i de kanaler ni har valt. Era nästa varor går direkt ut i butiken.`,
    ],
    link: { label: "Se varan", address: link },
  }),
  goods_refused: ({ enterprise, title, reason, link }) => ({
    subject: `${title} säljs inte än`,
    paragraphs: [
      "Hej!",
      `Samordnaren har tittat på ${title} från ${enterprise} och skriver:`,
      reason,
      "Ändra varan och skicka in den igen.",
    ],
    link: { label: "Ändra varan", address: link },
  }),
  stage_asked: ({ enterprise, chain, points, is_reminder, link }) => ({
    subject: is_reminder
      ? `Påminnelse: ${enterprise} behöver svara om ${chain}`
      : `${enterprise} är tillfrågat om ${chain}`,
    paragraphs: [
      "Hej!",
      `Samordnaren föreslår en ny version av värdekedjan ${chain}. I den har ${enterprise} det här:`,
    ],
    points,
    link: { label: "Läs förslaget och svara", address: link },
    after: [
      "En ägare svarar ja eller nej. Versionen börjar gälla först när alla som är med har sagt ja.",
    ],
  }),
  stage_leaves: ({ enterprise, chain, link }) => ({
    subject: `${enterprise} är inte med i den nya versionen av ${chain}`,
    paragraphs: [
      "Hej!",
      `Samordnaren föreslår en ny version av värdekedjan ${chain}. I den har ${enterprise} inte längre något steg. Fram till dess att den börjar gälla är allt som förut.`,
    ],
    link: { label: "Läs förslaget", address: link },
    after: ["En ägare kan invända där. Samordnaren ser vad ni skriver."],
  }),
  batch_offered: ({ from, code, what, link }) => ({
    subject: `Parti ${code} är på väg från ${from}`,
    paragraphs: ["Hej!", `${from} har lämnat över parti ${code} till er: ${what}.`],
    link: { label: "Bekräfta mottagandet", address: link },
    after: ["Bekräfta när det har kommit fram, eller säg nej om det inte är ert."],
  }),
  order_placed: ({ number, points, total, link, account, withdraw }) => ({
    subject: account ? `Tack för er beställning ${number}` : `Tack för din beställning ${number}`,
    paragraphs: [
      "Hej!",
      `Tack! Vi har tagit emot beställning ${number}. Varje företag packar och skickar sina egna varor, så de kan komma i flera paket.`,
      ...(account
        ? [
            `Beställd för ${account.buyer}, er referens: ${account.reference}. Fakturan mejlas när varorna skickas och betalas inom ${account.days} dagar från sitt datum.`,
          ]
        : []),
    ],
    points: [...points, `Summa: ${total}`],
    link: { label: "Se beställningen och vad den betalar för", address: link },
    after: [
      "Orderbekräftelsen följer med som PDF: vem som säljer vad, moms, frakt och din ångerrätt. Spara den. Kvittot kommer när beställningen är betald.",
      ...(withdraw
        ? [
            `Du får ångra köpet inom 14 dagar från att du har fått varorna, och alltid innan dess, om det inte står något annat vid varan. Gör det här: ${withdraw}`,
          ]
        : []),
      "Länken är bara din: den som har den kan läsa beställningen.",
    ],
  }),
  consignment_shipped: ({ number, enterprise, points, link, ...journey }) => ({
    subject: `${enterprise} har skickat dina varor`,
    paragraphs: ["Hej!", `${enterprise} har skickat det här av beställning ${number}:`],
    points,
    link: { label: "Se beställningen", address: link },
    after: [
      ...(journey.carrier ? [`Skickas med ${journey.carrier}.`] : []),
      ...(journey.tracking_number ? [`Kollinummer: ${journey.tracking_number}`] : []),
      ...(journey.tracking_url ? [`Följ paketet: ${journey.tracking_url}`] : []),
    ],
  }),
  consignment_cancelled: ({ number, enterprise, points, refunded, link }) => ({
    subject: `${enterprise} kan inte skicka allt i beställning ${number}`,
    paragraphs: ["Hej!", `${enterprise} kan tyvärr inte skicka det här av beställning ${number}:`],
    points,
    link: { label: "Se beställningen", address: link },
    after: [
      refunded
        ? `Du får tillbaka ${refunded}, på samma sätt som du betalade.`
        : "Du ska inte betala för det som inte skickas.",
      "Resten av beställningen kommer som vanligt, om du har beställt mer.",
    ],
  }),
  refund_made: ({ number, enterprise, amount, link }) => ({
    subject: `Du får tillbaka ${amount} för beställning ${number}`,
    paragraphs: [
      "Hej!",
      `Du får tillbaka ${amount} för varor från ${enterprise} i beställning ${number}, på samma sätt som du betalade.`,
    ],
    link: { label: "Se beställningen", address: link },
  }),
  invoice: ({ number, seller, order, amount, due_on, reference, link }) => ({
    subject: `Faktura ${number} från ${seller}: ${amount}, att betala senast ${due_on}`,
    paragraphs: [
      "Hej!",
      `Här är faktura ${number} från ${seller} för beställning ${order}.`,
      `Att betala: ${amount}, senast ${due_on}. Ange referensen (OCR) ${reference}. Dit du betalar står på fakturan.`,
    ],
    link: { label: "Hämta fakturan", address: link },
  }),
  credit_note: ({ number, invoice, seller, order, amount, link }) => ({
    subject: `Kreditfaktura ${number} från ${seller}: ${amount}`,
    paragraphs: [
      "Hej!",
      `Här är kreditfaktura ${number} från ${seller} för beställning ${order}. Den krediterar ${amount} av faktura ${invoice}.`,
      "Har du inte betalat fakturan drar du av beloppet. Har du betalat får du det tillbaka.",
    ],
    link: { label: "Hämta kreditfakturan", address: link },
  }),
};
