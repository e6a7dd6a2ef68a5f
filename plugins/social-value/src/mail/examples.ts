import type { MailData } from "./mails";

const contact = { contact_name: "Kim Exempel", name: "Exempelbiet" };
const bought = { number: "1024", enterprise: "Exempelbiet", points: ["2 × Honung, 500 g"] };
const order = "https://butik.example/sv/order/exempel?token=exempel";
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
  password_reset: { link: link("portal/nytt-losenord"), minutes: 15 },
  departed: { enterprise: "Exempelbiet" },
  suspended: { enterprise: "Exempelbiet", reason: "Vi reder ut en fråga om märkningen." },
  reinstated: { enterprise: "Exempelbiet" },
  payout_account_changed: {
    ...{ enterprise: "Exempelbiet", by: "Kim Exempel", kind: "bankgiro", account: "…2346" },
  },
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
  },
  consignment_shipped: {
    ...{ ...bought, link: order, carrier: "Exempelposten", tracking_number: "EX123" },
    tracking_url: "https://spara.example/EX123",
  },
  consignment_cancelled: { ...bought, link: order, refunded: "250,00 kr" },
  refund_made: { number: "1024", enterprise: "Exempelbiet", amount: "125,00 kr", link: order },
};
