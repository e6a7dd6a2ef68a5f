import type { MailBook } from "./mails";
import { orderMailsEn } from "./order-words-en";
import { quoteMailsEn } from "./quote-words-en";

const ACCOUNTS = { bankgiro: "bankgiro", iban: "account" } as const;
const ROLES = { owner: "an owner", editor: "an editor" } as const;

export const mailsEn: MailBook = {
  ...orderMailsEn,
  ...quoteMailsEn,
  verification: ({ contact_name, name, link, hours }) => ({
    subject: "Confirm your e-mail address",
    paragraphs: [
      `Hello ${contact_name},`,
      `Somebody has applied for ${name} to join the network, with this e-mail address. Confirm the address and the application goes to the coordinator.`,
    ],
    link: { label: "Confirm the address", address: link },
    after: [
      `The link is good for ${hours} hours and can be used once.`,
      "It was not you? Then you need not do anything: nobody reads the application until the address is confirmed.",
    ],
  }),
  application_received: ({ contact_name, name, link }) => ({
    subject: `The application of ${name} has arrived`,
    paragraphs: [
      `Hello ${contact_name},`,
      `Thank you: the application of ${name} is with the coordinator now. You will get a mail when it has been read.`,
    ],
    link: { label: "See the application", address: link },
    after: ["The link is yours alone: whoever has it can read the application."],
  }),
  needs_more: ({ contact_name, name, message, points, link }) => ({
    subject: `The application of ${name} needs something more`,
    paragraphs: [
      `Hello ${contact_name},`,
      "The coordinator has read the application and writes:",
      message,
    ],
    points,
    link: { label: "Complete the application", address: link },
    after: ["The link is yours alone: whoever has it can read and change the application."],
  }),
  approved: ({ contact_name, name, link, days }) => ({
    subject: `Welcome! ${name} has joined`,
    paragraphs: [
      `Hello ${contact_name},`,
      `The application is approved and ${name} has joined the network. Make your login, and you can list your first goods.`,
    ],
    link: { label: "Make a login", address: link },
    after: [`The link is good for ${days} days and can be used once.`],
  }),
  refused: ({ contact_name, name, reason }) => ({
    subject: `About the application of ${name}`,
    paragraphs: [
      `Hello ${contact_name},`,
      `The coordinator has read the application of ${name} and cannot approve it. The coordinator writes:`,
      reason,
      "You are welcome to apply again when something has changed.",
    ],
  }),
  invitation: ({ enterprise, role, link, days }) => ({
    subject: `You are invited to ${enterprise}`,
    paragraphs: [
      "Hello,",
      `${enterprise} has invited you to sign in for the enterprise as ${ROLES[role]}.`,
    ],
    link: { label: "Accept", address: link },
    after: [
      `The link is good for ${days} days and can be used once.`,
      "You do not know the enterprise? Then you need not do anything.",
    ],
  }),
  account_requested: ({ link, hours }) => ({
    subject: "Create your account",
    paragraphs: [
      "Hello,",
      "Somebody wants to create an account in the shop with this e-mail address. Follow the link and choose a password, and the account is ready. Orders that you have already placed with the address come along.",
    ],
    link: { label: "Create the account", address: link },
    after: [
      `The link is good for ${hours} hours.`,
      "It was not you? Then you need not do anything: no account is made, and we do not keep your address.",
    ],
  }),
  account_exists: ({ link }) => ({
    subject: "You already have an account",
    paragraphs: [
      "Hello,",
      "Somebody wanted to create an account in the shop with this e-mail address, but you already have one. Sign in with your password. If you have forgotten it, you can choose a new one on the same page.",
    ],
    link: { label: "Sign in", address: link },
    after: ["It was not you? Then you need not do anything: the account is as before."],
  }),
  password_reset: ({ link, minutes }) => ({
    subject: "Choose a new password",
    paragraphs: ["Hello,", "Somebody has asked for a new password for this e-mail address."],
    link: { label: "Choose a password", address: link },
    after: [
      `The link is good for ${minutes} minutes and can be used once.`,
      "It was not you? Then you need not do anything: the password is as before.",
    ],
  }),
  suspended: ({ enterprise, reason }) => ({
    subject: `${enterprise} is paused`,
    paragraphs: [
      "Hello,",
      `The coordinator has paused ${enterprise}: its goods are neither shown nor sold for now. Orders that are already placed are to be sent as usual. The coordinator writes:`,
      reason,
    ],
  }),
  reinstated: ({ enterprise }) => ({
    subject: `${enterprise} is back`,
    paragraphs: [
      "Hello,",
      `${enterprise} is no longer paused: its goods are shown and sold as before.`,
    ],
  }),
  payment_returned: ({ amount }) => ({
    subject: "We have paid your money back",
    paragraphs: [
      "Hello!",
      `Your payment of ${amount} reached us, but the order could not be placed: something had sold out or changed while you were paying. We have therefore sent all of it back the way you paid.`,
      "It may take some banking days until the money shows on your account. You need not do anything. If you want to buy what is left, you are welcome back to the shop.",
    ],
  }),
  departed: ({ enterprise }) => ({
    subject: `${enterprise} has left the network`,
    paragraphs: [
      "Hello,",
      `As you asked, ${enterprise} has left the network. Its goods are sold no more. What has been sold stays in the ledger, and you may still sign in to read and to fetch your data.`,
      "Thank you for having been with us.",
    ],
  }),
  payout_account_changed: ({ enterprise, by, kind, account }) => ({
    subject: `The account for payouts to ${enterprise}`,
    paragraphs: [
      "Hello,",
      kind === "stripe"
        ? `${by} has opened Stripe's page to fill in where payouts to ${enterprise} go.`
        : `${by} has changed where payouts to ${enterprise} go. They now go to the ${ACCOUNTS[kind]} that ends in ${account}.`,
      "This mail goes to every owner. You do not know of the change? Put the account right in the portal, change your password and tell the coordinator at once, before the next payout.",
    ],
  }),
  second_factor_on: () => ({
    subject: "Two-step sign-in is turned on",
    paragraphs: [
      "Hello!",
      "From now on a code from your app is needed, beside the password, when you sign in to the enterprise portal. Keep the recovery codes where you find them without the phone.",
      "Was it not you? Change your password and tell an owner of the enterprise or the coordinator at once.",
    ],
  }),
  second_factor_off: () => ({
    subject: "Two-step sign-in is turned off",
    paragraphs: [
      "Hello!",
      "The password is enough now when you sign in to the enterprise portal.",
      "Was it not you? Change your password and tell an owner of the enterprise or the coordinator at once.",
    ],
  }),
  second_factor_reset: () => ({
    subject: "Your two-step sign-in has been removed",
    paragraphs: [
      "Hello!",
      "An owner of the enterprise or the coordinator has removed your two-step sign-in, so that you can sign in without your app. The password is enough now. Turn it on again under Account.",
      "Did you not ask for it? Change your password and tell the coordinator at once.",
    ],
  }),
  goods_accepted: ({ enterprise, title, link }) => ({
    subject: `${title} is in the shop now`,
    paragraphs: [
      "Hello,",
      `The coordinator has accepted ${title} of ${enterprise}. It is sold now in the channels that you chose. Your next goods go straight to the shop.`,
    ],
    link: { label: "See the goods", address: link },
  }),
  goods_refused: ({ enterprise, title, reason, link }) => ({
    subject: `${title} is not sold yet`,
    paragraphs: [
      "Hello,",
      `The coordinator has looked at ${title} of ${enterprise} and writes:`,
      reason,
      "Change the goods and send them again.",
    ],
    link: { label: "Change the goods", address: link },
  }),
  stage_asked: ({ enterprise, chain, points, is_reminder, link }) => ({
    subject: is_reminder
      ? `A reminder: ${enterprise} is asked about ${chain}`
      : `${enterprise} is asked about its part in ${chain}`,
    paragraphs: [
      "Hello,",
      `The coordinator proposes a new version of the value chain ${chain}. In it ${enterprise} has this:`,
    ],
    points,
    link: { label: "Read the proposal and answer", address: link },
    after: [
      "An owner says yes or no. The version applies only when everybody who is in it has said yes.",
    ],
  }),
  stage_leaves: ({ enterprise, chain, link }) => ({
    subject: `${enterprise} is not in the new version of ${chain}`,
    paragraphs: [
      "Hello,",
      `The coordinator proposes a new version of the value chain ${chain}. In it ${enterprise} has no stage any more. Until it applies everything is as before.`,
    ],
    link: { label: "Read the proposal", address: link },
    after: ["An owner can object there. The coordinator sees what you write."],
  }),
  batch_offered: ({ from, code, what, link }) => ({
    subject: `Batch ${code} is on its way from ${from}`,
    paragraphs: ["Hello,", `${from} has handed batch ${code} over to you: ${what}.`],
    link: { label: "Confirm the receipt", address: link },
    after: ["Confirm it when it has arrived, or say no if it is not yours."],
  }),
  order_placed: ({ number, points, total, link, account, withdraw }) => ({
    subject: `Thank you for your order ${number}`,
    paragraphs: [
      "Hello,",
      `Thank you: we have your order ${number}. Each enterprise packs and sends its own goods, so they may come in several parcels.`,
      ...(account
        ? [
            `Ordered for ${account.buyer}, your reference: ${account.reference}. The invoice is mailed when the goods are sent, and is to be paid within ${account.days} days of its date.`,
          ]
        : []),
    ],
    points: [...points, `Total: ${total}`],
    link: { label: "See the order and what it pays for", address: link },
    after: [
      "The order confirmation comes with this mail as a PDF: who sells what, VAT, delivery and your right of withdrawal. Keep it. The receipt comes when the order is paid.",
      ...(withdraw
        ? [
            `You may withdraw from the purchase within 14 days of having got the goods, and always before that, unless the goods say otherwise. Do it here: ${withdraw}`,
          ]
        : []),
      "The link is yours alone: whoever has it can read the order.",
    ],
  }),
  consignment_shipped: ({ number, enterprise, points, link, ...journey }) => ({
    subject: `${enterprise} has sent your goods`,
    paragraphs: ["Hello,", `${enterprise} has sent this of your order ${number}:`],
    points,
    link: { label: "See the order", address: link },
    after: [
      ...(journey.carrier ? [`Sent with ${journey.carrier}.`] : []),
      ...(journey.tracking_number ? [`Tracking number: ${journey.tracking_number}`] : []),
      ...(journey.tracking_url ? [`Follow the parcel: ${journey.tracking_url}`] : []),
    ],
  }),
  consignment_cancelled: ({ number, enterprise, points, refunded, link }) => ({
    subject: `${enterprise} cannot send everything in order ${number}`,
    paragraphs: ["Hello,", `${enterprise} is sorry: it cannot send this of your order ${number}:`],
    points,
    link: { label: "See the order", address: link },
    after: [
      refunded
        ? `You get ${refunded} back, the way you paid.`
        : "You need not pay for what is not sent.",
      "The rest of your order comes as usual, if you have ordered more.",
    ],
  }),
  refund_made: ({ number, enterprise, amount, link }) => ({
    subject: `You get ${amount} back for order ${number}`,
    paragraphs: [
      "Hello,",
      `You get ${amount} back for goods from ${enterprise} in order ${number}, the way you paid.`,
    ],
    link: { label: "See the order", address: link },
  }),
  invoice: ({ number, seller, order, amount, due_on, reference, link }) => ({
    subject: `Invoice ${number} from ${seller}: ${amount}, to be paid by ${due_on}`,
    paragraphs: [
      "Hello!",
      `Here is invoice ${number} from ${seller} for order ${order}.`,
      `To pay: ${amount}, by ${due_on}. Give the reference (OCR) ${reference}. Where to pay stands on the invoice.`,
    ],
    link: { label: "Download the invoice", address: link },
  }),
  credit_note: ({ number, invoice, seller, order, amount, link }) => ({
    subject: `Credit note ${number} from ${seller}: ${amount}`,
    paragraphs: [
      "Hello!",
      `Here is credit note ${number} from ${seller} for order ${order}. It credits ${amount} of invoice ${invoice}.`,
      "If you have not paid the invoice, take the amount off. If you have, you get it back.",
    ],
    link: { label: "Download the credit note", address: link },
  }),
};
