import type { goodsSv } from "./goods-sv";

/** The English words of the page of goods to review. */
export const goodsEn: typeof goodsSv = {
  lead: "Goods that the enterprises have listed themselves. A new enterprise's goods wait here until you have accepted one of them; then its goods go straight to the shop.",
  empty: "No goods wait for you.",
  status: "Status",
  statuses: {
    proposed: "Waits for you",
    published: "In the shop",
    rejected: "Not accepted",
    draft: "Draft",
  },
  statusCount: "{{status}} ({{count}})",
  title: "Goods",
  enterprise: "Enterprise",
  price: "Price",
  priceRange: "{{lowest}}–{{highest}}",
  sent: "Sent in",
  decision: "Decision",
  accept: "Accept",
  acceptTitle: "Sell {{title}} in the shop?",
  acceptText:
    "The goods are sold at once, and the enterprise gets a mail. Its next goods go straight to the shop.",
  accepted: "The goods are sold now",
  refuse: "Send back",
  takeDown: "Take out of the shop",
  refuseTitle: "What is to be changed in {{title}}?",
  refuseLead:
    "The enterprise gets what you write by mail, can change the goods and send them again.",
  reason: "To the enterprise",
  refused: "The enterprise has got a mail",
};
