import type { disputeSv } from "./dispute-sv";

/** The English words of disputed payments; dispute-sv.ts has the same keys. */
export const disputeEn: typeof disputeSv = {
  title: "Disputed payments",
  lead: "The customer's bank has questioned the payment. Answer the dispute at Stripe, before the last day. What the bank has taken stands on the network's account for disputes until it is won; no enterprise and no place loses anything.",
  opened: "Opened",
  order: "Order",
  number: "Order {{number}}",
  status: "State",
  answerBy: "Answer by",
  taken: "Taken",
  fee: "Fee",
  states: {
    open: "Open",
    won: "Won",
    lost: "Lost",
    ended: "Ended",
  },
};
