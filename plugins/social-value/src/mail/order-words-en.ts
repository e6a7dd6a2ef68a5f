import type { MailBook } from "./mails";
import type { orderMailsSv } from "./order-words-sv";

/** The English mails about what becomes of an order, and who has something to do with it. */
export const orderMailsEn: Pick<MailBook, keyof typeof orderMailsSv> = {
  withdrawal_link: ({ number, link }) => ({
    subject: `Withdraw from order ${number}`,
    paragraphs: [
      "Hello!",
      `Somebody has asked for a link to withdraw from order ${number}. It shows what you can withdraw from. Nothing is withdrawn until you confirm it there.`,
    ],
    link: { label: "Withdraw from the purchase", address: link },
    after: [
      "The link is yours alone: whoever has it can read the order and withdraw from it.",
      "If it was not you who asked, you need do nothing.",
    ],
  }),
  withdrawal_received: ({ number, points, at, amount, refund_by, is_paid, link }) => ({
    subject: `We have received your withdrawal from order ${number}`,
    paragraphs: [
      "Hello!",
      `This confirms that you have withdrawn from the purchase of these goods in order ${number}. We received it on ${at}. Keep this mail.`,
    ],
    points: [...points, `Price of the goods: ${amount}`],
    link: { label: "Follow it on the order's page", address: link },
    after: [
      ...(is_paid
        ? [
            `The money is to be back by ${refund_by}. The seller may wait until the goods have come back or you have shown that they are sent.`,
          ]
        : ["The order is not paid. You need not pay for what you have withdrawn from."]),
      "What is not packed is taken out of the order at once. If the goods are on their way, or you have them: send them back to the seller within 14 days. The seller tells you the address.",
      "If you withdraw from everything that you bought of a seller, you also get the cost of standard delivery back. Check the rules with the Swedish Consumer Agency: https://www.konsumentverket.se",
    ],
  }),
  withdrawal_to_seller: ({ enterprise, number, points, link }) => ({
    subject: `A customer has withdrawn from order ${number}`,
    paragraphs: [
      "Hello!",
      `The customer has withdrawn from these of ${enterprise}'s goods in order ${number}:`,
    ],
    points,
    link: { label: "See the consignment", address: link },
    after: [
      "What was not packed is taken out already. If the goods are packed but not sent: do not send them, undo the packing. If they are sent: take the return in on the consignment's page when they have come back, and the money is paid back.",
    ],
  }),
  new_consignment: ({ enterprise, number, points, link }) => ({
    subject: `New order ${number} to pack`,
    paragraphs: ["Hello!", `${enterprise} has an order, number ${number}:`],
    points,
    link: { label: "See the consignment", address: link },
  }),
  order_paid: ({ number, total, link }) => ({
    subject: `Receipt for order ${number}`,
    paragraphs: [
      "Hello!",
      `Order ${number} is paid: ${total}. The receipt comes with this mail, with a part for each seller. Keep it.`,
    ],
    link: { label: "See what the purchase has paid for", address: link },
    after: ["The link is yours alone: whoever has it can read the order."],
  }),
  quote_request_arrived: ({ number, buyer, points, link }) => ({
    subject: `New request for quote ${number}`,
    paragraphs: ["Hello!", `${buyer} asks for a quote, number ${number}:`],
    points,
    link: { label: "Open the request", address: link },
  }),
};
