import type { Recipient } from "@/lib/backend/consignment";

/** An address as it is written on a parcel, line by line; what is empty is left out. */
export function addressLines(recipient: NonNullable<Recipient>): string[] {
  const { company, name, address_1, address_2, postal_code, city } = recipient;
  const place = [postal_code, city].filter(Boolean).join(" ");
  return [company, name, address_1, address_2, place].filter((line): line is string => !!line);
}
