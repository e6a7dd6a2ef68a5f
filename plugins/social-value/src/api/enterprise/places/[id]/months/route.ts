import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { monthsOfOwnPlace, ownPlace } from "../../../../../figures/own-places";
import { setOccupiedSeats } from "../../../../../workflows/training/set-occupied-seats";
import { checkedForm } from "../../../../lib/form-input";
import { idOf } from "../../../../lib/id-of";
import { memberOf } from "../../../access/guard";
import { SetOccupiedSeats } from "../../validators";

/** Sets how many seats are occupied from a month on: this one or a coming one. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const form = checkedForm(SetOccupiedSeats, req.body);
  const place = await ownPlace(req.scope, enterprise_id, idOf(req), req.locale);
  await setOccupiedSeats(req.scope, place, form);
  const months = await monthsOfOwnPlace(req.scope, enterprise_id, place);
  res.json({ place: { ...place, months } });
}
