import type { MailData } from "./mails";

const contact = { contact_name: "Kim Exempel", name: "Exempelbiet" };
const bought = { number: "1024", enterprise: "Exempelbiet", points: ["2 × Honung, 500 g"] };
const order = "https://butik.example/sv/order/exempel?token=exempel";
const invoice = "https://butik.example/sv/faktura/exempel/pdf?token=exempel";
const link = (page: string) => `https://butik.example/sv/${page}#token=exempel`;

/** Every mail's data with fictional people: what the preview and the tests show. */
export const MAIL_EXAMPLES: MailData = {
  verification: { ...contact, link: link("anslut/bekrafta"), hours: 48 },
  application_received: { ...contact, link: link("anslut/status") },
  needs_more: {
    ...contact,
    message: "Stadgarna saknar den sista sidan.",
    points: ["Stadgar eller bolagsordning: sidan 4 saknas"],
    link: link("anslut/status"),
  },
  approved: { ...contact, link: link("portal/inbjudan"), days: 7 },
  refused: { ...contact, reason: "Företaget drivs av kommunen." },
  invitation: {
    enterprise: "Exempelbiet",
    role: "editor",
    link: link("portal/inbjudan"),
    days: 7,
  },
  account_requested: { link: link("konto/bekrafta"), hours: 48 },
  account_exists: { link: "https://butik.example/sv/konto/logga-in" },
  password_reset: { link: link("portal/nytt-losenord"), minutes: 15 },
  departed: { enterprise: "Exempelbiet" },
  suspended: { enterprise: "Exempelbiet", reason: "Vi reder ut en fråga om märkningen." },
  reinstated: { enterprise: "Exempelbiet" },
  payout_account_changed: {
    ...{ enterprise: "Exempelbiet", by: "Kim Exempel", kind: "bankgiro", account: "…2346" },
  },
  second_factor_on: {},
  second_factor_off: {},
  second_factor_reset: {},
  payment_returned: { amount: "245,00 kr" },
  goods_accepted: {
    enterprise: "Exempelbiet",
    title: "Ljunghonung",
    link: "https://butik.example/sv/portal/varor/prod_exempel",
  },
  goods_refused: {
    enterprise: "Exempelbiet",
    title: "Ljunghonung",
    reason: "Skriv vad burken väger, och lägg till allergener.",
    link: "https://butik.example/sv/portal/varor/prod_exempel",
  },
  stage_asked: {
    ...{ enterprise: "Exempelbiet", chain: "Honungskedjan", is_reminder: false },
    points: ["Slunga: 40 % av värdet, varav 25 % till arbetsträning"],
    link: "https://butik.example/sv/portal/vardekedjor/vch_exempel",
  },
  stage_leaves: {
    ...{ enterprise: "Exempelbiet", chain: "Honungskedjan" },
    link: "https://butik.example/sv/portal/vardekedjor/vch_exempel",
  },
  batch_offered: {
    ...{ from: "Exempelbiet", code: "K7M-2QX", what: "Ull från vårklippningen" },
    link: "https://butik.example/sv/portal/partier/bat_exempel",
  },
  order_placed: {
    ...{ number: "1024", points: ["2 × Honung, 500 g – Exempelbiet"], total: "290,00 kr" },
    link: order,
    withdraw: "https://butik.example/sv/angra?order=exempel",
  },
  consignment_shipped: {
    ...{ ...bought, link: order, carrier: "Exempelposten", tracking_number: "EX123" },
    tracking_url: "https://spara.example/EX123",
  },
  consignment_cancelled: { ...bought, link: order, refunded: "250,00 kr" },
  quote_requested: {
    ...{ number: "1001", contact_name: "Kim Exempel", points: ["40 × Honung, 500 g"] },
    link: link("for-foretag/offert"),
  },
  quote_sent: {
    ...{ number: "1001", contact_name: "Kim Exempel", valid_until: "2026-12-27" },
    note: "Vi kan leverera veckan efter beställning.",
    ...{ net: "3 358,49 kr", gross: "3 560,00 kr", link: link("for-foretag/offert") },
  },
  quote_withdrawn: {
    ...{ number: "1001", contact_name: "Kim Exempel", reason: "Honungen är slut för i år." },
  },
  withdrawal_link: {
    number: "1024",
    link: "https://butik.example/sv/angra?order=exempel",
  },
  withdrawal_received: {
    ...{ number: "1024", points: ["2 × Honung, 500 g"], at: "27 november 2026 14:05" },
    ...{ amount: "250,00 kr", refund_by: "11 december 2026", is_paid: true, link: order },
  },
  withdrawal_to_seller: {
    ...{ ...bought, link: "https://butik.example/sv/portal/sandningar/order_exempel" },
  },
  new_consignment: {
    ...{ ...bought, link: "https://butik.example/sv/portal/sandningar/order_exempel" },
  },
  order_paid: { number: "1024", total: "290,00 kr", link: order },
  quote_request_arrived: {
    ...{ number: "1001", buyer: "Exempelkommunen", points: ["40 × Honung, 500 g"] },
    link: "https://butik.example/app/insteg/quotes/quo_exempel",
  },
  refund_made: { number: "1024", enterprise: "Exempelbiet", amount: "125,00 kr", link: order },
  invoice: {
    ...{ number: "IN-17", seller: "Exempelbiet", order: "1024", amount: "1\u00a0060,00\u00a0kr" },
    ...{ due_on: "2026-12-27", reference: "00001786", link: invoice },
  },
  credit_note: {
    ...{ number: "IN-18", invoice: "IN-17", seller: "Exempelbiet", order: "1024" },
    ...{ amount: "106,00\u00a0kr", link: invoice },
  },
};
