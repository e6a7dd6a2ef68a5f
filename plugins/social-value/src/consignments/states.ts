/**
 * Where a consignment stands, by what it is waiting for: `to_pack` something is still to be packed,
 * `packed` something still to be sent, `shipped` something still on its way.
 */
export const CONSIGNMENT_STATES = [
  "to_pack",
  "packed",
  "shipped",
  "delivered",
  "cancelled",
] as const;
export type ConsignmentState = (typeof CONSIGNMENT_STATES)[number];

/** A consignment's pieces: what the order holds of it, and how far that has come. */
export interface Pieces {
  quantity: number;
  packed_quantity: number;
  shipped_quantity: number;
  delivered_quantity: number;
}
