import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { unpackParcel } from "../../../../../workflows/consignment/parcels";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { ParcelForm } from "../../validators";

/** Undoes the packing of a parcel that is not sent. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(ParcelForm, req.body);
  await act(req, res, (member) => unpackParcel(req.scope, { ...member, ...form }));
}
