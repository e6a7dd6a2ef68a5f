import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { visitorHeaders } from "../visitor";
import { read, write } from "./client";
import { enterpriseName } from "./enterprise";
import { minor, page } from "./fields";
import { type OrderKey, orderRequest } from "./trace";
import { ownWithdrawal } from "./withdrawal";

export const consignmentStates = [
  "to_pack",
  "packed",
  "shipped",
  "delivered",
  "cancelled",
] as const;
export type ConsignmentState = (typeof consignmentStates)[number];
const state = z.enum(consignmentStates);

const pieces = {
  quantity: z.number(),
  packed_quantity: z.number(),
  shipped_quantity: z.number(),
  delivered_quantity: z.number(),
};

const recipient = z
  .object({
    name: z.string(),
    company: z.string().nullable(),
    address_1: z.string().nullable(),
    address_2: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    country_code: z.string().nullable(),
  })
  .nullable();
export type Recipient = z.output<typeof recipient>;

const head = {
  order_id: z.string(),
  display_id: z.number(),
  placed_at: z.string(),
  recipient,
  shipping_name: z.string().nullable(),
};

const listed = z.object({
  ...head,
  ...pieces,
  state,
  amount_minor: minor,
  items: z.array(
    z.object({ title: z.string(), variant_title: z.string().nullable(), quantity: z.number() }),
  ),
});
export type ListedConsignment = z.output<typeof listed>;

const list = z.object({
  consignments: z.array(listed),
  counts: z.record(state, z.number()),
  ...page,
});

const line = z.object({
  ...pieces,
  line_id: z.string(),
  title: z.string(),
  variant_title: z.string().nullable(),
  sold_quantity: z.number(),
  returned_quantity: z.number(),
  unpacked_quantity: z.number(),
  returnable_quantity: z.number(),
  amount_minor: minor,
  /** Paid and not given back, öre. */
  refundable_minor: minor,
});
export type ConsignmentLine = z.output<typeof line>;

const tracking = z.array(z.object({ number: z.string(), url: z.string() }));

const parcel = z.object({
  id: z.string(),
  shipped_at: z.string().nullable(),
  delivered_at: z.string().nullable(),
  carrier: z.string().nullable(),
  tracking,
  items: z.array(z.object({ line_id: z.string(), quantity: z.number() })),
});
export type Parcel = z.output<typeof parcel>;

const refundRequest = z.object({
  id: z.string(),
  amount_minor: minor,
  reason: z.string(),
  state: z.enum(["requested", "accepted", "refused"]),
  answer: z.string().nullable(),
  created_at: z.string(),
});

const consignment = z.object({
  ...head,
  ...pieces,
  state,
  amount_minor: minor,
  is_on_account: z.boolean(),
  lines: z.array(line),
  shipping: z
    .object({
      line_id: z.string(),
      name: z.string(),
      amount_minor: minor,
      refundable_minor: minor,
    })
    .nullable(),
  parcels: z.array(parcel),
  refund_requests: z.array(refundRequest),
  withdrawals: z.array(ownWithdrawal),
});
export type Consignment = z.output<typeof consignment>;

const packingSlip = z.object({
  ...head,
  sender: z.object({
    name: z.string(),
    organisation_number: z.string().nullish(),
    municipality_name: z.string().nullish(),
    website: z.string().nullish(),
  }),
  lines: z.array(
    z.object({
      line_id: z.string(),
      title: z.string(),
      variant_title: z.string().nullable(),
      sku: z.string().nullable(),
      quantity: z.number(),
    }),
  ),
});

async function asked(token: string, path = "") {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  return { path: `/enterprise/consignments${path}`, headers };
}

const pathOf = (id: string, more = "") => `/${encodeURIComponent(id)}${more}`;

/** A page of the enterprise's consignments; `q` is an order number. Öre. */
export async function listConsignments(
  token: string,
  query: { state?: ConsignmentState; q?: string; limit: number; offset: number },
) {
  return read({ ...(await asked(token)), query }, list);
}

/** Throws `not_found` for an order that the enterprise has no part of. */
export async function getConsignment(token: string, id: string): Promise<Consignment> {
  const schema = z.object({ consignment });
  return (await read(await asked(token, pathOf(id)), schema)).consignment;
}

export async function getPackingSlip(token: string, id: string) {
  const request = await asked(token, pathOf(id, "/packing-slip"));
  return (await read(request, z.object({ packing_slip: packingSlip }))).packing_slip;
}

/** Pieces of the consignment's lines. */
interface LinePieces {
  line_id: string;
  quantity: number;
}

/** What is done with a consignment, and what it takes; `key` names a press of the button. */
export interface ConsignmentActs {
  pack: { key: string; items: LinePieces[] };
  unpack: { parcel_id: string };
  ship: { parcel_id: string; carrier: string; tracking_number: string; tracking_url: string };
  deliver: { parcel_id: string };
  cancel: { key: string; items: LinePieces[] };
  returns: { key: string; items: LinePieces[] };
  "refund-requests": {
    key: string;
    lines: { line_id: string; amount_minor: number }[];
    reason: string;
  };
}

/**
 * Does something with a consignment; false where it had been done already. Throws `input_invalid`,
 * `nothing_left`, `quantity_exceeds` and the other codes of a consignment.
 */
export async function actOn<Act extends keyof ConsignmentActs>(
  token: string,
  id: string,
  act: Act,
  body: ConsignmentActs[Act],
): Promise<boolean> {
  const request = await asked(token, pathOf(id, `/${act}`));
  return (await write("POST", request, body, z.object({ is_new: z.boolean() }))).is_new;
}

const followed = z.object({
  enterprise: enterpriseName.nullable(),
  state,
  ...pieces,
  parcels: z.array(
    parcel.pick({ shipped_at: true, delivered_at: true, carrier: true, tracking: true }),
  ),
});
export type FollowedConsignment = z.output<typeof followed>;

/** How far each enterprise's part of an order has come, for whoever holds the order's key. */
export async function followOrder(locale: Locale, orderId: string, key: OrderKey) {
  const schema = z.object({ consignments: z.array(followed) });
  return (await read(orderRequest(locale, orderId, "consignments", key), schema)).consignments;
}
