import { type SealedTransaction, sumOfSealed, transactionLeaf } from "@insteg/domain";
import { LedgerFault } from "../fault";
import { type LedgerEntry, ledgerEntries } from "../ledger-entries";
import { sha256 } from "../sha256";
import type { StoredSeal } from "../stored-seals";
import type { CheckContext } from "./check";
import { SealChain } from "./seal-chain";

/**
 * Walks every transaction in sequence and every seal beside it: a transaction balances in one currency;
 * one that a seal's range holds is what was sealed, leaf for leaf; one that none holds comes after the
 * last seal. Holds a page of transactions at a time.
 */
export async function checkTransactionsAndSeals(context: CheckContext): Promise<void> {
  const { read, anchor, counts } = context;
  const chain = new SealChain(read, anchor);
  await chain.openNext();
  for await (const page of ledgerEntries(read)) {
    for (const entry of page) {
      while (chain.open && entry.sequence > chain.open.last_sequence) {
        chain.close();
        await chain.openNext();
      }
      if (entry.transaction) {
        counts.transactions += 1;
        counts.postings += entry.transaction.postings.length;
        checkTransaction(entry.transaction);
      }
      if (chain.open) {
        chain.add(checkSealed(entry, chain.open));
      } else {
        checkUnsealed(entry);
        counts.unsealed += 1;
      }
    }
  }
  while (chain.open) {
    chain.close();
    await chain.openNext();
  }
  counts.seals = chain.count;
}

function checkTransaction(transaction: SealedTransaction): void {
  const { sequence, id, currency_code, postings } = transaction;
  const where = { sequence: String(sequence), transaction: id };
  if (postings.length === 0) {
    throw new LedgerFault("transaction_without_postings", where);
  }
  // One currency is what the shape says; a code that is none would be two of them under one name.
  if (!/^[a-z]{3}$/.test(currency_code)) {
    throw new LedgerFault("currency_invalid", { ...where, found: currency_code });
  }
  const sum_minor = sumOfSealed(transaction);
  if (sum_minor !== 0n) {
    throw new LedgerFault("transaction_unbalanced", { ...where, sum: String(sum_minor) });
  }
}

/** The leaf that the transaction is now; it must be the one that was sealed. */
function checkSealed({ sequence, transaction, leaf }: LedgerEntry, seal: StoredSeal): string {
  const where = {
    seal: String(seal.number),
    sequence: String(sequence),
    transaction: transaction?.id ?? leaf?.transaction_id ?? "",
  };
  if (!leaf) {
    throw new LedgerFault("transaction_not_sealed", where);
  }
  if (leaf.seal_number !== seal.number) {
    throw new LedgerFault("leaf_of_another_seal", { ...where, found: String(leaf.seal_number) });
  }
  if (!transaction) {
    throw new LedgerFault("transaction_missing", where);
  }
  const found = transactionLeaf(transaction, sha256);
  if (found !== leaf.hash || transaction.id !== leaf.transaction_id) {
    throw new LedgerFault("transaction_changed", { ...where, expected: leaf.hash, found });
  }
  return found;
}

function checkUnsealed({ sequence, transaction, leaf }: LedgerEntry): void {
  if (leaf) {
    throw new LedgerFault("leaf_without_seal", {
      seal: String(leaf.seal_number),
      sequence: String(sequence),
      transaction: transaction?.id ?? leaf.transaction_id,
    });
  }
}
