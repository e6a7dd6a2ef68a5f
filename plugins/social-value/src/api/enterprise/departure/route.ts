import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { departureView } from "../../../workflows/enterprise/departure-view";
import { requestDeparture, withdrawDeparture } from "../../../workflows/enterprise/leave-network";
import { checkedForm } from "../../lib/form-input";
import { memberOf } from "../access/guard";
import { RequestDeparture } from "../validators";

/** Whether the enterprise has asked to leave the network, and what is left to be settled first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await departureView(req.scope, memberOf(res).enterprise_id, req.locale));
}

/** Asks to leave. Nothing changes until a coordinator has seen to it. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { message } = checkedForm(RequestDeparture, req.body);
  await requestDeparture(req.scope, enterprise_id, message);
  res.json(await departureView(req.scope, enterprise_id, req.locale));
}

/** Stays after all. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  await withdrawDeparture(req.scope, enterprise_id);
  res.json(await departureView(req.scope, enterprise_id, req.locale));
}
