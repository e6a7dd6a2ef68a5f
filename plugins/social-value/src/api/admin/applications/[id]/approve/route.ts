import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { readApplication } from "../../../../../workflows/application/application-view";
import { approveApplicationWorkflow } from "../../../../../workflows/application/approve-application";
import { idOf } from "../../../../lib/id-of";
import { freeHandle } from "../../../lib/free-handle";
import { shownToReviewer } from "../../shown";
import type { ApproveApplication } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<ApproveApplication>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  const { name } = await readApplication(req.scope, id);
  const handle = await freeHandle(req.scope, "enterprise", { ...req.validatedBody, name });
  const channels = await req.scope
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { select: ["id"], take: null as unknown as number });
  await approveApplicationWorkflow(req.scope).run({
    input: {
      application_id: id,
      handle,
      sales_channel_ids: channels.map((channel) => channel.id),
      by: req.auth_context.actor_id,
    },
  });
  res.json({ application: await shownToReviewer(req, id) });
}
