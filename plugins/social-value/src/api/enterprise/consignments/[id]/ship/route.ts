import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { shipParcel } from "../../../../../workflows/consignment/parcels";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { ShipForm } from "../../validators";

/** Sends a parcel, with whom and under which number. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(ShipForm, req.body);
  await act(req, res, (member) => shipParcel(req.scope, { ...member, ...form }));
}
