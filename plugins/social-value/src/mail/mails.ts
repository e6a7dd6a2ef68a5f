import type { Locale } from "../modules/enterprise/applications/application";

/** What each mail is told: whatever its words need, as text that is shown to the reader. */
export interface MailData {
  /** To an applicant: that the address is theirs. */
  verification: { contact_name: string; name: string; link: string; hours: number };
  /** To an applicant: the application is with the coordinator. */
  application_received: { contact_name: string; name: string; link: string };
  /** To an applicant: what is to be completed. */
  needs_more: {
    contact_name: string;
    name: string;
    message: string;
    points: string[];
    link: string;
  };
  /** To an applicant: welcome, with the invitation of the first owner. */
  approved: { contact_name: string; name: string; link: string; days: number };
  /** To an applicant: no, and why. */
  refused: { contact_name: string; name: string; reason: string };
  /** To somebody who is to be a member. */
  invitation: { enterprise: string; role: "owner" | "editor"; link: string; days: number };
  /** To somebody who wants an account: that the address is theirs. */
  account_requested: { link: string; hours: number };
  /** To somebody who wants an account and has one. */
  account_exists: { link: string };
  /** To a member or a customer who has forgotten the password. */
  password_reset: { link: string; minutes: number };
  /** To an enterprise's owners: its goods are not sold for now. */
  suspended: { enterprise: string; reason: string };
  /** To an enterprise's owners: its goods are sold again. */
  reinstated: { enterprise: string };
  /** To an enterprise's owners: it has left the network, as it asked to. */
  departed: { enterprise: string };
  /** To an enterprise's owners: where it is paid has been changed, or is being filled in at Stripe. */
  payout_account_changed: {
    enterprise: string;
    by: string;
    kind: "bankgiro" | "iban" | "stripe";
    /** its last four signs */
    account: string;
  };
  /** To a member: signing in asks for a code beside the password from now on. */
  second_factor_on: Record<never, never>;
  /** To a member: it no longer does, as they asked. */
  second_factor_off: Record<never, never>;
  /** To a member: it no longer does, because an owner or the coordinator took it off. */
  second_factor_reset: Record<never, never>;
  /** To an enterprise's members: their goods are sold. */
  goods_accepted: { enterprise: string; title: string; link: string };
  /** To an enterprise's members: their goods are not sold, and why. */
  goods_refused: { enterprise: string; title: string; reason: string; link: string };
  /** To an enterprise's owners: a chain's new version gives it these stages; do they take them? */
  stage_asked: {
    enterprise: string;
    chain: string;
    points: string[];
    is_reminder: boolean;
    link: string;
  };
  /** To an enterprise's owners: a chain's new version has no stage for it any more. */
  stage_leaves: { enterprise: string; chain: string; link: string };
  /** To an enterprise's members: another of the chain hands a batch over to them. */
  batch_offered: { from: string; code: string; what: string; link: string };
  /** To a customer: what was bought, of whom, and the way to the order. Amounts as they are read. */
  order_placed: {
    number: string;
    points: string[];
    total: string;
    link: string;
    /** Of an order on account: who ordered for whom, and how long after the invoice it is paid. */
    account?: { buyer: string; reference: string; days: number };
    /** Where the customer withdraws; null where the order has no right of withdrawal. */
    withdraw: string | null;
  };
  /** To a customer: one seller's goods are on their way. Of the journey, what is known. */
  consignment_shipped: {
    number: string;
    enterprise: string;
    points: string[];
    carrier: string;
    tracking_number: string;
    tracking_url: string;
    link: string;
  };
  /** To a customer: a seller cannot send these; what is given back, if it was paid. */
  consignment_cancelled: {
    number: string;
    enterprise: string;
    points: string[];
    refunded: string | null;
    link: string;
  };
  /** To a customer: what a seller has asked to give back is on its way. */
  refund_made: { number: string; enterprise: string; amount: string; link: string };
  /** To a customer: the link with which they withdraw from an order, which somebody has asked for. */
  withdrawal_link: { number: string; link: string };
  /** To a customer: the withdrawal has come in: of what, when, and until when the money comes back. */
  withdrawal_received: {
    number: string;
    points: string[];
    /** In Swedish time. */
    at: string;
    amount: string;
    /** The day that the money is to be back by. */
    refund_by: string;
    is_paid: boolean;
    link: string;
  };
  /** To an enterprise's members: a customer has withdrawn from these of theirs. */
  withdrawal_to_seller: { enterprise: string; number: string; points: string[]; link: string };
  /** To an enterprise's members: there is a consignment to pack. */
  new_consignment: { enterprise: string; number: string; points: string[]; link: string };
  /** To a customer: the order is paid; the receipt comes with it. */
  order_paid: { number: string; total: string; link: string };
  /** To the coordinators: somebody asks for a quote. */
  quote_request_arrived: { number: string; buyer: string; points: string[]; link: string };
  /** To a buyer: the cart that was paid for can't become an order, so the money goes back. */
  payment_returned: { amount: string };
  /** To a buyer on account: what is to be paid, to whom and when; the invoice comes with it. */
  invoice: InvoiceMail & { due_on: string; reference: string };
  /** To a buyer on account: what of an invoice is not to be paid, or comes back. */
  credit_note: InvoiceMail & { invoice: string };
  /** To a buyer: the request for a quote has come in. */
  quote_requested: { number: string; contact_name: string; points: string[]; link: string };
  /** To a buyer: the quote, until which day (`YYYY-MM-DD`) it stands, and the coordinator's words. */
  quote_sent: {
    number: string;
    contact_name: string;
    note: string;
    net: string;
    gross: string;
    valid_until: string;
    link: string;
  };
  /** To a buyer: the quote stands no longer, and why. */
  quote_withdrawn: { number: string; contact_name: string; reason: string };
}

interface InvoiceMail {
  number: string;
  seller: string;
  /** The order's number. */
  order: string;
  amount: string;
  link: string;
}
export type MailName = keyof MailData;

/** The words of one mail: paragraphs, perhaps a list, perhaps a link to follow, and what stands after it. */
export interface MailWords {
  subject: string;
  paragraphs: string[];
  points?: string[];
  link?: { label: string; address: string };
  after?: string[];
}

/** Every mail in one language. */
export type MailBook = { [Name in MailName]: (data: MailData[Name]) => MailWords };

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

export interface MailMessage<Name extends MailName> {
  to: string;
  locale: Locale;
  name: Name;
  data: MailData[Name];
  /** The event that the mail is of; one that has several receivers names the receiver too. */
  once?: string;
  /** Files that come with it. */
  attachments?: readonly MailFile[];
}

export interface MailFile {
  name: string;
  type: string;
  content: string | Buffer;
}
