export { createPayout } from "./create-payout";
export { owedPostings } from "./owed-postings";
export { undoPayout } from "./payout-state";
