import type { refundRequestSv } from "./refund-request-sv";

/** The English words of the page of refund requests. */
export const refundRequestEn: typeof refundRequestSv = {
  lead: "What enterprises ask to give back for their own goods. What is accepted is given back to the customer at once.",
  empty: "No request waits for an answer.",
  order: "Order",
  numbered: "Order {{number}}",
  enterprise: "Enterprise",
  amount: "Amount",
  reason: "Reason",
  state: "State",
  asked: "Asked",
  states: { requested: "Waits for an answer", accepted: "Accepted", refused: "Refused" },
  accept: "Give back",
  acceptTitle: "Give {{amount}} back?",
  acceptText: "The money goes to the customer and is posted now. The customer gets a mail.",
  accepted: "The money is given back",
  refuse: "Refuse",
  refuseTitle: "Refuse the request",
  refuseLead: "The enterprise sees your answer in its portal.",
  answer: "Why",
  refused: "The request is refused",
};
