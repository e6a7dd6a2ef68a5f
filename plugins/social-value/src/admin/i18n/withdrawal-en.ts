/** Words about customers' withdrawals. */
export const withdrawalEn = {
  lead: "Customers who have withdrawn from a purchase, by seller. What comes back is paid under Refund requests. Until a case is settled its lines are not paid out to enterprises.",
  state: "State",
  open: "Open",
  ended: "Ended",
  empty: "No customer waits for a withdrawal to be settled.",
  what: "Withdrawn from",
  at: "Withdrawn",
  due: "Money back by",
  close: "Close",
  closeTitle: "Close without a refund?",
  closeLead:
    "When the goods never came back, say. The customer sees the reason on the order's page, and the lines are paid out to enterprises again.",
  reason: "Reason",
  closed: "The case is closed.",
  states: {
    withdrawn: "With the seller",
    awaiting_goods: "The goods are to come back",
    received: "To be paid back",
    refunded: "Paid back",
    unpaid: "Was not paid",
    refused: "Refused",
    closed: "Closed without a refund",
  },
};
