import type { Anchor } from "@insteg/domain";
import type { Read } from "../../read";

export interface Counts {
  transactions: number;
  postings: number;
  seals: number;
  /** transactions that came after the last seal */
  unsealed: number;
}

export interface CheckContext {
  /** Everything is read at one moment: of one repeatable-read transaction. */
  read: Read;
  /** a seal that was kept elsewhere and must still be there */
  anchor: Anchor | undefined;
  counts: Counts;
}

/** One part of the verification; throws a {@link LedgerFault} at the first thing that is wrong. */
export type LedgerCheck = (context: CheckContext) => Promise<void>;
