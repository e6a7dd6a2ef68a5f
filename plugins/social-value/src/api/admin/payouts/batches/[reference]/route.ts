import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../../modules/funding";
import type FundingModuleService from "../../../../../modules/funding/service";
import { sendFile } from "../../../../lib/send-file";

/** A batch's bank transfer file, pain.001.001.03; the same each time. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reference = "" } = req.params;
  const xml = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .payoutTransferFile(reference);
  sendFile(res, { name: `${reference}.xml`, type: "application/xml; charset=utf-8", content: xml });
}
