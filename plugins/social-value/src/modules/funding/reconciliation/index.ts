/** What a command outside the application needs to hold Medusa, the ledger and the payouts together. */
export { type Difference, type Reconciled, readDifferences } from "./differences";
export { type PayoutDifference, payoutDifferences } from "./payout-differences";
