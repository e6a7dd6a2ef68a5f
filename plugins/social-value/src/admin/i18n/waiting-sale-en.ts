import type { waitingSaleSv } from "./waiting-sale-sv";

/** The English words of stall sales that wait; waiting-sale-sv.ts has the same keys. */
export const waitingSaleEn: typeof waitingSaleSv = {
  title: "Stall sales that wait",
  lead: "Purchases at a stall that are paid but cannot be booked yet. They are tried again at least once an hour, and nothing of them has been divided. Give the goods a value chain that was in force when they were sold, and the purchase is booked by itself.",
  day: "Sold",
  enterprise: "Enterprise",
  goods: "Goods",
  amount: "Amount",
  why: "Why",
  gone: "{{title}} (deleted)",
  pieces: "{{quantity}} × {{title}}",
  reasons: {
    unexplained: "No value chain explains the goods on that day",
    failing: "Something went wrong; it is tried again",
  },
  goneTodo:
    "Deleted goods cannot be given a value chain: agree with the enterprise, and book the money by hand.",
};
