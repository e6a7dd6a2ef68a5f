import type { MedusaContainer } from "@medusajs/framework/types";
import {
  type Consignment,
  type ConsignmentLine,
  findConsignment,
  unpackedOf,
} from "../../../consignments/consignment";
import type { ListedConsignment } from "../../../consignments/own-consignments";
import type { Parcel } from "../../../consignments/parcels";
import {
  type RefundRequest,
  refundRequestsOfOrder,
} from "../../../modules/funding/refund-requests/refund-request";
import { findAccountTerms } from "../../../modules/invoicing/account-terms";
import { returnableOf } from "../../../workflows/consignment/receive-return";
import { databaseOf } from "../../../workflows/lib/database";
import { enterpriseWithdrawals } from "../../../workflows/withdrawal/withdrawal-view";

/** A consignment in a list. */
export function listedView({ amount_minor, ...consignment }: ListedConsignment) {
  return { ...consignment, amount_minor: Number(amount_minor) };
}

/** The enterprise's part of an order as its members see it: nothing of others', nor of how it is paid. */
export async function consignmentView(
  container: MedusaContainer,
  enterpriseId: string,
  orderId: string,
) {
  const consignment = await findConsignment(container, enterpriseId, orderId);
  const db = databaseOf(container);
  const [requests, terms, withdrawals] = await Promise.all([
    refundRequestsOfOrder(db, enterpriseId, orderId),
    findAccountTerms(db, orderId),
    enterpriseWithdrawals(container, enterpriseId, orderId),
  ]);
  const { shipping } = consignment;
  return {
    ...headOf(consignment),
    /** It is invoiced: who by, and on which terms, is not the enterprise's to know. */
    is_on_account: terms !== null,
    lines: consignment.lines.map(lineView),
    shipping: shipping && {
      line_id: shipping.line_id,
      name: shipping.name,
      amount_minor: Number(shipping.amount_minor),
      refundable_minor: Number(shipping.refundable_minor),
    },
    parcels: consignment.parcels.filter(({ canceled_at }) => !canceled_at).map(parcelView),
    refund_requests: requests.map(requestView),
    withdrawals,
  };
}

/** What lies in the parcel and where it goes; without prices, since it may be a gift. */
export function packingSlipView(consignment: Consignment) {
  const { order_id, display_id, placed_at, recipient, shipping_name } = consignment;
  return {
    ...{ order_id, display_id, placed_at, recipient, shipping_name },
    lines: consignment.lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ line_id, title, variant_title, sku, quantity }) => ({
        ...{ line_id, title, variant_title, sku, quantity },
      })),
  };
}

function headOf(consignment: Consignment) {
  const { order_id, display_id, placed_at, state, recipient, shipping_name } = consignment;
  const { quantity, packed_quantity, shipped_quantity, delivered_quantity } = consignment;
  return {
    ...{ order_id, display_id, placed_at, state, recipient, shipping_name },
    ...{ quantity, packed_quantity, shipped_quantity, delivered_quantity },
    amount_minor: Number(consignment.amount_minor),
  };
}

function lineView(line: ConsignmentLine) {
  return {
    ...line,
    unpacked_quantity: unpackedOf(line),
    returnable_quantity: returnableOf(line),
    amount_minor: Number(line.amount_minor),
    refundable_minor: Number(line.refundable_minor),
  };
}

function parcelView({ id, packed_at, shipped_at, delivered_at, carrier, ...rest }: Parcel) {
  const { tracking, items } = rest;
  return { id, packed_at, shipped_at, delivered_at, carrier, tracking, items };
}

function requestView({ id, amount_minor, reason, state, answer, created_at }: RefundRequest) {
  return { id, amount_minor: Number(amount_minor), reason, state, answer, created_at };
}
