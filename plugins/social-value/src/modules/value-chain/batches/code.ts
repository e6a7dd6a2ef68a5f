import { createHash } from "node:crypto";

// No letters and digits that are taken for each other when they are read from a box.
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 6;

/** A short code for a batch, "K7M-2QX": the same for the same seed and try, and another for each try. */
export function batchCode(seed: string, attempt: number): string {
  const hash = createHash("sha256").update(`${seed}:${attempt}`).digest();
  const signs = [...hash.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  return `${signs.slice(0, 3).join("")}-${signs.slice(3).join("")}`;
}
