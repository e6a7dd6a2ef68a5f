import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packParcel } from "../../../../../workflows/consignment/parcels";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { PackForm } from "../../validators";

/** Packs what is named, or all that is left, as one parcel. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(PackForm, req.body);
  await act(req, res, (member) => packParcel(req.scope, { ...member, ...form }));
}
