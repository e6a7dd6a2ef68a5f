import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  updateFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows";
import { type Consignment, unpackedOf } from "../../consignments/consignment";
import { CARRIER, KEY, type Parcel } from "../../consignments/parcels";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import {
  askedPieces,
  assertStanding,
  type ConsignmentAct,
  conflict,
  type LinePieces,
  whileHeld,
} from "./held";

/** The parcel that was done something with, and whether it was done now or had been before. */
export interface ParcelOutcome {
  parcel_id: string;
  is_new: boolean;
}

/**
 * Packs pieces of the consignment's lines, or all that is left of it, as one fulfilment of Medusa's.
 * `key` names the press of the button: the same again gives the same parcel. Throws as
 * {@link askedPieces} does, and "consignment_cancelled" (409).
 */
export function packParcel(
  container: MedusaContainer,
  input: ConsignmentAct & { key: string; items?: LinePieces[] | undefined },
): Promise<ParcelOutcome> {
  return whileHeld(container, input, async (consignment) => {
    const packed = consignment.parcels.find((parcel) => parcel.key === input.key);
    if (packed) {
      return { parcel_id: packed.id, is_new: false };
    }
    assertStanding(consignment);
    const pieces = askedPieces(consignment, input.items, unpackedOf);
    const option = await shippingOptionOf(container, input.enterprise_id, consignment);
    const { result } = await createOrderFulfillmentWorkflow(container).run({
      input: {
        order_id: input.order_id,
        items: pieces.map(({ line_id, quantity }) => ({ id: line_id, quantity })),
        created_by: input.by,
        metadata: { [KEY]: input.key },
        ...(option ? { shipping_option_id: option } : {}),
      },
    });
    return { parcel_id: result.id, is_new: true };
  });
}

/** How a parcel travels; a web address to follow it by. */
export interface Journey {
  carrier: string;
  tracking_number: string;
  tracking_url: string;
}

/**
 * Sends a parcel. One that is sent stays as it was sent. Throws "parcel_not_found" (404), and
 * "parcel_unpacked" (409) for one whose packing was undone.
 */
export function shipParcel(
  container: MedusaContainer,
  input: ConsignmentAct & { parcel_id: string } & Journey,
): Promise<ParcelOutcome> {
  return onParcel(container, input, async (parcel) => {
    if (parcel.shipped_at || parcel.delivered_at) {
      return false;
    }
    const { carrier, tracking_number, tracking_url } = input;
    if (carrier) {
      const metadata = { [KEY]: parcel.key, [CARRIER]: carrier };
      await updateFulfillmentWorkflow(container).run({ input: { id: parcel.id, metadata } });
    }
    await createOrderShipmentWorkflow(container).run({
      input: {
        ...{ order_id: parcel.order_id, fulfillment_id: parcel.id, created_by: input.by },
        items: parcel.items.map(({ line_id, quantity }) => ({ id: line_id, quantity })),
        labels:
          tracking_number || tracking_url ? [{ tracking_number, tracking_url, label_url: "" }] : [],
      },
    });
    return true;
  });
}

/** Notes that a parcel has come to its receiver, sent or handed over. Throws as {@link shipParcel} does. */
export function deliverParcel(
  container: MedusaContainer,
  input: ConsignmentAct & { parcel_id: string },
): Promise<ParcelOutcome> {
  return onParcel(container, input, async (parcel) => {
    if (parcel.delivered_at) {
      return false;
    }
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: parcel.order_id, fulfillmentId: parcel.id },
    });
    return true;
  });
}

/** Undoes the packing of a parcel that is not sent. Throws "parcel_not_found" (404), "parcel_shipped" (409). */
export function unpackParcel(
  container: MedusaContainer,
  input: ConsignmentAct & { parcel_id: string },
): Promise<ParcelOutcome> {
  return whileHeld(container, input, async (consignment) => {
    const parcel = parcelIn(consignment, input.parcel_id);
    if (parcel.canceled_at) {
      return { parcel_id: parcel.id, is_new: false };
    }
    if (parcel.shipped_at || parcel.delivered_at) {
      throw conflict("parcel_shipped", "The parcel is sent already", { id: parcel.id });
    }
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id: parcel.order_id, fulfillment_id: parcel.id, canceled_by: input.by },
    });
    return { parcel_id: parcel.id, is_new: true };
  });
}

/** Does something with a parcel that stands; `work` says whether it did anything. */
function onParcel(
  container: MedusaContainer,
  input: ConsignmentAct & { parcel_id: string },
  work: (parcel: Parcel) => Promise<boolean>,
): Promise<ParcelOutcome> {
  return whileHeld(container, input, async (consignment) => {
    const parcel = parcelIn(consignment, input.parcel_id);
    if (parcel.canceled_at) {
      throw conflict("parcel_unpacked", "The packing of this parcel was undone", {
        id: parcel.id,
      });
    }
    return { parcel_id: parcel.id, is_new: await work(parcel) };
  });
}

function parcelIn({ parcels }: Consignment, id: string): Parcel {
  const parcel = parcels.find((one) => one.id === id);
  if (!parcel) {
    throw networkError(MedusaError.Types.NOT_FOUND, "parcel_not_found", "There is no such parcel", {
      id,
    });
  }
  return parcel;
}

/** What was chosen for the consignment; of an order that was made without, any way of the enterprise's. */
async function shippingOptionOf(
  container: MedusaContainer,
  enterpriseId: string,
  { shipping }: Consignment,
): Promise<string | undefined> {
  if (shipping?.shipping_option_id) {
    return shipping.shipping_option_id;
  }
  const [row] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT o.id FROM shipping_option o
       JOIN enterprise_shipping_profile p
         ON p.shipping_profile_id = o.shipping_profile_id AND p.deleted_at IS NULL
      WHERE p.enterprise_id = ? AND o.deleted_at IS NULL ORDER BY o.created_at, o.id LIMIT 1`,
    [enterpriseId],
  );
  return row?.id;
}
