import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliverParcel } from "../../../../../workflows/consignment/parcels";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { ParcelForm } from "../../validators";

/** Notes that a parcel has come to its receiver. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(ParcelForm, req.body);
  await act(req, res, (member) => deliverParcel(req.scope, { ...member, ...form }));
}
