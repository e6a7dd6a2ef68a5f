/** What a command or a test outside the application needs of the seals; the rest is the service's. */
export { readWatermark } from "../ledger/watermark";
export type { Read } from "../read";
export { readerOf } from "../read";
export { sealLedger } from "./seal-ledger";
export { newestSeals } from "./stored-seals";
export { verifyLedger } from "./verify-ledger";
