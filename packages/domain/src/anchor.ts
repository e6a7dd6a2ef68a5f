import { DomainError } from "./errors";
import { type Hash, isHash } from "./merkle";

/** A seal as it is kept outside the database: whoever rewrites the ledger cannot rewrite this too. */
export interface Anchor {
  number: bigint;
  hash: Hash;
  printed_at: Date;
}

// Enough for an anchor among other text; what is longer is not one.
const LONGEST = 10_000;

/** Four lines to print, mail or keep in a file. */
export function formatAnchor({ number, hash, printed_at }: Anchor): string {
  return [
    "Insteg ledger anchor",
    `seal: ${number}`,
    `hash: ${hash}`,
    `printed_at: ${printed_at.toISOString()}`,
    "",
  ].join("\n");
}

/** Reads what {@link formatAnchor} wrote. @throws DomainError anchor_unreadable */
export function parseAnchor(text: string): Anchor {
  const lines = text.slice(0, LONGEST).split(/\r?\n/);
  const value = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  const [number, hash, printed_at] = [value("seal"), value("hash"), new Date(value("printed_at"))];
  if (!/^[1-9]\d{0,17}$/.test(number) || !isHash(hash) || Number.isNaN(printed_at.getTime())) {
    throw new DomainError("anchor_unreadable");
  }
  return { number: BigInt(number), hash, printed_at };
}
