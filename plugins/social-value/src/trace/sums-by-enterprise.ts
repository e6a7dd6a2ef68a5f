import type { Directory } from "../directory/directory";
import { named } from "./named";
import type { PlacePosting } from "./shown-postings";

/** Postings summed by enterprise, öre, in the order in which the enterprises first come. */
export function sumsByEnterprise(postings: readonly PlacePosting[], directory: Directory) {
  const sums = new Map<string, bigint>();
  for (const { enterprise_id, amount_minor } of postings) {
    const id = enterprise_id ?? "";
    sums.set(id, (sums.get(id) ?? 0n) + amount_minor);
  }
  return [...sums].map(([id, amount]) => ({
    enterprise: named(directory.enterprises.get(id)),
    amount_minor: Number(amount),
  }));
}
